import { RULES } from '@soat/engine';
import { MANUAL } from '@soat/engine/manual';
import type { ManualPageParams } from '../protocol.ts';

/**
 * The manual page of a rule as Markdown, empty where there is no such rule. Pages are written in Vietnamese; English puts
 * its own title above.
 */
export function manualPage({ rule, language }: ManualPageParams): string {
  const known = RULES.find(({ id }) => id === rule);
  const page = known && MANUAL[known.id]?.vi;
  if (!page) return '';
  return language === 'vi' ? page : page.replace(/^# .*/u, () => `# ${known.words.en.title}`);
}
