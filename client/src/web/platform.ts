import { type ExtensionContext, Uri } from 'vscode';
import type { Thread, ThreadFailure } from '../background.ts';
import type { LayoutBundle, Platform } from '../export/platform.ts';

/** The browser: web workers, and nothing of the user's machine. */
export function webPlatform(context: ExtensionContext): Platform {
  const bundle = (name: string): string => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const address = bundle('export.js');
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
  return {
    bundleNow: () => loaded,
    loadBundle,
    startExport: () => startThread(address),
    startImport: () => startThread(bundle('import.js')),
    dispose: () => {},
  };
}

/** Extensions in the browser are single files: what comes later is fetched from beside them and run as VS Code does. */
async function load(address: string): Promise<LayoutBundle> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const module = { exports: {} };
  new Function('module', 'exports', await response.text())(module, module.exports);
  return module.exports as LayoutBundle;
}

function startThread<Request, Answer>(address: string): Thread<Request, Answer> {
  const worker = new Worker(address);
  return {
    ask: (request, listener) => {
      worker.onmessage = ({ data }: MessageEvent<Answer | ThreadFailure>) => listener(data);
      worker.onerror = ({ message }) => listener({ kind: 'failed', detail: message });
      worker.postMessage(request);
    },
    end: () => worker.terminate(),
  };
}
