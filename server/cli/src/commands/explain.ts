import { manualPage, rulesById } from '../manual.ts';
import type { Options } from '../options.ts';
import { tell } from '../terminal.ts';
import { CLI_WORDS } from '../words/cli-words.ts';

/** `soat explain RULE`: writes the rule's manual page; returns 2 where there is no such rule. */
export function runExplain({ rest, language }: Options): number {
  const words = CLI_WORDS[language];
  const rules = rulesById();
  const id = rest[0];
  const rule = rules.find((one) => one.id === id);
  if (rule) {
    process.stdout.write(`${words.ruleHeading(rule.id, rule.severity)}\n\n${manualPage(rule, language)}`);
    return 0;
  }
  const like = id ? rules.find((one) => one.id.includes(id) || id.includes(one.id))?.id : undefined;
  tell(id === undefined ? words.noRule : words.unknownRule(id, like));
  if (like === undefined) {
    const widest = Math.max(0, ...rules.map((one) => one.id.length));
    for (const one of rules) process.stderr.write(`  ${one.id.padEnd(widest)}  ${one.words[language].title}\n`);
  }
  return 2;
}
