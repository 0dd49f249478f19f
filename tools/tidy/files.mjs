// The files that belong to the repository: what git tracks or would track; in a copy without git, what stands there.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out', '.cache', '.soat', '.vscode-test', 'test-results']);

/**
 * @param {string} root
 * @returns {Map<string, string>} path from the root, with slashes, to the text; binary files are left out
 */
export function repositoryFiles(root) {
  const files = new Map();
  for (const path of listed(root)) {
    const file = join(root, path);
    if (!existsSync(file) || !statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    if (!bytes.subarray(0, 8000).includes(0)) files.set(path, bytes.toString('utf8'));
  }
  return files;
}

function listed(root) {
  try {
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], options).split('\0').filter(Boolean);
  } catch {
    return walk(root, '');
  }
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}
