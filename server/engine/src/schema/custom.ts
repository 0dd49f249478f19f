import { type Schema, Validator } from '@cfworker/json-schema';
import { isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { FrontMatterSchema, OutlineSection, ReportSchema, TableForm } from '../generated/schema-types.ts';
import { TABLE_FORMS } from '../generated/schemas.ts';
import { validateReportSchema } from '../generated/validators.js';
import type { ReportKind, SchemaFault, SchemaProblem } from './kind.ts';
import { makeKind } from './make-kind.ts';
import { escapeStep, fromAjv, fromInterpreter, unescapeStep } from './problems.ts';

/** What reading a workspace's own schema gives: a kind of report, or why there is none. */
export type ReadKind = { readonly kind: ReportKind } | { readonly faults: readonly SchemaFault[] };

/** The fault of a schema file that the edge could not read. */
export function unreadableSchema(path: string): SchemaFault {
  return { path, reason: 'unreadable', pointer: '' };
}

/**
 * Reads a workspace's own kind of report. `json` is the file's text, `path` the name under which faults speak of it.
 * The kind validates by an interpreter, since code made at run time is refused in a browser worker. Never throws.
 */
export function readKind(json: string, path: string): ReadKind {
  const text = json.replace(/^\uFEFF/u, '');
  let data: unknown;
  try {
    data = JSON.parse(text.normalize('NFC'));
  } catch {
    return { faults: [{ path, reason: 'not-json', pointer: '', ...firstErrorIn(text) }] };
  }
  try {
    const faults = validateReportSchema(data) ? meaningFaults(data as ReportSchema) : formFaults();
    if (faults.length > 0)
      return { faults: faults.map((fault) => ({ path, ...fault, ...positionIn(text, fault.pointer) })) };
    return { kind: customKind(data as ReportSchema) };
  } catch {
    // Only a file nested thousands deep comes here: it exhausts the stack of whoever walks it.
    return { faults: [{ path, reason: 'not-json', pointer: '' }] };
  }
}

type BareFault = Omit<SchemaFault, 'path'>;

function formFaults(): readonly BareFault[] {
  return fromAjv(validateReportSchema.errors).map((problem) => ({
    reason: 'form',
    pointer: problem.instancePath,
    problem,
  }));
}

function customKind(schema: ReportSchema): ReportKind {
  const own = schema.forms ?? [];
  const forms = [...own, ...TABLE_FORMS.filter((form) => !own.some((o) => o.id === form.id))];
  const validate = interpret(schema.frontMatter);
  return makeKind(schema, forms, validate);
}

/** A validator of front matters that reads `schema` anew for each value. It never throws. */
export function interpret(schema: FrontMatterSchema): (frontMatter: unknown) => readonly SchemaProblem[] {
  const validator = new Validator(schema as unknown as Schema, '2020-12', false);
  return (frontMatter) => {
    try {
      return fromInterpreter(validator.validate(frontMatter).errors, schema, frontMatter);
    } catch {
      // The interpreter writes keys as URIs and throws at a key with half a surrogate pair, which no one can read.
      return [];
    }
  };
}

/** Faults that a form alone cannot tell: names used twice or never declared, patterns that cannot be read. */
function meaningFaults(schema: ReportSchema): readonly BareFault[] {
  const faults: BareFault[] = [];
  patternFaults(schema.frontMatter, '/frontMatter', faults);
  const sections = new Set<string>();
  sectionFaults(schema.outline, '/outline', sections, faults);
  const forms = new Set([...TABLE_FORMS, ...(schema.forms ?? [])].map((form) => form.id));
  (schema.tables ?? []).forEach((table, i) => {
    if (!forms.has(table.form))
      faults.push({ reason: 'unknown-form', pointer: `/tables/${i}/form`, value: table.form });
    table.sections.forEach((id, j) => {
      if (!sections.has(id))
        faults.push({ reason: 'unknown-section', pointer: `/tables/${i}/sections/${j}`, value: id });
    });
  });
  (schema.forms ?? []).forEach((form, i) => {
    columnFaults(form, `/forms/${i}`, faults);
  });
  return faults;
}

function patternFaults(schema: FrontMatterSchema, pointer: string, faults: BareFault[]): void {
  if (schema.pattern !== undefined && !isPattern(schema.pattern)) {
    faults.push({ reason: 'pattern', pointer: `${pointer}/pattern`, value: schema.pattern });
  }
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    patternFaults(child, `${pointer}/properties/${escapeStep(key)}`, faults);
  }
  if (schema.items) patternFaults(schema.items, `${pointer}/items`, faults);
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function sectionFaults(
  outline: readonly OutlineSection[],
  pointer: string,
  ids: Set<string>,
  faults: BareFault[],
): void {
  outline.forEach((section, i) => {
    if (ids.has(section.id)) faults.push({ reason: 'duplicate-id', pointer: `${pointer}/${i}/id`, value: section.id });
    ids.add(section.id);
    sectionFaults(section.children ?? [], `${pointer}/${i}/children`, ids, faults);
  });
}

function columnFaults(form: TableForm, pointer: string, faults: BareFault[]): void {
  const numbers = new Set<number>();
  form.columns.forEach((column, i) => {
    if (numbers.has(column.number)) {
      faults.push({ reason: 'duplicate-id', pointer: `${pointer}/columns/${i}/number`, value: String(column.number) });
    }
    numbers.add(column.number);
  });
  for (const list of ['identities', 'balance'] as const) {
    (form[list] ?? []).forEach((equation, i) => {
      const lost = (equation.match(/\d+/gu) ?? []).find((n) => !numbers.has(Number(n)));
      if (lost !== undefined)
        faults.push({ reason: 'missing-column', pointer: `${pointer}/${list}/${i}`, value: lost });
    });
  }
}

type Position = Pick<SchemaFault, 'position'>;

/** Where the file stops being JSON, as far as a more lenient reader can tell. */
function firstErrorIn(text: string): Position {
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const error = document.errors[0];
    return error ? positionAt(lines, error.pos[0]) : {};
  } catch {
    return {};
  }
}

/** Where the value of a JSON Pointer stands; the nearest value around it where it leads nowhere. */
function positionIn(text: string, pointer: string): Position {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  let node: Node | null = document.contents;
  for (const step of pointer.split('/').slice(1).map(unescapeStep)) {
    const next = childOf(node, step);
    if (!next) break;
    node = next;
  }
  return node?.range ? positionAt(lines, node.range[0]) : {};
}

function childOf(node: Node | null, step: string): Node | undefined {
  if (isMap(node)) {
    const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value).normalize('NFC') === step);
    return isNode(pair?.value) ? pair.value : undefined;
  }
  const item = isCollection(node) ? node.items[Number(step)] : undefined;
  return isNode(item) ? item : undefined;
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { position: { line: Math.max(0, line - 1), character: Math.max(0, col - 1) } };
}
