import type { WirePeriod } from '@soat/lsp/protocol';
import { type QuickPickItem, window } from 'vscode';
import { draftSentences } from '../language.ts';

interface PeriodItem extends QuickPickItem {
  readonly period?: WirePeriod;
}

/** Today, as the server takes it. */
export function today(): string {
  const now = new Date();
  return `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`;
}

/** Lets one choose a period, the first of those offered by Enter alone, or give its days. Undefined where it is left. */
export async function askPeriod(
  title: string,
  placeHolder: string,
  offers: readonly WirePeriod[],
): Promise<WirePeriod | undefined> {
  const words = draftSentences();
  const items: PeriodItem[] = offers.map((period) => ({
    label: period.name ?? '',
    description: words.periodDays(period.from, period.to),
    period,
  }));
  const other: PeriodItem = { label: words.otherPeriod, description: words.otherPeriodDetail };
  if (items.length === 0) return askDays(title);
  const picked = await window.showQuickPick([...items, other], {
    title,
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked === other ? askDays(title) : picked?.period;
}

async function askDays(title: string): Promise<WirePeriod | undefined> {
  const words = draftSentences();
  const ask = (prompt: string, check: (text: string) => string | undefined): Thenable<string | undefined> => {
    const validateInput = (text: string): string | undefined =>
      ordinalOf(text.trim()) === undefined ? words.noSuchDay : check(text.trim());
    return window.showInputBox({ title, prompt, placeHolder: words.noSuchDay, ignoreFocusOut: true, validateInput });
  };
  const from = (await ask(words.periodFrom, () => undefined))?.trim();
  if (from === undefined) return undefined;
  const to = await ask(words.periodTo, (text) =>
    (ordinalOf(text) ?? 0) < (ordinalOf(from) ?? 0) ? words.periodOrder(from) : undefined,
  );
  return to === undefined ? undefined : { from, to: to.trim() };
}

/** Grows with the day; undefined for what is no day of the calendar. */
function ordinalOf(text: string): number | undefined {
  const [, day, month, year] = (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) ?? []).map(Number);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date.getTime() : undefined;
}
