/** A rule file's head comment, taken apart. */
export interface HeadComment {
  /** The whole comment as Markdown, without the stars. */
  readonly text: string;
  /** The documents of its `Sai:` and `Đúng:` examples; `\u0302` in one stands for that character, which can't be seen. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  /** The documents of its lines `Tệp \`path\`:`, which its examples may name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the head comment of a rule file: its first doc comment that shows a wrong example, since a small type may stand
 * above with a comment of its own. Where none does it is the first doc comment; undefined where there is none at all.
 */
export function readHeadComment(source: string): HeadComment | undefined {
  const comments = [...source.matchAll(/\/\*\*([\s\S]*?)\*\//gu)].map((match) => match[1] ?? '');
  const comment = comments.find((text) => /^\s*\* Sai[^\n]*:\s*$/mu.test(text)) ?? comments[0];
  if (comment === undefined) return undefined;
  const lines = comment.split(/\r?\n/u).map((line) => line.replace(/^\s*\* ?/u, ''));
  const text = lines.join('\n').trim();
  return { text, wrong: examples(text, 'Sai'), right: examples(text, 'Đúng'), files: filesIn(text) };
}

function examples(text: string, label: string): string[] {
  const found: string[] = [];
  const fence = new RegExp(`^${label}[^\\n]*:\\s*\\n+(\`{3,})markdown\\n([\\s\\S]*?)\\n\\1$`, 'gmu');
  for (const match of text.matchAll(fence)) found.push(`${unescaped(match[2] ?? '')}\n`);
  return found;
}

/** Writes out `\u0302`: a source in NFC can't hold a letter that is taken apart. */
function unescaped(example: string): string {
  return example.replace(/\\u([\da-f]{4})/giu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function filesIn(text: string): ReadonlyMap<string, string> {
  const fence = /^Tệp `([^`\n]+)`[^\n]*:\s*\n+(`{3,})markdown\n([\s\S]*?)\n\2$/gmu;
  return new Map([...text.matchAll(fence)].map(([, path = '', , body = '']) => [path, `${body}\n`]));
}
