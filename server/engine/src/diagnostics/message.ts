import { LABELS, type Language } from '../words/labels.ts';

/**
 * What a finding says to its reader, in the order in which it is read. Plain text, no markup.
 * `headline` stands alone (it is all that a list shows); `sum` is the arithmetic, a line each; `hint` says what may
 * have happened; `mend` says how to put it right.
 */
export interface Message {
  readonly headline: string;
  readonly sum?: readonly string[] | undefined;
  readonly hint?: string | undefined;
  readonly mend?: string | undefined;
}

/** The whole message as plain text, the way the problem list and the terminal show it. */
export function renderMessage(message: Message, language: Language): string {
  const labels = LABELS[language];
  const lines = [message.headline];
  for (const line of message.sum ?? []) lines.push(`    ${line}`);
  if (message.hint) lines.push(`${labels.hint}: ${ended(message.hint)}`);
  if (message.mend) lines.push(`${labels.mend}: ${ended(message.mend)}`);
  return lines.join('\n');
}

/** A sentence with its full stop, whether or not its rule wrote one. */
function ended(sentence: string): string {
  return /[.!?…>]$/u.test(sentence) ? sentence : `${sentence}.`;
}
