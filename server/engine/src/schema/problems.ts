import type { OutputUnit } from '@cfworker/json-schema';
import type { AjvError } from '../generated/validators.js';
import type { SchemaProblem } from './kind.ts';

/** What ajv found, in the words that both validators share. */
export function fromAjv(errors: readonly AjvError[] | null | undefined): readonly SchemaProblem[] {
  return (errors ?? []).map(({ keyword, instancePath, params }) => {
    if (keyword === 'required') return missing(instancePath, String(params.missingProperty));
    if (keyword === 'additionalProperties') return unknown(instancePath, String(params.additionalProperty));
    return { keyword, instancePath, expected: expectedByAjv(keyword, params) };
  });
}

function expectedByAjv(keyword: string, params: AjvError['params']): unknown {
  switch (keyword) {
    case 'enum':
      return params.allowedValues;
    case 'const':
      return params.allowedValue;
    case 'uniqueItems':
      return true;
    case 'type':
    case 'pattern':
    case 'format':
      return params[keyword];
    default:
      return params.limit;
  }
}

/**
 * What the interpreter found in `data` by `schema`, in the words that both validators share. The interpreter also
 * reports every schema on the way down to a fault; those are left out.
 */
export function fromInterpreter(
  units: readonly OutputUnit[],
  schema: unknown,
  data: unknown,
): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  for (const unit of units) {
    const instancePath = decodeURIComponent(unit.instanceLocation.slice(1));
    const keyword = unit.keyword;
    const steps = unit.keywordLocation.slice(1);
    if (keyword === 'false') {
      const at = instancePath.lastIndexOf('/');
      problems.push(unknown(instancePath.slice(0, at), unescapeStep(instancePath.slice(at + 1))));
    } else if (keyword === 'required') {
      const expected = valueAt(schema, decodeURIComponent(steps));
      const value = valueAt(data, instancePath);
      const names = Array.isArray(expected) ? expected : [];
      const name = names.find((n) => unit.error.includes(`"${String(n)}"`) && !has(value, String(n)));
      if (name !== undefined) problems.push(missing(instancePath, String(name)));
    } else if (!NESTING.has(keyword)) {
      problems.push({ keyword, instancePath, expected: valueAt(schema, decodeURIComponent(steps)) });
    }
  }
  return problems;
}

const NESTING = new Set(['properties', 'items', 'additionalProperties', '$ref', 'allOf', 'anyOf', 'oneOf']);

function missing(instancePath: string, property: string): SchemaProblem {
  return { keyword: 'required', instancePath, expected: undefined, property };
}

function unknown(instancePath: string, property: string): SchemaProblem {
  return { keyword: 'additionalProperties', instancePath, expected: undefined, property };
}

function has(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** The value that a JSON Pointer leads to in plain data; undefined where it leads nowhere. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const name = unescapeStep(step);
    if (!has(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** One step of a JSON Pointer as the name it stands for. */
export function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A name as one step of a JSON Pointer. */
export function escapeStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
