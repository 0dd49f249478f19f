// Node's assert is not there in a browser, and the suites run in both.

export function ok(value: unknown, message = 'expected something, got nothing'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  if (!Object.is(actual, expected)) fail(actual, expected, message);
}

export function notEqual(actual: unknown, expected: unknown, message = ''): void {
  if (Object.is(actual, expected)) throw new Error(`expected anything but ${JSON.stringify(expected)} ${message}`);
}

/** Compares plain data. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(actual, expected, message);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) fail(text, String(pattern), '');
}

function fail(actual: unknown, expected: unknown, message: string): never {
  throw new Error(`${message} expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`.trim());
}
