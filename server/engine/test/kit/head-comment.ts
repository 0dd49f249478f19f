/** A rule file's head comment, taken apart. */
export interface HeadComment {
  /** The whole comment as Markdown, without the stars. */
  readonly text: string;
  /** The documents of its `Sai:` and `Đúng:` examples. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** Reads the first doc comment of a rule file; undefined where there is none. */
export function readHeadComment(source: string): HeadComment | undefined {
  const comment = /\/\*\*([\s\S]*?)\*\//u.exec(source)?.[1];
  if (comment === undefined) return undefined;
  const lines = comment.split(/\r?\n/u).map((line) => line.replace(/^\s*\* ?/u, ''));
  const text = lines.join('\n').trim();
  return { text, wrong: examples(text, 'Sai'), right: examples(text, 'Đúng') };
}

function examples(text: string, label: string): string[] {
  const found: string[] = [];
  const fence = new RegExp(`^${label}[^\\n]*:\\s*\\n+(\`{3,})markdown\\n([\\s\\S]*?)\\n\\1$`, 'gmu');
  for (const match of text.matchAll(fence)) found.push(`${match[2]}\n`);
  return found;
}
