import type { ExportAnswer } from '@soat/export/editor';
import { type ExtensionContext, Uri } from 'vscode';
import type { ExportThread, LayoutBundle, Platform } from '../export/platform.ts';

/** The browser: web workers, and nothing of the user's machine. */
export function webPlatform(context: ExtensionContext): Platform {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'export.js').toString(true);
  let loaded: LayoutBundle | undefined;
  let loading: Promise<LayoutBundle> | undefined;
  const loadBundle = (): Promise<LayoutBundle> => {
    loading ??= load(address).then(
      (bundle) => {
        loaded = bundle;
        return bundle;
      },
      (error: unknown) => {
        // The next one who asks tries again.
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return { bundleNow: () => loaded, loadBundle, startThread: () => startThread(address), dispose: () => {} };
}

/** Extensions in the browser are single files: what comes later is fetched from beside them and run as VS Code does. */
async function load(address: string): Promise<LayoutBundle> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const module = { exports: {} };
  new Function('module', 'exports', await response.text())(module, module.exports);
  return module.exports as LayoutBundle;
}

function startThread(address: string): ExportThread {
  const worker = new Worker(address);
  return {
    ask: (request, listener) => {
      worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => listener(data);
      worker.onerror = ({ message }) => listener({ kind: 'failed', detail: message });
      worker.postMessage(request);
    },
    end: () => worker.terminate(),
  };
}
