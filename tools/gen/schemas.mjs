/**
 * Turns schemas/ into code: TypeScript types of the meta-schemas, validators compiled ahead (so that nothing is
 * evaluated at run time, which a browser worker would refuse), and the schemas themselves as data.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const SCHEMAS = new URL('../../schemas/', import.meta.url);
const GENERATED = 'server/engine/src/generated';
const HEAD = '// Written by `npm run gen` from schemas/. Change the schemas, not this file.\n';

/** The built-in kinds of report and table forms, in the order in which they are tried. */
const REPORTS = ['bao-cao-cai-cach-hanh-chinh'];
const FORMS = ['bieu-ii-06a', 'bieu-10-cot'];

/**
 * Everything that is generated from schemas/, by its path from the repository's root. Gives the same text every time.
 * @returns {Promise<Map<string, string>>}
 */
export async function generate() {
  const meta = { report: await readSchema('meta/report.schema'), form: await readSchema('meta/table-form.schema') };
  const reports = await Promise.all(REPORTS.map(readSchema));
  const forms = await Promise.all(FORMS.map(readSchema));
  const codes = await readSchema('document-type-codes');
  const validators = await validatorCode(meta, reports);
  return new Map([
    [`${GENERATED}/schema-types.ts`, await typesOf(meta)],
    [`${GENERATED}/schemas.ts`, dataModule(reports, forms, codes)],
    [`${GENERATED}/validators.js`, validators],
    [`${GENERATED}/validators.d.ts`, validatorTypes()],
  ]);
}

/** @param {string} name */
async function readSchema(name) {
  return JSON.parse(await readFile(new URL(`${name}.json`, SCHEMAS), 'utf8'));
}

/** @param {number} index */
function frontMatterValidator(index) {
  return `validateFrontMatter${index}`;
}

/**
 * Types of the two meta-schemas, read-only throughout.
 * @param {{ report: object, form: object }} meta
 */
async function typesOf(meta) {
  const all = {
    $id: 'all.schema.json',
    type: 'object',
    additionalProperties: false,
    required: ['report', 'form'],
    properties: { report: { $ref: '#/$defs/ReportSchema' }, form: { $ref: '#/$defs/TableForm' } },
    $defs: {
      ReportSchema: flat(meta.report),
      TableForm: flat(meta.form),
      ...flat(meta.report).$defs,
      ...flat(meta.form).$defs,
    },
  };
  const written = await compile(all, 'SchemaTypes', {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
    unknownAny: true,
    additionalProperties: false,
  });
  const readonly = written
    .replace(/export interface AllSchemaJson \{[^}]*\}\n/u, '')
    .replace(/^(\s+)("[^"]+"|[\p{L}_$][\p{L}\p{N}_$]*)(\??:)/gmu, '$1readonly $2$3')
    .replace(/: (\([^()]*\)|[A-Za-z]+)\[\]/gu, ': readonly $1[]')
    .replace(/\[k: string\]:/gu, 'readonly [k: string]:')
    .replace(/\n *\* *\n *\* @min[^\n]*/gu, '');
  return `${HEAD}\n${readonly.trim()}\n`;
}

/**
 * A meta-schema whose reference to the other one points into the file that holds both. A reference with words of its
 * own would become a type of its own, so those words go.
 * @param {object} schema
 */
function flat(schema) {
  const { $id, $schema, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest), (_key, value) => {
    if (typeof value?.$ref !== 'string') return value;
    return { $ref: value.$ref.replace('table-form.schema.json', '#/$defs/TableForm') };
  });
}

/**
 * A schema without the words that no validator reads: they would be copied into the code.
 * @param {object} schema
 * @returns {any}
 */
function bare(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const isWords =
      (key === 'description' && typeof value === 'string') || (key === 'examples' && Array.isArray(value));
    return isWords ? undefined : value;
  });
}

/**
 * @param {object[]} reports
 * @param {object[]} forms
 * @param {object} codes
 */
function dataModule(reports, forms, codes) {
  return [
    HEAD,
    "import type { ReportSchema, TableForm } from './schema-types.ts';\n",
    '/** The kinds of report that Soát knows by itself; the front matter of number i is validated by `FRONT_MATTER_VALIDATORS[i]`. */',
    `export const REPORT_SCHEMAS: readonly ReportSchema[] = ${json(reports)};\n`,
    '/** The table forms that Soát knows by itself. */',
    `export const TABLE_FORMS: readonly TableForm[] = ${json(forms)};\n`,
    '/** Codes of document types, from Nghị định 30/2020/NĐ-CP, Phụ lục III. */',
    `export const DOCUMENT_TYPE_CODES = ${json(codes)} as const;\n`,
  ].join('\n');
}

/** @param {unknown} data */
function json(data) {
  return JSON.stringify(data, null, 2);
}

/**
 * Ajv's standalone code, bundled with the two small helpers it needs so that it imports nothing.
 * @param {{ report: object, form: object }} meta
 * @param {{ frontMatter: object }[]} reports
 */
async function validatorCode(meta, reports) {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    verbose: false,
    messages: false,
    unicodeRegExp: true,
    formats: { ngay: true },
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(bare(meta.form), 'table-form.schema.json').addSchema(bare(meta.report), 'report.schema.json');
  /** @type {Record<string, string>} */
  const names = { validateReportSchema: 'report.schema.json', validateTableForm: 'table-form.schema.json' };
  reports.forEach((report, i) => {
    ajv.addSchema(bare(report.frontMatter), `front-matter-${i}`);
    names[frontMatterValidator(i)] = `front-matter-${i}`;
  });
  const list = reports.map((_, i) => frontMatterValidator(i)).join(', ');
  const contents = `${standaloneCode(ajv, names)}\nexport const FRONT_MATTER_VALIDATORS = [${list}];\n`;
  const result = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../../server/engine/', import.meta.url)), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]?.text ?? '';
  // esbuild names each bundled file in a comment, by a path that depends on where npm put it.
  return (
    HEAD +
    code
      .replace(/^\/\/ .*\n/gmu, '')
      .replace(/"[^"\n]*node_modules\//gu, '"')
      .replace(/^.*\.code = 'require\(.*\n/gmu, '')
  );
}

function validatorTypes() {
  return `${HEAD}
/** What ajv says of one value that does not fit. */
export interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

export const validateReportSchema: Validator;
export const validateTableForm: Validator;
/** Validators of the front matter of each of \`REPORT_SCHEMAS\`, in the same order. */
export const FRONT_MATTER_VALIDATORS: readonly Validator[];
`;
}
