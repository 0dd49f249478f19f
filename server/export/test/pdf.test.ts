import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { type Converter, findConverters, type Machine, PdfTrouble, toPdf } from '../src/pdf/index.ts';
import { wordArguments, wordProcesses } from '../src/pdf/word.ts';

const DOCX = new TextEncoder().encode('PK nội dung');

/** A machine of which only this is known: these programs are there. */
function machine(platform: NodeJS.Platform, programs: readonly string[], env: Machine['env'] = {}): Machine {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  return {
    platform,
    env,
    isProgram: (file) => programs.includes(file),
    namesIn: (folder) => [
      ...new Set(
        programs
          .filter((file) => file.startsWith(folder + paths.sep))
          .map((file) => file.slice(folder.length + 1).split(paths.sep)[0] ?? ''),
      ),
    ],
  };
}

const programsOf = (own: Machine): readonly string[] => findConverters(own).map(({ program }) => program);

test('find: LibreOffice on the PATH and in the usual folders of each system', () => {
  const files = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';
  assert.deepEqual(programsOf(machine('win32', [files], { ProgramFiles: 'C:\\Program Files' })), [files]);
  const own = 'D:\\office\\soffice.exe';
  assert.deepEqual(programsOf(machine('win32', [own], { Path: 'C:\\x;"D:\\office"' })), [own]);
  const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
  assert.deepEqual(programsOf(machine('darwin', [mac])), [mac]);
  const home = '/h/a/Applications/LibreOffice.app/Contents/MacOS/soffice';
  assert.deepEqual(programsOf(machine('darwin', [home], { HOME: '/h/a' })), [home]);
  assert.deepEqual(programsOf(machine('linux', ['/usr/bin/soffice'])), ['/usr/bin/soffice']);
  const opt = ['/opt/libreoffice7.6/program/soffice', '/opt/libreoffice24.8/program/soffice'];
  assert.deepEqual(programsOf(machine('linux', opt)), [...opt].reverse(), 'the newest first');
  assert.deepEqual(programsOf(machine('linux', ['/a/libreoffice'], { PATH: '/a' })), ['/a/libreoffice']);
});

test('find: Word before LibreOffice on Windows, by the system’s own PowerShell', () => {
  const word = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE';
  const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
  const office = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';
  const env = { ProgramFiles: 'C:\\Program Files', SystemRoot: 'C:\\Windows' };
  assert.deepEqual(findConverters(machine('win32', [word, powershell, office], env)), [
    { kind: 'word', program: powershell },
    { kind: 'libreoffice', program: office },
  ]);
  assert.deepEqual(findConverters(machine('win32', [powershell], env)), [], 'PowerShell alone makes no PDF');
});

test('find: no program comes from the folder that one is in', () => {
  const programs = ['soffice', './soffice', 'bin/soffice', '/soffice'];
  assert.deepEqual(programsOf(machine('linux', programs, { PATH: ':.:bin:' })), []);
  const windows = ['.\\soffice.exe', 'soffice.exe', '\\x\\soffice.exe'];
  assert.deepEqual(programsOf(machine('win32', windows, { PATH: '.;;\\x' })), []);
});

test('Word: the script carries no path, and only the processes that it names are ended', () => {
  const args = wordArguments();
  const script = Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le');
  assert.match(script, /\$word\.Documents\.Open\(\$env:SOAT_DOCX, \$false, \$true, \$false\)/u);
  assert.match(script, /ExportAsFixedFormat\(\$env:SOAT_PDF, 17\)/u);
  assert.ok(args.includes('-NoProfile') && args.includes('-NonInteractive'));
  assert.deepEqual(wordProcesses('word 12\r\nword 345\nkhác word 6\nword x\n'), [12, 345]);
});

// The programs of these tests are scripts for a POSIX shell's way of starting them.
const posix = { skip: process.platform === 'win32' ? 'needs #!' : false } as const;

interface Fake {
  readonly converter: Converter;
  readonly folder: string;
  /** What the program has written down of how it was called. */
  log(): readonly string[];
}

/** A program that is called as LibreOffice is and then does what `body` says; `args`, `fs` and `path` are at hand. */
function fake(t: TestContext, body: string): Fake {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'soat fake $(x) '));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const program = path.join(folder, 'soffice');
  const log = path.join(folder, 'log');
  writeFileSync(
    program,
    `#!${process.execPath}
const fs = require('node:fs'), path = require('node:path');
const args = process.argv.slice(2);
const out = args[args.indexOf('--outdir') + 1];
const source = args.at(-1);
const pdf = path.join(out, path.basename(source, '.docx') + '.pdf');
fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, pid: process.pid, source: fs.readFileSync(source, 'utf8'), code: process.env.VSCODE_PID }) + '\\n');
${body}
`,
  );
  chmodSync(program, 0o755);
  return {
    converter: { kind: 'libreoffice', program },
    folder,
    log: () => readFileSync(log, 'utf8').trim().split('\n'),
  };
}

const temporary = (): readonly string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('soat-pdf-'));

async function troubleOf(promise: Promise<unknown>): Promise<PdfTrouble> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof PdfTrouble, String(error));
    return error;
  }
  throw new Error('no trouble');
}

test('pdf: the program gets the document and a profile of its own, and nothing is left behind', posix, async (t) => {
  const own = fake(t, "fs.writeFileSync(pdf, '%PDF-1.7 xong');");
  process.env.VSCODE_PID = '1';
  t.after(() => delete process.env.VSCODE_PID);
  const before = temporary();
  const pdf = await toPdf(DOCX, { converters: [own.converter] });
  assert.equal(new TextDecoder().decode(pdf), '%PDF-1.7 xong');
  const { args, source, code } = JSON.parse(own.log()[0] ?? '') as { args: string[]; source: string; code?: string };
  assert.equal(source, 'PK nội dung');
  assert.equal(code, undefined, 'variables of an editor are not handed on');
  assert.ok(args.includes('--headless') && args.some((arg) => arg.startsWith('-env:UserInstallation=file:///')));
  assert.deepEqual(temporary(), before);
});

test('pdf: no program, one that fails, one that writes nothing or something else', posix, async (t) => {
  assert.equal((await troubleOf(toPdf(DOCX, { converters: [] }))).problem, 'no-converter');
  const failing = fake(t, "console.error('không mở được'); process.exit(3);");
  const trouble = await troubleOf(toPdf(DOCX, { converters: [failing.converter] }));
  assert.equal(trouble.problem, 'failed');
  assert.match(trouble.detail, /\(3\) không mở được/u);
  const silent = fake(t, '');
  assert.equal((await troubleOf(toPdf(DOCX, { converters: [silent.converter] }))).problem, 'failed');
  const wrong = fake(t, "fs.writeFileSync(pdf, 'PK');");
  assert.equal((await troubleOf(toPdf(DOCX, { converters: [wrong.converter] }))).problem, 'failed');
  const missing: Converter = { kind: 'libreoffice', program: path.join(silent.folder, 'không-có') };
  assert.equal((await troubleOf(toPdf(DOCX, { converters: [missing] }))).problem, 'failed');
});

test('pdf: where the first program fails, the next one is tried', posix, async (t) => {
  const failing = fake(t, 'process.exit(1);');
  const good = fake(t, "fs.writeFileSync(pdf, '%PDF-1.4');");
  const pdf = await toPdf(DOCX, { converters: [failing.converter, good.converter] });
  assert.equal(pdf.length, 8);
});

/** A program that hangs together with a process that it has started. */
const HANGING = `
const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
fs.appendFileSync(path.join(__dirname, 'child'), String(child.pid));
setInterval(() => {}, 1000);
`;

async function untilThere(file: string): Promise<number> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    try {
      return Number(readFileSync(file, 'utf8')) || (await untilThere(file));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`${file} never came`);
}

async function untilGone(pid: number): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    try {
      process.kill(pid, 0);
      // A process that nobody waits for stays in the list until its parent's heir does.
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '';
      if (status.startsWith('Z')) return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

test('pdf: cancelling ends the program and all that it has started', posix, async (t) => {
  const own = fake(t, HANGING);
  const before = temporary();
  const cancel = new AbortController();
  const made = troubleOf(toPdf(DOCX, { converters: [own.converter], signal: cancel.signal }));
  const child = await untilThere(path.join(own.folder, 'child'));
  const { pid } = JSON.parse(own.log()[0] ?? '') as { pid: number };
  cancel.abort();
  assert.equal((await made).problem, 'cancelled');
  assert.ok((await untilGone(pid)) && (await untilGone(child)));
  assert.deepEqual(temporary(), before);
  const already = await troubleOf(toPdf(DOCX, { converters: [own.converter], signal: cancel.signal }));
  assert.equal(already.problem, 'cancelled', 'a signal given before starts nothing');
  assert.equal(own.log().length, 1);
});

test('pdf: a program that takes too long is ended', posix, async (t) => {
  const own = fake(t, HANGING);
  const made = troubleOf(toPdf(DOCX, { converters: [own.converter], timeout: 1500 }));
  const child = await untilThere(path.join(own.folder, 'child'));
  assert.equal((await made).problem, 'timed-out');
  assert.ok(await untilGone(child));
});
