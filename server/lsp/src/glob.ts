/**
 * Whether a workspace-relative path (with `/`) fits a glob as VS Code's settings have them: `*` and `?` within a name,
 * `**` over folders, `{a,b}` and `[0-9]`. A glob without a slash fits the file's name in any folder.
 */
export function globFits(glob: string, path: string): boolean {
  const whole = glob.includes('/') ? glob.replace(/^\.?\//u, '') : `**/${glob}`;
  const pattern = patternOf(whole.normalize('NFC'));
  return pattern?.test(path.normalize('NFC')) ?? false;
}

/** The glob as a regular expression; undefined where its brackets make none. */
function patternOf(glob: string): RegExp | undefined {
  let source = '';
  let braces = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob.charAt(i);
    if (glob.startsWith('**/', i)) {
      source += '(?:[^/]+/)*';
      i += 2;
    } else if (glob.startsWith('**', i)) {
      source += '.*';
      i += 1;
    } else if (c === '*') source += '[^/]*';
    else if (c === '?') source += '[^/]';
    else if (c === '{') {
      source += '(?:';
      braces++;
    } else if (c === '}' && braces > 0) {
      source += ')';
      braces--;
    } else if (c === ',' && braces > 0) source += '|';
    else if (c === '[' && glob.indexOf(']', i) > i + 1) {
      const end = glob.indexOf(']', i);
      source += `[${glob
        .slice(i + 1, end)
        .replace(/^!/u, '^')
        .replaceAll('\\', '\\\\')}]`;
      i = end;
    } else source += c.replace(/[\\^$.|+()[\]{}/]/u, '\\$&');
  }
  try {
    return new RegExp(`^${source}${')'.repeat(braces)}$`, 'u');
  } catch {
    return undefined;
  }
}
