// Makes a new rule: its file, a fixture that is right and one that is wrong, and everything that is generated of it.
//
//     npm run new-rule wrong-year

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const id = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z0-9]+)*$/u.test(id)) {
  console.error('new-rule: give the rule an id in ASCII kebab English, such as wrong-year');
  process.exit(2);
}
if (existsSync(join(ROOT, `server/engine/src/rules/${id}.ts`))) {
  console.error(`new-rule: there is a rule ${id} already`);
  process.exit(2);
}

const rule = `import { span } from '../text/span.ts';
import { sectionRule } from './kit.ts';

/**
 * Dấu «??» là chỗ người soạn để trống chờ số liệu; báo cáo gửi đi còn dấu này là chưa xong.
 *
 * Sai:
 *
 * \`\`\`markdown
 * Trong kỳ đã tiếp nhận ?? hồ sơ.
 * \`\`\`
 *
 * Đúng:
 *
 * \`\`\`markdown
 * Trong kỳ đã tiếp nhận 966 hồ sơ.
 * \`\`\`
 */
export const rule = sectionRule<{ readonly mark: string }>({
  id: '${id}',
  severity: 'hint',
  words: {
    vi: {
      title: 'Chỗ còn để trống chờ số liệu',
      message: ({ mark }) => ({ headline: \`Chỗ «\${mark}» còn chờ số liệu.\`, mend: 'ghi số liệu vào đây' }),
    },
    en: {
      title: 'A place that still waits for its figure',
      message: ({ mark }) => ({ headline: \`«\${mark}» still waits for its figure.\`, mend: 'write the figure here' }),
    },
  },
  *check(facts) {
    for (const paragraph of facts.paragraphs) {
      for (const match of paragraph.text.matchAll(/\\?{2,}/gu)) {
        const start = paragraph.offsetOf(match.index);
        yield { at: span(start, start + match[0].length), data: { mark: match[0] } };
      }
    }
  },
});
`;
const files = {
  [`server/engine/src/rules/${id}.ts`]: rule,
  [`server/engine/test/fixtures/${id}/dung-du-so-lieu.md`]: 'Trong kỳ đã tiếp nhận 966 hồ sơ.\n',
  [`server/engine/test/fixtures/${id}/sai-con-de-trong.md`]: `Trong kỳ đã tiếp nhận ?? hồ sơ.\n//                    ^^ hint[${id}] còn chờ số liệu\n`,
};
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content);
  console.log(`wrote ${path}`);
}
console.log('The rule that stands there now finds «??»: put your own check, words and examples in its place.');
process.exitCode =
  spawnSync(process.execPath, [join(ROOT, 'tools/gen.mjs')], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
