// The manual: one page per rule from its file's head comment, an index, and the same pages for `soat explain`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules } from './rules.mjs';

const NOTE = '<!-- Written by tools/gen/manual.mjs from the rule files; npm run gen writes it anew. -->';
const SEVERITY = { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin', hint: 'gợi ý' };

export async function generate() {
  const { readHeadComment } = await import('../../server/engine/test/kit/head-comment.ts');
  const files = new Map();
  const manual = [];
  const index = [];
  for (const rule of await loadRules()) {
    const source = readFileSync(
      fileURLToPath(new URL(`../../server/engine/src/rules/${rule.id}.ts`, import.meta.url)),
      'utf8',
    );
    const head = readHeadComment(source);
    if (!head) throw new Error(`server/engine/src/rules/${rule.id}.ts has no head comment`);
    const { vi, en } = rule.words;
    const page = `# ${vi.title}\n\n\`${rule.id}\` · ${SEVERITY[rule.severity]} · ${en.title}\n\n${head.text}\n`;
    files.set(`docs/rules/${rule.id}.md`, `${NOTE}\n\n${page}`);
    manual.push(`  ${quote(rule.id)}: { vi: ${quote(page)} },`);
    index.push(`| [\`${rule.id}\`](${rule.id}.md) | ${SEVERITY[rule.severity]} | ${vi.title} | ${en.title} |`);
  }
  const table = ['| Quy tắc | Mức | Soát điều gì | In English |', '|---|---|---|---|', ...index].join('\n');
  files.set('docs/rules/README.md', `${NOTE}\n\n# Các quy tắc soát\n\n${table}\n`);
  const code = [
    '// Written by tools/gen/manual.mjs from the rule files; npm run gen writes it anew.',
    '',
    "/** Each rule's manual page as Markdown, by rule id. */",
    manual.length === 0
      ? 'export const MANUAL: Readonly<Record<string, { readonly vi: string }>> = {};'
      : `export const MANUAL: Readonly<Record<string, { readonly vi: string }>> = {\n${manual.join('\n')}\n};`,
  ];
  files.set('server/engine/src/generated/manual.ts', `${code.join('\n')}\n`);
  return files;
}

/** A TypeScript string in single quotes. */
function quote(text) {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}
