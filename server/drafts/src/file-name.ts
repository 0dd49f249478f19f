/** The name of a report's file, without accents and blanks, as every file system takes it: `bao-cao-quy-iii-nam-2026.md`. */
export function fileName(period: string): string {
  const plain = period
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `bao-cao-${plain === '' ? 'moi' : plain}.md`;
}
