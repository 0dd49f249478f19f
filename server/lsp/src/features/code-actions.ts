import { absolute, REASON_PLACEHOLDER, type Span, type SpokenFinding, type SpokenFix } from '@soat/engine';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { toSpan } from '../from-protocol.ts';
import type { ClientCan, View } from '../session.ts';
import { toRange, toTextEdits } from '../to-protocol.ts';
import { SENTENCES } from '../words/sentences.ts';
import { sectionAt, touches } from './at-offset.ts';
import { FRONT_MATTER_REWRITES, quoteValue } from './quote-value.ts';
import { TABLE_REWRITES, tableRewrites } from './table-rewrites.ts';
import { versionedEdit } from './versioned-edit.ts';

/** The kind of the action that mends at once all that has one sure answer. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.soat`;

const LEGACY_LETTERS = 'legacy-encoding';

/**
 * What can be done about the findings that overlap a range. The findings are those of the text as it is now; the
 * client's diagnostics, which may be older, are only tied to the actions.
 */
export function codeActions(view: View, range: Range, context: CodeActionContext, can: ClientCan): CodeAction[] {
  if (!view.report.facts) return [];
  const actions: CodeAction[] = [];
  const here = findingsAt(view, toSpan(view.document, range));
  if (wants(context, CodeActionKind.QuickFix)) {
    for (const finding of here) actions.push(...quickFixes(view, finding, context, can));
    actions.push(...mendLetters(view, here, can));
    actions.push(...suppressions(view, here, context, can));
  }
  if (wants(context, TABLE_REWRITES)) actions.push(...tableRewrites(view, range, can));
  if (wants(context, FRONT_MATTER_REWRITES)) actions.push(...quoteValue(view, range, can));
  if (wants(context, FIX_ALL)) actions.push(...fixAll(view, can));
  return actions;
}

/**
 * Whether the client asks for this kind: it names the kind or one above it. A client that names no kind asks for what
 * concerns the place of its cursor; what mends a whole file is not part of that.
 */
function wants(context: CodeActionContext, kind: string): boolean {
  if (!context.only) return !kind.startsWith(CodeActionKind.Source);
  return context.only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function findingsAt(view: View, asked: Span): readonly SpokenFinding[] {
  return view.findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
}

function quickFixes(view: View, finding: SpokenFinding, context: CodeActionContext, can: ClientCan): CodeAction[] {
  const diagnostics = matching(view, finding, context);
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: fix.safe || finding.fixes.length === 1,
    edit: versionedEdit(view, toTextEdits(view.document, fix.edits), can),
  }));
}

/** One action that mends every letter of an old font, offered where one is pointed at and there are more. */
function mendLetters(view: View, here: readonly SpokenFinding[], can: ClientCan): CodeAction[] {
  if (!here.some((finding) => finding.rule === LEGACY_LETTERS)) return [];
  const mendable = view.findings.filter((finding) => finding.rule === LEGACY_LETTERS && finding.fixes[0]?.safe);
  if (mendable.length < 2) return [];
  const edits = mergedEdits(mendable.flatMap((finding) => finding.fixes.slice(0, 1)));
  return [
    {
      title: SENTENCES[view.settings.language].fixAllLegacyLetters,
      kind: CodeActionKind.QuickFix,
      edit: versionedEdit(view, toTextEdits(view.document, edits), can),
    },
  ];
}

function fixAll(view: View, can: ClientCan): CodeAction[] {
  const safe = view.findings.flatMap((finding) => finding.fixes.filter((fix) => fix.safe).slice(0, 1));
  const edits = mergedEdits(safe);
  if (edits.length === 0) return [];
  return [
    {
      title: SENTENCES[view.settings.language].fixAll,
      kind: FIX_ALL,
      edit: versionedEdit(view, toTextEdits(view.document, edits), can),
    },
  ];
}

/** The edits of all fixes that do not get into each other's way. Of two that do, the later is left for the next time, whole. */
function mergedEdits(fixes: readonly SpokenFix[]): SpokenFix['edits'] {
  const taken: SpokenFix['edits'][number][] = [];
  for (const { edits } of fixes) {
    const places = edits.map((edit) => placeIn(taken, edit.span));
    if (places.includes(undefined)) continue;
    for (const edit of edits) taken.splice(placeIn(taken, edit.span) ?? taken.length, 0, edit);
  }
  return taken;
}

/** Where a span goes in a list of edits ordered by start, or undefined where it is in the way of one of them. */
function placeIn(edits: SpokenFix['edits'], span: Span): number | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const before = edits[low - 1]?.span;
  const after = edits[low]?.span;
  if (before && before.end > span.start) return undefined;
  if (after && (after.start === span.start || after.start < span.end)) return undefined;
  return low;
}

/** To leave out what these tell of would only put one more comment above the one that they speak of. */
const ABOUT_SUPPRESSIONS: readonly string[] = ['stale-suppression', 'suppression-without-reason'];

/** For each rule that speaks here, a comment before the block that silences it, with the reason's place selected. */
function suppressions(
  view: View,
  here: readonly SpokenFinding[],
  context: CodeActionContext,
  can: ClientCan,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const done = new Set<string>();
  for (const finding of here) {
    if (ABOUT_SUPPRESSIONS.includes(finding.rule)) continue;
    const at = blockStart(view, finding.span.start);
    const key = `${finding.rule} ${at}`;
    if (at === undefined || done.has(key)) continue;
    done.add(key);
    const position = view.document.positionAt(at);
    const range: Range = { start: position, end: position };
    const eol = view.document.getText().includes('\r\n') ? '\r\n' : '\n';
    const [open, close] = [`<!-- soát: bỏ qua ${finding.rule}: `, ` -->${eol}`];
    const edit: TextEdit | SnippetTextEdit = can.snippetEdits
      ? { range, snippet: { kind: 'snippet', value: `${open}\${1:${REASON_PLACEHOLDER}}${close}$0` } }
      : { range, newText: `${open}${REASON_PLACEHOLDER}${close}` };
    actions.push({
      title: SENTENCES[view.settings.language].suppress(finding.rule),
      kind: CodeActionKind.QuickFix,
      diagnostics: matching(view, finding, context),
      edit: versionedEdit(view, [edit], can),
    });
  }
  return actions;
}

/**
 * The start of the line on which the block around an offset starts: a table, a paragraph, else a heading. Undefined in
 * the front matter, where a comment of Markdown would mean nothing.
 */
function blockStart(view: View, offset: number): number | undefined {
  const section = sectionAt(view, offset);
  if (!section || section.index === 0) return undefined;
  const { facts, index } = section;
  const blocks = facts.blocks
    .filter((block) => block.kind === 'table' || block.kind === 'prose')
    .map((block) => block.span);
  if (facts.section.heading) blocks.push({ start: 0, end: facts.section.heading.span.end });
  const block = blocks.find((span) => touches(span, section.offset));
  if (!block) return undefined;
  const start = absolute(view.report.cut, { section: index, span: block }).start;
  return view.document.offsetAt({ line: view.document.positionAt(start).line, character: 0 });
}

/** The client's diagnostics that are this finding, so that the editor can tie the action to its mark. */
function matching(view: View, finding: SpokenFinding, context: CodeActionContext): Diagnostic[] {
  const range = toRange(view.document, finding.span);
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === finding.rule &&
      diagnostic.range.start.line === range.start.line &&
      diagnostic.range.start.character === range.start.character,
  );
}
