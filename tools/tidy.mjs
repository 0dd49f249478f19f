// Holds the repository to the invariants of docs/architecture.md. Prints each breach as path:line: what; exit status 1.
import { fileURLToPath } from 'node:url';
import { repositoryFiles } from './tidy/files.mjs';
import { checkGlossary } from './tidy/glossary.mjs';
import { checkRooms } from './tidy/rooms.mjs';
import { checkShape } from './tidy/shape.mjs';
import { checkWords } from './tidy/words.mjs';

const files = repositoryFiles(fileURLToPath(new URL('..', import.meta.url)));
const breaches = [];
const report = (path, line, what) => breaches.push(`${path}:${line}: ${what}`);
for (const check of [checkRooms, checkWords, checkShape, checkGlossary]) check(files, report);
for (const breach of breaches) console.log(breach);
console.log(breaches.length === 0 ? `tidy: ${files.size} files in order` : `tidy: ${breaches.length} breaches`);
process.exitCode = breaches.length === 0 ? 0 : 1;
