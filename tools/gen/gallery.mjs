// The gallery: every message that the fixtures bring about, in both languages, for reading aloud.
const NOTE = '<!-- Written by tools/gen/gallery.mjs from the fixtures; npm run gen writes it anew. -->';

export async function generate() {
  const { RULES } = await import('../../server/engine/src/index.ts');
  const { exampleMessages } = await import('../../server/engine/test/kit/gallery.ts');
  const examples = exampleMessages();
  const parts = [NOTE, '', '# Các thông báo', ''];
  parts.push('Mỗi quy tắc có một ví dụ cho mỗi kiểu thông báo, bằng tiếng Việt rồi tiếng Anh.');
  for (const rule of RULES) {
    parts.push('', `## ${rule.words.vi.title} (\`${rule.id}\`)`);
    for (const example of examples.get(rule.id) ?? []) {
      parts.push(
        '',
        `${example.severity}, \`${example.fixture}\``,
        '',
        '```text',
        example.vi,
        '```',
        '',
        '```text',
        example.en,
        '```',
      );
      if (example.fixes.length > 0)
        parts.push('', ...example.fixes.map((fix) => `- ${fix.vi} · ${fix.en}${fix.safe ? ' · an toàn' : ''}`));
    }
  }
  return new Map([['docs/messages.md', `${parts.join('\n')}\n`]]);
}
