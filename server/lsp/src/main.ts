import { serve } from './server.ts';

// One file serves the desktop and the browser: all but the connection is the same in both. Only a worker of the browser
// has `importScripts`.
const way = 'importScripts' in globalThis ? import('./browser.ts') : import('./node.ts');
void way.then(({ connect }) => serve(connect()));
