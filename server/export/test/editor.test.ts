import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { reportText } from '../../page/test/kit.ts';
import { type ExportAnswer, type ExportRequest, kindsOf, previewOf, serve } from '../src/editor.ts';

/** Sends one request to a served port and returns all that comes back. */
async function ask(request: ExportRequest): Promise<readonly ExportAnswer[]> {
  const answers: ExportAnswer[] = [];
  let listener: (message: unknown) => void = () => {};
  const done = new Promise<void>((resolve) => {
    serve({
      post: (answer) => {
        answers.push(answer as ExportAnswer);
        if ((answer as ExportAnswer).kind !== 'read') resolve();
      },
      listen: (own) => {
        listener = own;
      },
    });
  });
  listener(request);
  await done;
  return answers;
}

const REPORT = reportText('## I. MỤC\n\nĐoạn.\n');

test('editor: a report is told to be read, then comes as bytes', async () => {
  const [read, made] = await ask({ text: REPORT, target: 'docx', draft: true, schemas: [] });
  assert.equal(read?.kind, 'read');
  assert.ok(made?.kind === 'made' && made.content[0] === 0x50);
});

test('editor: what cannot be made is told with its reason', async () => {
  assert.deepEqual(await ask({ text: '# Ghi chú\n', target: 'docx', draft: false, schemas: [] }), [
    { kind: 'none', problem: 'no-report' },
  ]);
  const [, none] = await ask({ text: REPORT, target: 'csv', draft: false, schemas: [] });
  assert.deepEqual(none, { kind: 'none', problem: 'no-table' });
});

test('editor: a workspace’s own kind of report is known by its schema', async () => {
  const schema = readFileSync(new URL('../../../schemas/bao-cao-cai-cach-hanh-chinh.json', import.meta.url), 'utf8');
  const { title, ...rest } = JSON.parse(schema) as { title: string };
  const own = JSON.stringify({ ...rest, title: 'Báo cáo riêng' }).replaceAll(
    'báo cáo cải cách hành chính',
    'báo cáo riêng',
  );
  const text = REPORT.replace('báo cáo cải cách hành chính', 'báo cáo riêng');
  const kinds = kindsOf([own, '{ hỏng']);
  assert.equal(kinds.length, 1, 'a schema that cannot be used is left out');
  assert.match(previewOf(text, { findings: [], summary: '', kinds }).html ?? '', />BÁO CÁO RIÊNG</u);
  const [, made] = await ask({ text, target: 'html', draft: false, schemas: [own] });
  assert.ok(made?.kind === 'made' && new TextDecoder().decode(made.content).includes('BÁO CÁO RIÊNG'));
});
