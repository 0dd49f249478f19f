// What every rule comes with, how long a file may be, pinned versions, and that no page is left of a rule that is gone.

/** @typedef {(path: string, line: number, what: string) => void} Report */

const LONGEST = 500;

/**
 * @param {Map<string, string>} files
 * @param {Report} report
 */
export function checkShape(files, report) {
  const paths = [...files.keys()];
  const ids = paths
    .map((path) => /^server\/engine\/src\/rules\/([a-z0-9-]+)\.ts$/u.exec(path)?.[1])
    .filter((id) => id && id !== 'kit');
  for (const id of ids) checkRule(id, files, report);
  for (const path of paths) {
    const page = /^(?:docs\/rules\/([a-z0-9-]+)\.md|server\/engine\/test\/fixtures\/([^/]+)\/.*)$/u.exec(path);
    const id = page?.[1] ?? page?.[2];
    if (id && !ids.includes(id)) report(path, 1, `there is no rule ${id}`);
    const source = /(?:^|\/)src\/.*\.(?:ts|mjs)$/u.test(path) && !path.includes('/generated/');
    const lines = source ? files.get(path).split('\n').length - 1 : 0;
    if (lines > LONGEST) report(path, LONGEST + 1, `${lines} lines: a file has no more than ${LONGEST}`);
    if (/(?:^|\/)package\.json$/u.test(path)) checkVersions(path, files.get(path), report);
  }
}

function checkRule(id, files, report) {
  const path = `server/engine/src/rules/${id}.ts`;
  const fixtures = [...files.keys()]
    .filter((p) => p.startsWith(`server/engine/test/fixtures/${id}/`))
    .map((p) => p.split('/').pop());
  if (!fixtures.some((name) => name.startsWith('dung-')))
    report(path, 1, `fixtures/${id} has no dung-*.md, a text that is right`);
  if (!fixtures.some((name) => name.startsWith('sai-')))
    report(path, 1, `fixtures/${id} has no sai-*.md, a text that is wrong`);
  const head =
    files
      .get(path)
      .match(/\/\*\*[\s\S]*?\*\//gu)
      ?.join('') ?? '';
  if (!/^\s*\* Sai[^\n]*:\s*$/mu.test(head)) report(path, 1, 'the head comment has no example «Sai:»');
  if (!/^\s*\* Đúng[^\n]*:\s*$/mu.test(head)) report(path, 1, 'the head comment has no example «Đúng:»');
}

function checkVersions(path, text, report) {
  const manifest = JSON.parse(text);
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, version] of Object.entries(manifest[group] ?? {})) {
      if (/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version)) continue;
      const line = text.split('\n').findIndex((l) => l.includes(`"${name}"`)) + 1;
      report(path, line, `${name} is not pinned to one version: ${version}`);
    }
  }
}
