import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../bin/soat.mjs', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** After how many characters the output is closed. */
  readonly stopAfter?: number;
  /** Gets the process as soon as it has started. */
  readonly onStart?: (child: ChildProcess) => void;
  /** What comes in by standard input. */
  readonly input?: string | Uint8Array;
}

/** Runs the built `soat` in a process of its own. */
export function soat(
  cwd: string,
  args: readonly string[],
  { stopAfter = Infinity, input = '', onStart }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd });
    onStart?.(child);
    // A program that does not read its input may be gone before it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > stopAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

/** A temporary folder with these files, by relative path; it goes when the test ends. */
export function folderWith(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'soat-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const FRONT_MATTER = `---
loại: báo cáo cải cách hành chính
cơ quan chủ quản: Ủy ban nhân dân tỉnh Thừa Giang
cơ quan: Ủy ban nhân dân xã Tân Hội
số: 87/BC-UBND
địa danh: Tân Hội
ngày: 17/9/2026
trích yếu: Công tác cải cách hành chính quý III năm 2026
kỳ:
  từ: 15/6/2026
  đến: 14/9/2026
kính gửi:
  - Ủy ban nhân dân tỉnh Thừa Giang
nơi nhận:
  - Như trên
  - Lưu: VT
người ký:
  quyền hạn: TM. ỦY BAN NHÂN DÂN
  chức vụ: CHỦ TỊCH
  họ tên: Trần Minh Khoa
---
`;

/** How many lines stand before the body of a `report`. */
export const HEAD_LINES = FRONT_MATTER.split('\n').length;

/** A report with a whole front matter and this body. Findings about its outline are not what these tests look at. */
export function report(body: string): string {
  return `${FRONT_MATTER}\n${body}`;
}

/** A table whose total should be 30; `total` is what it says. */
export function table(total: string, name = 'Hộ tịch'): string {
  return `| STT | Lĩnh vực | Số hồ sơ |
|---|---|--:|
| 1 | ${name} | 10 |
| 2 | Chứng thực | 20 |
| | Tổng số | ${total} |
`;
}

export interface JsonPosition {
  readonly line: number;
  readonly character: number;
}

export interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: JsonRange;
  readonly related: readonly { readonly message: string; readonly path: string; readonly range: JsonRange }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
  }[];
}

export interface JsonFile {
  readonly path: string;
  readonly report: boolean;
  readonly findings: readonly JsonFinding[];
  readonly coverage: { readonly figures: number; readonly checked: number };
}

/** The files of `soat check --format json`. */
export async function checkJson(cwd: string, ...paths: string[]): Promise<{ run: Run; files: JsonFile[] }> {
  const run = await soat(cwd, ['check', '--format', 'json', ...paths]);
  return { run, files: (JSON.parse(run.out) as { files: JsonFile[] }).files };
}

/** The one finding of a rule in a file. */
export function only(file: JsonFile | undefined, rule: string): JsonFinding {
  const found = file?.findings.filter((finding) => finding.rule === rule) ?? [];
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} findings of ${rule} in ${JSON.stringify(file)}`);
  return first;
}
