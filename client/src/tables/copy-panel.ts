import { type TextTable, tableHtml, tableTsv } from '@soat/tables';
import { ViewColumn, type WebviewPanel, window } from 'vscode';
import { language, tableSentences } from '../language.ts';

let panel: WebviewPanel | undefined;

/**
 * Shows a table as Word will have it, with a button that copies it: VS Code itself puts plain text alone on the clipboard,
 * a page can put HTML there too. One panel serves every table.
 */
export function copyForWord(table: TextTable): void {
  const words = tableSentences();
  panel ??= createPanel();
  panel.title = words.copyTitle;
  panel.webview.html = pageOf(table);
  panel.reveal();
}

function createPanel(): WebviewPanel {
  const created = window.createWebviewPanel('soat.copy', '', ViewColumn.Beside, { enableScripts: true });
  created.onDidDispose(() => {
    panel = undefined;
  });
  created.webview.onDidReceiveMessage((message: { readonly copied?: boolean }) => {
    if (message.copied) window.setStatusBarMessage(tableSentences().tableCopiedForWord, 5000);
  });
  return created;
}

function pageOf(table: TextTable): string {
  const words = tableSentences();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  const html = tableHtml(table);
  const shown = /<table[\s\S]*<\/table>/u.exec(html)?.[0] ?? '';
  // Both texts go into a script of the page: no sign in them may end it.
  const data = JSON.stringify({ html, plain: tableTsv(table), copied: words.copyDone }).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html><html lang="${language()}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<style>
  table { background: #fff; color: #000; margin: 16px 0; }
  button { font: inherit; padding: 6px 14px; border: 0; cursor: pointer;
    color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
</style></head><body>
<p>${words.copyHint}</p>
<button id="copy" autofocus>${words.copyButton}</button> <span id="done" role="status"></span>
<div>${shown}</div>
<script nonce="${nonce}">
  const vscode = acquireVsCodeApi();
  const data = ${data};
  const button = document.getElementById('copy');
  let asked = false;
  document.addEventListener('copy', (event) => {
    // What somebody has selected by hand is copied as it is.
    if (!asked && !getSelection().isCollapsed) return;
    event.clipboardData.setData('text/html', data.html);
    event.clipboardData.setData('text/plain', data.plain);
    event.preventDefault();
    document.getElementById('done').textContent = data.copied;
    vscode.postMessage({ copied: true });
  });
  button.addEventListener('click', () => {
    asked = true;
    getSelection().selectAllChildren(document.body);
    document.execCommand('copy');
    getSelection().removeAllRanges();
    asked = false;
  });
  button.focus();
</script></body></html>`;
}
