// @ts-check
/**
 * `npm run bench`: measures how fast Soát answers, each time against something that does the same work plainly, so that
 * the ratios hold on any machine.
 *
 *     node tools/bench.mjs [--quick] [--write FILE] [--only keys,figures,completion,cold,burst,files,start,activation,export]
 *
 * It writes nothing unless `--write` names a file for the same table in Markdown. Slow numbers are told, not failed on: a
 * busy machine is no fault of the program.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { measureActivations } from './bench/activation.mjs';
import { benchDocument, proseDocument, typingPlaces } from './bench/document.mjs';
import { BenchClient } from './lib/bench-client.mjs';
import { cleanUp, repoRoot, sleep, temporaryFolder } from './lib/run.mjs';

/**
 * One line of the result.
 *
 * @typedef {object} Line
 * @property {string} what
 * @property {string} ours
 * @property {string} other what it is compared with
 * @property {string} ratio
 * @property {string} target the target and whether it is met; empty where there is none
 */

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, write: { type: 'string' }, only: { type: 'string' } },
});

const sizes = /** @type {const} */ ([
  ['10 KB', 10 * 1024],
  ['100 KB', 100 * 1024],
  ['1 MB', 1024 * 1024],
]);
const server = path.join(repoRoot, 'client', 'dist', 'server.js');
const layoutBundle = path.join(repoRoot, 'client', 'dist', 'export.js');
const program = path.join(repoRoot, 'server', 'cli', 'bin', 'soat.mjs');

/** @type {Line[]} */
const lines = [];

/**
 * @param {string} what
 * @param {string} ours
 * @param {string} [other]
 * @param {string} [ratio]
 * @param {string} [target]
 */
function report(what, ours, other = '', ratio = '', target = '') {
  lines.push({ what, ours, other, ratio, target });
  console.log(`${what.padEnd(44)} ${ours.padStart(22)} ${other.padStart(24)} ${ratio.padStart(9)}  ${target}`);
}

/** Writes milliseconds with as many digits as mean something. */
function ms(/** @type {number} */ value) {
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

/**
 * @param {number} value
 * @param {number} limit
 */
function atMost(value, limit) {
  return `${value <= limit ? 'đạt' : 'CHƯA ĐẠT'} (≤ ${limit}×)`;
}

/**
 * @param {readonly number[]} samples
 * @param {number} share 0.5 for the median, 0.95 for the time that one sample in twenty exceeds
 */
function percentile(samples, share) {
  const ordered = [...samples].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/**
 * Types one character and takes it back, over and over, and measures from each key to its diagnostics.
 *
 * @param {BenchClient} client
 * @param {{ line: number, character: number }} at
 * @param {string} letter
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds
 */
async function typeAt(client, at, letter, count) {
  const after = { line: at.line, character: at.character + 1 };
  const samples = [];
  for (let i = 0; i < count; i++) {
    const from = performance.now();
    if (i % 2 === 0) client.change({ start: at, end: at }, letter);
    else client.change({ start: at, end: after }, '');
    await client.pull().answer;
    samples.push(performance.now() - from);
  }
  return samples;
}

/**
 * @param {string} text
 * @param {number} offset
 */
function positionOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/**
 * Opens a document in a server and waits until it has been checked for the first time.
 *
 * @param {string} serverProgram
 * @param {string} text
 */
async function opened(serverProgram, text) {
  const client = new BenchClient(serverProgram);
  await client.initialize();
  client.open(text);
  const items = await client.pull().answer;
  // The ratios are those of a report without a fault; a finding would mean that the documents want mending.
  if (items.length > 0) console.log(`  (${items.length} chẩn đoán trong văn bản đo: ${items[0].code})`);
  return { client };
}

/**
 * Measures both servers turn by turn, so that whatever else the machine does falls on both alike.
 *
 * @param {string} echo
 */
async function measureKeys(echo) {
  for (const [size, bytes] of sizes) {
    const text = benchDocument(bytes);
    const places = typingPlaces(text);
    const turns = options.quick ? 2 : bytes > 500_000 ? 8 : 16;
    const floor = { client: (await opened(echo, text)).client, ...noSamples() };
    const ours = { client: (await opened(server, text)).client, ...noSamples() };
    for (let turn = 0; turn <= turns; turn++) {
      for (const one of [floor, ours]) {
        const cell = await typeAt(one.client, positionOf(text, places.cell), '1', KEYS);
        const prose = await typeAt(one.client, positionOf(text, places.prose), 'a', KEYS);
        // The first turns warm up: neither server has been compiled yet, and a report takes thousands of keys.
        if (turn < (options.quick ? 1 : 4)) continue;
        one.cell.push(...cell);
        one.prose.push(...prose);
      }
    }
    for (const [name, key] of /** @type {const} */ ([
      ['ô bảng', 'cell'],
      ['văn xuôi', 'prose'],
    ])) {
      const ratio = percentile(ours[key], 0.5) / percentile(floor[key], 0.5);
      const limit = { '10 KB': 0, '100 KB': 5, '1 MB': 8 }[size];
      report(
        `phím → chẩn đoán, ${size}, ${name} (p50 / p95)`,
        `${ms(percentile(ours[key], 0.5))} / ${ms(percentile(ours[key], 0.95))}`,
        `rỗng ${ms(percentile(floor[key], 0.5))} / ${ms(percentile(floor[key], 0.95))}`,
        `${ratio.toFixed(1)}×`,
        limit > 0 ? atMost(ratio, limit) : '',
      );
    }
    if (size === '1 MB') reportMemory(ours.client);
    await floor.client.stop();
    await ours.client.stop();
  }
}

/**
 * Types in the midst of a sentence with eight figures, in a report whose sentences state 200 of them.
 *
 * @param {string} echo
 */
async function measureFigures(echo) {
  const { text, place } = proseDocument(100 * 1024, 200);
  const at = positionOf(text, place);
  const floor = (await opened(echo, text)).client;
  const ours = (await opened(server, text)).client;
  /** @type {{ floor: number[], ours: number[] }} */
  const samples = { floor: [], ours: [] };
  for (let turn = 0; turn <= (options.quick ? 2 : 16); turn++) {
    const taken = { floor: await typeAt(floor, at, 'a', KEYS), ours: await typeAt(ours, at, 'a', KEYS) };
    // The first turns warm up: neither server has been compiled yet.
    if (turn < (options.quick ? 1 : 4)) continue;
    samples.floor.push(...taken.floor);
    samples.ours.push(...taken.ours);
  }
  const ratio = percentile(samples.ours, 0.5) / percentile(samples.floor, 0.5);
  report(
    'phím → chẩn đoán, 100 KB, câu có 8 con số (p50 / p95)',
    `${ms(percentile(samples.ours, 0.5))} / ${ms(percentile(samples.ours, 0.95))}`,
    `rỗng ${ms(percentile(samples.floor, 0.5))} / ${ms(percentile(samples.floor, 0.95))}`,
    `${ratio.toFixed(1)}×`,
    atMost(ratio, 5),
  );
  await floor.stop();
  await ours.stop();
}

/** How many keys are typed at one place in one turn; even, so that the text is the same again. */
const KEYS = 20;

/** @returns {Record<'cell' | 'prose', number[]>} */
function noSamples() {
  return { cell: [], prose: [] };
}

/** @param {BenchClient} client */
function reportMemory(client) {
  const bytes = client.residentMemory();
  report('bộ nhớ của máy chủ, 1 MB', bytes === undefined ? '—' : `${(bytes / 1024 / 1024).toFixed(0)} MB`);
}

/**
 * Asks for completions behind a key, as Ctrl+Space does: in a sentence, behind a measure that a table speaks of, and in a
 * table. Both servers turn by turn.
 *
 * @param {string} echo
 */
async function measureCompletion(echo) {
  const text = benchDocument(100 * 1024);
  const places = typingPlaces(text);
  const end = text.indexOf('\n\n', places.prose);
  const sentence = ' Trong kỳ đã giải quyết ';
  const document = text.slice(0, end) + sentence + text.slice(end);
  const cell = places.cell + (places.cell > end ? sentence.length : 0);
  const where = /** @type {const} */ ([
    ['câu văn', places.prose],
    ['sau «đã giải quyết»', end + sentence.length],
    ['ô bảng', cell],
    ['phần đầu', text.indexOf('\ncơ quan: ') + 10],
    ['câu văn, ngay sau một phím', places.prose],
  ]);
  const floor = (await opened(echo, document)).client;
  const ours = (await opened(server, document)).client;
  const turns = options.quick ? 3 : 18;
  const samples = where.map(() => ({ floor: /** @type {number[]} */ ([]), ours: /** @type {number[]} */ ([]) }));
  for (let turn = 0; turn <= turns; turn++) {
    for (const [i, [, offset]] of where.entries()) {
      const at = positionOf(document, offset);
      const atOnce = i === where.length - 1;
      const taken = {
        floor: await completeAt(floor, at, KEYS / 2, atOnce),
        ours: await completeAt(ours, at, KEYS / 2, atOnce),
      };
      // The first turns warm up: neither server has been compiled yet.
      if (turn < (options.quick ? 1 : 6)) continue;
      samples[i]?.floor.push(...taken.floor);
      samples[i]?.ours.push(...taken.ours);
    }
  }
  for (const [i, [name]] of where.entries()) {
    const [one, other] = [samples[i]?.ours ?? [], samples[i]?.floor ?? []];
    const ratio = percentile(one, 0.5) / percentile(other, 0.5);
    report(
      `Ctrl+Space, 100 KB, ${name} (p50 / p95)`,
      `${ms(percentile(one, 0.5))} / ${ms(percentile(one, 0.95))}`,
      `rỗng ${ms(percentile(other, 0.5))} / ${ms(percentile(other, 0.95))}`,
      `${ratio.toFixed(1)}×`,
      atMost(ratio, 5),
    );
  }
  await floor.stop();
  await ours.stop();
}

/**
 * Types a letter at a place and takes it back, so that the text is another one each time, and asks for completions there:
 * once the diagnostics of the key have come, as they have where somebody presses Ctrl+Space, or at once.
 *
 * @param {BenchClient} client
 * @param {{ line: number, character: number }} at
 * @param {number} count
 * @param {boolean} atOnce
 * @returns {Promise<number[]>} milliseconds to the completions from Ctrl+Space, or from the key
 */
async function completeAt(client, at, count, atOnce) {
  const end = { line: at.line, character: at.character };
  const samples = [];
  for (let i = 0; i < count; i++) {
    client.change({ start: end, end }, 'a');
    await client.pull().answer;
    const fromKey = performance.now();
    client.change({ start: end, end: { line: at.line, character: at.character + 1 } }, '');
    if (!atOnce) await client.pull().answer;
    const from = atOnce ? fromKey : performance.now();
    await client.complete(at);
    samples.push(performance.now() - from);
  }
  return samples;
}

/** Twenty keys, one every 30 ms; each takes the pull of the one before back, as an editor does. */
async function measureBurst() {
  const text = benchDocument(1024 * 1024);
  const at = positionOf(text, typingPlaces(text).prose);
  const { client } = await opened(server, text);
  await typeAt(client, at, 'a', 20);
  const single = percentile(await typeAt(client, at, 'a', options.quick ? 10 : 40), 0.5);
  const bursts = [];
  for (let round = 0; round < (options.quick ? 2 : 7); round++) {
    /** @type {{ id: number, answer: Promise<unknown> } | undefined} */
    let last;
    let from = 0;
    for (let key = 0; key < 20; key++) {
      if (key > 0) await sleep(30);
      if (last) client.cancel(last.id);
      from = performance.now();
      client.change({ start: at, end: at }, 'a');
      last = client.pull();
      // A pull that was taken back is answered by an error, which nobody waits for.
      last.answer.catch(() => {});
    }
    await last?.answer;
    bursts.push(performance.now() - from);
    client.change({ start: at, end: { line: at.line, character: at.character + 20 } }, '');
    await client.pull().answer;
  }
  const burst = percentile(bursts, 0.5);
  await client.stop();
  const ratio = burst / single;
  report(
    '20 phím cách 30 ms, 1 MB, phím cuối',
    ms(burst),
    `một phím ${ms(single)}`,
    `${ratio.toFixed(1)}×`,
    atMost(ratio, 2),
  );
}

/** What reads the same text plainly. */
async function plainParser() {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const { default: remarkGfm } = await import('remark-gfm');
  const { default: remarkFrontmatter } = await import('remark-frontmatter');
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
}

/** @param {string} folder */
async function measureCold(folder) {
  const engine = await bundledEngine(folder);
  const parser = await plainParser();
  for (const [size, bytes] of sizes) {
    const text = benchDocument(bytes, 2);
    const rounds = options.quick ? 2 : bytes > 500_000 ? 5 : 10;
    const [ours = Number.NaN, theirs = Number.NaN] = timeTurns(rounds, [
      () => engine.check(text, { kinds: engine.BUILT_IN_KINDS }),
      () => parser.parse(text),
    ]);
    const ratio = theirs / ours;
    report(
      `kiểm tra lần đầu, ${size}`,
      ms(ours),
      `remark ${ms(theirs)}`,
      `1/${ratio.toFixed(1)}`,
      `${ratio >= 5 ? 'đạt' : 'CHƯA ĐẠT'} (nhanh hơn ≥ 5 lần)`,
    );
  }
}

/** How long each work is repeated before it is measured, in milliseconds: both are compiled by then. */
const WARM_UP = 1500;

/** How long a turn takes at the least, in milliseconds. */
const TURN = 100;

/**
 * The median of each work's runs. They take turns, so that whatever else the machine does falls on all alike.
 *
 * @param {number} rounds
 * @param {readonly (() => unknown)[]} works
 * @returns {number[]} milliseconds, one for each
 */
function timeTurns(rounds, works) {
  for (const work of works) {
    const from = performance.now();
    do work();
    while (performance.now() - from < (options.quick ? 300 : WARM_UP));
  }
  const samples = works.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const [i, work] of works.entries()) {
      // A short work is repeated within its turn, or it would run in a cache that the other one has filled.
      const until = performance.now() + TURN;
      do {
        const from = performance.now();
        work();
        samples[i]?.push(performance.now() - from);
      } while (performance.now() < until);
    }
  }
  return samples.map((one) => percentile(one, 0.5));
}

/**
 * @param {string} folder
 * @returns {Promise<any>}
 */
async function bundledEngine(folder) {
  const outfile = path.join(folder, 'engine.cjs');
  await bundle(path.join(repoRoot, 'server', 'engine', 'src', 'index.ts'), outfile);
  return createRequire(import.meta.url)(outfile);
}

/**
 * @param {string} entry
 * @param {string} outfile
 */
async function bundle(entry, outfile) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'es2022',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

/** About a hundred pages, as LibreOffice counts them. */
const HUNDRED_PAGES = 260 * 1024;

/** Exports turn by turn with a plain parse of the same text, so that whatever else the machine does falls on both. */
async function measureExport() {
  const layout = createRequire(import.meta.url)(layoutBundle);
  const parser = await plainParser();
  const text = benchDocument(HUNDRED_PAGES, 3);
  const targets = /** @type {const} */ ([
    ['docx', 'xuất Word, 100 trang', 4],
    ['html', 'xuất trang in, 100 trang', 2],
    ['xlsx', 'xuất Excel, 100 trang', 2],
  ]);
  /** @type {Record<string, number[]>} */
  const samples = { parse: [], docx: [], html: [], xlsx: [] };
  for (let round = 0; round <= (options.quick ? 2 : 5); round++) {
    const parse = timeOnce(() => parser.parse(text));
    const times = [];
    for (const [target] of targets) times.push(await timeExport(layout, text, target));
    // The first round warms up.
    if (round === 0) continue;
    samples.parse?.push(parse);
    for (const [i, [target]] of targets.entries()) samples[target]?.push(times[i] ?? Number.NaN);
  }
  const parse = percentile(samples.parse ?? [], 0.5);
  for (const [target, what, limit] of targets) {
    const ours = percentile(samples[target] ?? [], 0.5);
    report(what, ms(ours), `remark đọc ${ms(parse)}`, `${(ours / parse).toFixed(1)}×`, atMost(ours / parse, limit));
  }
}

/** @param {() => unknown} work */
function timeOnce(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/**
 * From the request, as the editor sends it to the thread of an export, to the bytes.
 *
 * @param {any} layout the editor's bundle
 * @param {string} text
 * @param {string} target
 * @returns {Promise<number>} milliseconds
 */
function timeExport(layout, text, target) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    layout.serve({
      post: (/** @type {{ kind: string }} */ { kind }) => {
        if (kind === 'made') resolve(performance.now() - from);
        else if (kind !== 'read') reject(new Error(`${target}: ${kind}`));
      },
      listen: (/** @type {(request: unknown) => void} */ ask) => ask({ text, target, draft: false, schemas: [] }),
    });
  });
}

/** @param {string} folder */
async function measureFiles(folder) {
  const reports = path.join(folder, 'reports');
  mkdirSync(reports);
  for (let i = 0; i < 200; i++) writeFileSync(path.join(reports, `bao-cao-${i}.md`), benchDocument(20 * 1024, i + 10));
  const all = await medianRun([program, 'check', reports], options.quick ? 1 : 5);
  const one = await medianRun([program, 'check', path.join(reports, 'bao-cao-0.md')], options.quick ? 1 : 5);
  report('200 tệp 20 KB, dòng lệnh', ms(all), `một tệp ${ms(one)}`, `${(all / one).toFixed(1)}×`);
}

/**
 * @param {string[]} args
 * @param {number} rounds
 */
async function medianRun(args, rounds) {
  const samples = [];
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      child.once('error', reject);
      child.once('exit', (status) =>
        status === 2 ? reject(new Error(`soat: ${args.join(' ')}`)) : resolve(undefined),
      );
    });
    samples.push(performance.now() - from);
  }
  return percentile(samples, 0.5);
}

/** @param {string} echo */
async function measureStart(echo) {
  const medians = [];
  for (const which of [server, echo]) {
    const samples = [];
    for (let i = 0; i < (options.quick ? 3 : 10); i++) {
      const client = new BenchClient(which);
      samples.push(await client.initialize());
      await client.stop();
    }
    medians.push(percentile(samples, 0.5));
  }
  const [ours = 0, floor = 0] = medians;
  report('khởi động → initialize', ms(ours), `rỗng ${ms(floor)}`, `${(ours / floor).toFixed(1)}×`);
}

/** The extension's own start in an extension host, beside that of one that does nothing. @param {string} folder */
async function measureActivation(folder) {
  const { empty, ours } = await measureActivations(folder, options.quick ? 1 : 3);
  const [own, floor] = [percentile(ours, 0.5), percentile(empty, 0.5)];
  report(
    'bật tiện ích trong VS Code',
    ms(own),
    `tiện ích rỗng ${ms(floor)}`,
    `+${ms(own - floor)}`,
    own - floor <= 100 ? 'đạt (≤ 100 ms)' : 'CHƯA ĐẠT (≤ 100 ms)',
  );
}

/** The table as a Markdown page, with the machine it was measured on. */
function asMarkdown() {
  const machine = `${os.cpus()[0]?.model.trim() ?? os.arch()}, ${os.availableParallelism()} nhân, Node ${process.version}`;
  const rows = lines.map((line) => `| ${line.what} | ${line.ours} | ${line.other} | ${line.ratio} | ${line.target} |`);
  return `# Số đo

Do \`npm run bench\` đo trên ${machine}. Tỷ số thì máy nào cũng gần như nhau, mili giây thì không.
«Rỗng» là máy chủ ngôn ngữ không làm gì, dựng trên cùng thư viện.

| Việc | Soát | So với | Tỷ số | Mục tiêu |
|---|--:|--:|--:|---|
${rows.join('\n')}
`;
}

async function main() {
  for (const file of [server, layoutBundle, path.join(repoRoot, 'server', 'cli', 'dist', 'main.mjs')]) {
    if (!existsSync(file))
      throw new Error(`chưa có ${path.relative(repoRoot, file)}; hãy chạy npm run build (run it first)`);
  }
  const only = options.only?.split(',');
  const wanted = (/** @type {string} */ name) => only === undefined || only.includes(name);
  const folder = temporaryFolder('bench');
  const echo = path.join(folder.path, 'echo.cjs');
  await bundle(path.join(repoRoot, 'tools', 'bench', 'echo-server.mjs'), echo);
  if (wanted('start')) await measureStart(echo);
  if (wanted('activation')) await measureActivation(folder.path);
  if (wanted('keys')) await measureKeys(echo);
  if (wanted('figures')) await measureFigures(echo);
  if (wanted('completion')) await measureCompletion(echo);
  if (wanted('burst')) await measureBurst();
  if (wanted('cold')) await measureCold(folder.path);
  if (wanted('export')) await measureExport();
  if (wanted('files')) await measureFiles(folder.path);
  folder.remove();
  if (options.write) writeFileSync(path.resolve(options.write), asMarkdown());
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}
await cleanUp();
