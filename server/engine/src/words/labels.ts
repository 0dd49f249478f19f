/** The languages that every sentence exists in. Vietnamese comes first and is the default everywhere. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The short labels that every message shares. */
export const LABELS: Readonly<Record<Language, { readonly hint: string; readonly mend: string }>> = {
  vi: { hint: 'Gợi ý', mend: 'Cách sửa' },
  en: { hint: 'Hint', mend: 'To mend it' },
};
