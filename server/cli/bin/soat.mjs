#!/usr/bin/env node
// The command line is one bundle, which `npm run build` writes; this file is what a checkout links as `soat`.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/main.mjs', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write(
    'soat: chưa dựng chương trình, hãy chạy `npm run build` trước\n' +
      'soat: the program has not been built yet, run `npm run build` first\n',
  );
  process.exitCode = 2;
}
