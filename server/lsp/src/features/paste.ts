import { pasteInto } from '@soat/tables/paste';
import { toSpan } from '../from-protocol.ts';
import type { PasteParams, PasteResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toTextEdits } from '../to-protocol.ts';

/** What a paste makes of an open document (see `pasteInto`); null where the plain paste is right or the text has changed. */
export async function paste(session: Session, params: PasteParams): Promise<PasteResult | null> {
  const { uri, version, range, html, plain } = params;
  const { tableWidth } = await session.settingsOf(uri);
  const document = session.documents.get(uri);
  if (document?.version !== version) return null;
  const selection = toSpan(document, { start: { ...range.start }, end: { ...range.end } });
  const pasted = pasteInto(document.getText(), selection, { html, plain }, tableWidth);
  return pasted ? { ...pasted, edits: toTextEdits(document, pasted.edits) } : null;
}
