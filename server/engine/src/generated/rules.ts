import type { Rule } from '../rules/kit.ts';
export const RULES: readonly Rule[] = [];
