import { quoted } from '@soat/engine';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { toSpan } from '../from-protocol.ts';
import type { ClientCan, View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { TABLE_WORDS } from '../words/tables.ts';
import { inFrontMatter } from './at-offset.ts';
import { textAt } from './front-matter.ts';
import { versionedEdit } from './versioned-edit.ts';

/** The kind of the actions that write a value of the front matter in another way. */
export const FRONT_MATTER_REWRITES = `${CodeActionKind.RefactorRewrite}.soat.frontMatter`;

/**
 * Puts the value under the cursor into quotation marks, so that a colon, a `#` or a sign at its start means nothing to
 * YAML. Offered for values without marks that are well read; of others the findings speak.
 */
export function quoteValue(view: View, range: Range, can: ClientCan): CodeAction[] {
  const { facts, cut } = view.report;
  const { start } = toSpan(view.document, range);
  if (!facts || !inFrontMatter(facts, start)) return [];
  const span = textAt(facts, start);
  const written = span && cut.text.slice(span.start, span.end);
  if (!span || !written || /^["'|>]|[\r\n]/u.test(written)) return [];
  if (facts.frontMatter.problems.some((problem) => problem.span.start < span.end && span.start < problem.span.end))
    return [];
  const edit = { range: toRange(view.document, span), newText: quoted(written) };
  const title = TABLE_WORDS[view.settings.language].quoteValue;
  return [{ title, kind: FRONT_MATTER_REWRITES, edit: versionedEdit(view, [edit], can) }];
}
