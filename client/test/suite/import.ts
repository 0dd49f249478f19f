import { commands, type Uri, window, workspace } from 'vscode';
import { inThread, type Thread } from '../../src/background.ts';
import type { ExportOutcome } from '../../src/commands/export-report.ts';
import type { ImportArguments, ImportOutcome } from '../../src/commands/import-report.ts';
import { writeWhole } from '../../src/export/write-file.ts';
import { report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

function run(uri?: Uri, options: ImportArguments = {}): Thenable<ImportOutcome> {
  return commands.executeCommand<ImportOutcome>('soat.import', uri, options);
}

function imported(outcome: ImportOutcome): Extract<ImportOutcome, { kind: 'imported' }> {
  if (outcome.kind !== 'imported') throw new Error(`not imported: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** A new folder with one Word file in it, which holds a report with a wrong total. */
async function folderWithWord(): Promise<kit.Folder & { readonly word: Uri }> {
  const own = await kit.newFolder();
  const source = await kit.writeFile(report('1.097'));
  const word = own.at('Nam ngoai.docx');
  const outcome = await commands.executeCommand<ExportOutcome>('soat.export', source, {
    format: 'docx',
    target: word,
    goOn: true,
  });
  assert.equal(outcome.kind, 'written');
  return { ...own, word };
}

/** Presses a key again and again until the question that waits for it has come and is answered. */
async function answer(outcome: Thenable<ImportOutcome>, key: string): Promise<ImportOutcome> {
  let isDone = false;
  const end = (): void => {
    isDone = true;
  };
  void outcome.then(end, end);
  await kit.eventually('the import to go on', async () => {
    if (isDone) return true;
    await commands.executeCommand(key);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return false;
  });
  return outcome;
}

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const CLOSE = 'workbench.action.closeQuickOpen';

const COPIED = `ỦY BAN NHÂN DÂN
XÃ SƠN HẢI
Số: 07/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Hải, ngày 12 tháng 3 năm 2025
BÁO CÁO
Kết quả công tác cải cách hành chính quý I năm 2025
I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
Ủy ban nhân dân xã đã ban hành kế hoạch cải cách hành chính năm 2025.
`;

/** A file of old Office that holds nothing but a document with a password, as far as its signature and names tell. */
const ENCRYPTED = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
]);

/** What must work in every window, on a computer and in the browser. */
export function importSuite(): void {
  suite('import', () => {
    kit.cleanWindow();

    test('a Word file becomes a report beside it, which opens and is checked', async () => {
      const { folder, at, word } = await folderWithWord();
      const outcome = imported(await run(word));
      assert.equal(outcome.uri.toString(), at('Nam ngoai.md').toString());
      assert.ok(outcome.saved);
      assert.deepEqual(await kit.namesIn(folder), ['Nam ngoai.docx', 'Nam ngoai.md']);
      const document = window.activeTextEditor?.document;
      assert.equal(document?.uri.toString(), outcome.uri.toString());
      assert.match(document?.getText() ?? '', /^---\nloại: báo cáo cải cách hành chính\n/u);
      assert.ok(document?.isDirty === false);
      await kit.finding(outcome.uri, 'wrong-total');
    });

    test('a file that is there is not replaced without an answer', async () => {
      const { folder, at, word, write } = await folderWithWord();
      await write('Nam ngoai.md', 'của người dùng\n');
      assert.equal((await answer(run(word), CLOSE)).kind, 'cancelled');
      assert.deepEqual(await kit.namesIn(folder), ['Nam ngoai.docx', 'Nam ngoai.md']);
      const both = imported(await answer(run(word), ACCEPT));
      assert.equal(both.uri.toString(), at('Nam ngoai-2.md').toString());
      assert.equal(await kit.textOf(at('Nam ngoai.md')), 'của người dùng\n');
    });

    test('a file that is replaced has its old text one step back', async () => {
      const { folder, at, word, write } = await folderWithWord();
      await write('Nam ngoai.md', 'của người dùng\n');
      const outcome = imported(await run(word, { onExisting: 'replace' }));
      assert.equal(outcome.uri.toString(), at('Nam ngoai.md').toString());
      assert.match(await kit.textOf(at('Nam ngoai.md')), /^---\nloại: .*\n$/su);
      assert.ok(!(await kit.textOf(at('Nam ngoai.md'))).includes('của người dùng'));
      assert.deepEqual(await kit.namesIn(folder), ['Nam ngoai.docx', 'Nam ngoai.md']);
      await commands.executeCommand('undo');
      assert.equal(window.activeTextEditor?.document.getText(), 'của người dùng\n');
    });

    test('a file that cannot be replaced stays, and the report is not lost', async () => {
      const { at, word } = await folderWithWord();
      await workspace.fs.createDirectory(at('Nam ngoai.md'));
      const outcome = imported(await run(word, { onExisting: 'replace' }));
      assert.equal(outcome.saved, false);
      assert.equal(outcome.uri.scheme, 'untitled');
      assert.match(window.activeTextEditor?.document.getText() ?? '', /^---\nloại: /u);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test('copied text becomes a new file that has its place and is not saved yet', async () => {
      const before = await kit.namesIn(kit.folder());
      const outcome = imported(await run(undefined, { text: COPIED }));
      assert.equal(outcome.saved, false);
      assert.match(outcome.uri.path, /\/bao-cao(?:-\d+)?\.md$/u);
      const document = window.activeTextEditor?.document;
      assert.match(document?.getText() ?? '', /^---\n.*\nsố: 07\/BC-UBND\n.*## I\. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n/su);
      assert.ok(
        outcome.notes.some((note) => note.includes('«nơi nhận»')),
        'what the text does not tell is told',
      );
      assert.deepEqual(await kit.namesIn(kit.folder()), before);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test('a text file in Markdown is not its own report’s place', async () => {
      const { folder, at, write } = await kit.newFolder();
      const outcome = imported(await run(await write('chu.md', COPIED)));
      assert.equal(outcome.uri.toString(), at('chu-2.md').toString());
      assert.deepEqual(await kit.namesIn(folder), ['chu-2.md', 'chu.md']);
      assert.equal(await kit.textOf(at('chu.md')), COPIED);
    });

    test('what is no report’s file is refused in words, and nothing is written', async () => {
      const { folder, at, word, write } = await folderWithWord();
      const half = (await workspace.fs.readFile(word)).subarray(0, 2000);
      const files: readonly [string, string | Uint8Array, string, RegExp][] = [
        ['khoa.docx', ENCRYPTED, 'encrypted', /^Tệp có mật khẩu\. /u],
        ['hong.docx', half, 'corrupt', /^Tệp bị hỏng, /u],
        ['trong.docx', '', 'empty', /^Tệp trống, /u],
        ['bao-cao.pdf', '%PDF-1.7\n', 'pdf', /^Đây là tệp PDF\. /u],
      ];
      for (const [name, content, problem, sentence] of files) {
        const outcome = await run(await write(name, content));
        if (outcome.kind !== 'failed') throw new Error(`${name}: ${outcome.kind}`);
        assert.equal(outcome.problem, problem, name);
        assert.match(outcome.sentence, sentence);
      }
      const missing = await run(at('khong-co.docx'));
      assert.equal(missing.kind === 'failed' && missing.problem, 'unreadable');
      const nothing = await run(undefined, { text: ' \n' });
      assert.equal(nothing.kind === 'failed' && nothing.problem, 'nothing-copied');
      assert.deepEqual(await kit.namesIn(folder), [...files.map(([name]) => name), 'Nam ngoai.docx'].sort());
    });

    test('a new file never takes the place of one that has come there meanwhile', async () => {
      const { folder, write } = await kit.newFolder();
      const target = await write('a.md', 'cũ');
      const problem = await writeWhole(target, new Uint8Array([1]), {}, true);
      assert.equal(problem?.kind, 'unwritable');
      assert.equal(await kit.textOf(target), 'cũ');
      assert.deepEqual(await kit.namesIn(folder), ['a.md']);
    });

    test('work in a thread that is given up ends the thread', async () => {
      const ending = new AbortController();
      let isEnded = false;
      const start = (): Thread<string, { kind: 'done' }> => ({
        ask: () => ending.abort(),
        end: () => {
          isEnded = true;
        },
      });
      assert.deepEqual(await inThread(start, 'a', ending.signal), { kind: 'cancelled' });
      assert.ok(isEnded);
    });
  });
}
