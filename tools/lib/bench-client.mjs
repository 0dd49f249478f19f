// @ts-check
/** A language client for measuring: it speaks JSON-RPC over the server's standard input and output and nothing else. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { onEnd } from './run.mjs';

/** A running language server with the one document that is measured on. */
export class BenchClient {
  /** @type {Map<number, (message: any) => void>} */
  #waiting = new Map();
  #nextId = 1;
  #version = 1;
  /** @type {Buffer} */
  #input = Buffer.alloc(0);
  /** The address of the document; no file stands behind it. */
  #uri = 'file:///bench/bao-cao.md';

  /** @param {string} program the server's script; it is started with `--stdio` */
  constructor(program) {
    this.startedAt = performance.now();
    this.child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.forget = onEnd({ stop: () => void this.child.kill(), abandon: () => void this.child.kill('SIGKILL') });
    this.child.stdout.on('data', (/** @type {Buffer} */ bytes) => this.#receive(bytes));
    this.child.once('exit', (status) => {
      for (const answer of this.#waiting.values())
        answer({ error: { message: `the server ended with status ${status}` } });
    });
  }

  /**
   * Starts the session.
   *
   * @returns {Promise<number>} milliseconds from the start of the process to the answer
   */
  async initialize() {
    const textDocument = {
      synchronization: { didSave: true },
      diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
    };
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument } });
    const took = performance.now() - this.startedAt;
    this.notify('initialized', {});
    return took;
  }

  /** @param {string} text */
  open(text) {
    this.notify('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: 'markdown', version: 1, text } });
  }

  /**
   * Replaces the text of a range, as an editor does for one key.
   *
   * @param {{ start: { line: number, character: number }, end: { line: number, character: number } }} range
   * @param {string} text
   */
  change(range, text) {
    this.#version++;
    this.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /**
   * Asks for the document's diagnostics.
   *
   * @returns {{ id: number, answer: Promise<any> }} the answer's `items`; an error of the server rejects
   */
  pull() {
    const id = this.#nextId;
    const answer = this.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
    return { id, answer: answer.then((result) => result.items) };
  }

  /**
   * Asks for what may be completed at a place, as Ctrl+Space does.
   *
   * @param {{ line: number, character: number }} position
   * @returns {Promise<any>} the items
   */
  complete(position) {
    return this.request('textDocument/completion', {
      textDocument: { uri: this.#uri },
      position,
      context: { triggerKind: 1 },
    });
  }

  /** @param {number} id of the request that is no longer wanted */
  cancel(id) {
    this.notify('$/cancelRequest', { id });
  }

  /**
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<any>}
   */
  request(method, params) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (message) => {
        if (message.error) reject(new Error(`${method}: ${message.error.message}`));
        else resolve(message.result);
      });
      this.#send({ id, method, params });
    });
  }

  /**
   * @param {string} method
   * @param {unknown} params
   */
  notify(method, params) {
    this.#send({ method, params });
  }

  /** The server's resident memory in bytes, or undefined where this system does not say. */
  residentMemory() {
    const { pid } = this.child;
    if (process.platform === 'linux') {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
    }
    const listed = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? Number(listed.stdout.trim()) * 1024 : undefined;
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    await ended;
    this.forget();
  }

  /** @param {object} message */
  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** @param {Buffer} bytes */
  #receive(bytes) {
    this.#input = this.#input.length === 0 ? bytes : Buffer.concat([this.#input, bytes]);
    for (;;) {
      const head = this.#input.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#input.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#input.length < end) return;
      const message = JSON.parse(this.#input.toString('utf8', head + 4, end));
      this.#input = this.#input.subarray(end);
      this.#handle(message);
    }
  }

  /** @param {any} message */
  #handle(message) {
    if (message.method !== undefined) {
      // A request of the server gets an empty answer; its notifications are of no interest here.
      if (message.id !== undefined) this.#send({ id: message.id, result: null });
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    answer?.(message);
  }
}
