import { CHECK_TEXT, type CheckTextParams, type CheckTextResult } from '@soat/lsp/protocol';
import type { Diagnostic, Uri } from 'vscode';
import type { BaseLanguageClient, Diagnostic as WireDiagnostic } from 'vscode-languageclient';

/** What the check of a text gave: how far it went, and its findings as the editor has them. */
export interface CheckedText extends Omit<CheckTextResult, 'diagnostics'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Has the server check a text, whether it is open or not. */
export async function checkText(client: BaseLanguageClient, uri: Uri, text: string): Promise<CheckedText> {
  const params: CheckTextParams = { uri: client.code2ProtocolConverter.asUri(uri), text };
  const { diagnostics, ...rest } = await client.sendRequest<CheckTextResult>(CHECK_TEXT, params);
  const converted = await client.protocol2CodeConverter.asDiagnostics(diagnostics as WireDiagnostic[]);
  return { ...rest, diagnostics: converted };
}
