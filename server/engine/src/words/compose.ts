const SHAPE = /[\u0302\u0306\u031b]/u;

/**
 * A letter with its marks behind it as the one character that Unicode has for both. The hat, breve or horn goes first,
 * whatever the order in which the marks were typed; NFC by itself keeps that order and leaves some letters in two pieces.
 */
export function composeLetter(cluster: string): string {
  const [base = '', ...marks] = cluster.normalize('NFD');
  const ordered = [...marks.filter((mark) => SHAPE.test(mark)), ...marks.filter((mark) => !SHAPE.test(mark))];
  return (base + ordered.join('')).normalize('NFC');
}
