import type { Break, Heading, ListItem, Nodes, Paragraph, PhrasingContent, Root, Table, TableCell } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { writeFrontMatter } from './front-matter.ts';
import { onOneLine, tidied, withSingleBlanks } from './inline.ts';
import { plainest } from './plainest.ts';
import type { Recognised } from './recognise.ts';
import { settledTable } from './tables.ts';

/** A recognised report as a Markdown file: NFC, lines ended by LF, one at the end. */
export function write(report: Recognised): string {
  const root: Root = { type: 'root', children: report.body.map((block) => readied(block) as Root['children'][number]) };
  const body = toMarkdown(root, OPTIONS).trim();
  return `${writeFrontMatter(report.fields)}${body === '' ? '' : `\n${body}\n`}`.normalize('NFC');
}

/** A block with its lines as Markdown can write them. */
function readied(block: Nodes): Nodes {
  if (block.type === 'table') return settledTable(block);
  if (block.type === 'paragraph') return { ...block, children: tidied(withSingleBlanks(block.children)) };
  if (block.type === 'heading') return { ...block, children: tidied(withSingleBlanks(onOneLine(block.children))) };
  return 'children' in block
    ? ({ ...block, children: block.children.map((child) => readied(child as Nodes)) } as Nodes)
    : block;
}

const paragraph: Handle = (node: Paragraph, _, state, info) => plainest(node.children, 'paragraph', state, info);

const heading: Handle = (node: Heading, _, state, info) =>
  `${'#'.repeat(node.depth)} ${plainest(node.children, 'heading', state, info)}`.trimEnd();

/** An item with its marker as it is written; what goes on with it stands under its text. */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const marker = parent?.type === 'list' && parent.ordered ? (node.data?.marker ?? '1.') : '-';
  const width = marker.length + 1;
  const exit = state.enter('listItem');
  const tracker = state.createTracker(info);
  tracker.move(`${marker} `);
  tracker.shift(width);
  const content = state.containerFlow(node, tracker.current());
  exit();
  return state.indentLines(content, (line, index, blank) =>
    index === 0 ? `${marker} ${line}` : `${blank ? '' : ' '.repeat(width)}${line}`,
  );
};

const table: Handle = (node: Table, _, state, info) => {
  const [head, ...body] = node.children.map((row) => row.children.map((cell) => cellText(cell, state, info)));
  const width = Math.max(1, head?.length ?? 0);
  const marks = Array.from({ length: width }, (_, column) => DELIMITERS[node.align?.[column] ?? 'none']);
  return [rowText(head ?? []), `|${marks.join('|')}|`, ...body.map(rowText)].join('\n');
};

const DELIMITERS = { left: ':--', right: '--:', center: ':-:', none: '---' } as const;

function cellText(cell: TableCell, state: State, info: Info): string {
  return plainest(cell.children.map(inCell), 'cell', state, info);
}

/** A cell has no lines of its own; `<br>` breaks it. */
function inCell(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'html', value: '<br>' };
  return 'children' in node ? ({ ...node, children: node.children.map(inCell) } as PhrasingContent) : node;
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '' : `${cell} `)).join('| ')}|`;
}

const hardBreak: Handle = (_: Break) => '\\\n';

// Bare addresses are links to every reader of GFM: their colons and dots need no escape.
const gfm = gfmToMarkdown();
const withoutLinkEscapes: Options = {
  ...gfm,
  extensions: (gfm.extensions ?? []).map((extension) => ({
    ...extension,
    unsafe: (extension.unsafe ?? []).filter((pattern) => !['@', '.', ':'].includes(pattern.character)),
  })),
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  rule: '-',
  resourceLink: false,
  extensions: [withoutLinkEscapes],
  handlers: { paragraph, heading, listItem, table, break: hardBreak },
  join: [
    // Items of one paragraph each stand close together; nested lists follow their item at once.
    (left, right, parent) =>
      parent.type === 'listItem' && right.type === 'list' && left.type === 'paragraph' ? 0 : undefined,
    (left, right) => (left.type === 'list' && right.type === 'list' ? 1 : undefined),
  ],
};
