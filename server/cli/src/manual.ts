import { type Language, RULES } from '@soat/engine';
import { MANUAL } from '@soat/engine/manual';

type AnyRule = (typeof RULES)[number];

/** All rules by id. */
export function rulesById(): readonly AnyRule[] {
  return [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The manual page of a rule as Markdown. It exists in Vietnamese; English has the title above it. */
export function manualPage(rule: AnyRule, language: Language): string {
  const page = MANUAL[rule.id]?.vi.trim() ?? '';
  const title = rule.words[language].title;
  if (page === '') return `# ${title}\n`;
  return page.startsWith('# ') && language === 'vi' ? `${page}\n` : `# ${title}\n\n${withoutTitle(page)}\n`;
}

function withoutTitle(page: string): string {
  return page.replace(/^# .*\n+/u, '');
}
