const PAIRS: readonly (readonly [from: string, to: string])[] = [
  ['АВЕІЈКМНОРЅТУХСһаеіјорсѕухҮԁԛԝ', 'ABEIJKMHOPSTYXChaeijopcsyxYdqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ', 'ABEZHIKMNOPTYXovc'],
];

/** Cyrillic and Greek letters that look like a Latin one, and that Latin letter. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([from, to]) => [...from].map((letter, i) => [letter, to.charAt(i)] as const)),
);

/** Letters, figures and marks in the width of Chinese signs: U+FF01 to U+FF5E stand 0xFEE0 above their ASCII forms. */
export function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** Whether a text has letters of another script, or full-width ones, anywhere. */
export const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u052f\uff10-\uff5a]/u;
