import manifest from '../package.json' with { type: 'json' };

/** The program's version. */
export const VERSION: string = manifest.version;

const { homepage } = { homepage: '', ...manifest };

/** Where the rules' manual pages can be read on the web, up to the `<id>.md`; empty where they have no address. */
export const RULE_PAGES: string = homepage ? `${homepage.replace(/\/$/u, '')}/docs/rules/` : '';
