/** The host that runs the suite shows only lines with this mark; everything else is VS Code's own talk. */
const MARK = '\u2063';

/** Stands in for mocha's console: marks each line. Takes mocha's format strings, which use %s and %d alone. */
export function markedConsole(...parts: unknown[]): void {
  const [format = '', ...values] = parts;
  let next = 0;
  const text = String(format).replace(/%([sd%])/gu, (_all, kind: string) =>
    kind === '%' ? '%' : String(values[next++]),
  );
  const rest = values.slice(next).map((value) => ` ${String(value)}`);
  for (const line of `${text}${rest.join('')}`.split('\n')) console.log(`${MARK}${line}`);
}
