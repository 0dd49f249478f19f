import assert from 'node:assert/strict';
import test from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { REPORT_SCHEMAS } from '../../src/generated/schemas.ts';
import { BUILT_IN_KINDS } from '../../src/schema/built-in.ts';
import { interpret, readKind, unreadableSchema } from '../../src/schema/custom.ts';
import type { SchemaFault, SchemaProblem } from '../../src/schema/kind.ts';

const schema = REPORT_SCHEMAS[0];
const kind = BUILT_IN_KINDS[0];
assert.ok(schema && kind);

const sound = {
  loại: 'báo cáo cải cách hành chính',
  'cơ quan': 'Ủy ban nhân dân thị trấn Bình Dương',
  số: '15/BC-UBND',
  'địa danh': 'Bình Dương',
  ngày: '06/8/2024',
  'trích yếu': 'Công tác cải cách hành chính',
  kỳ: { từ: '01/01/2024', đến: '31/7/2024' },
  'kính gửi': ['Ủy ban nhân dân huyện Phù Mỹ'],
  'nơi nhận': ['Như trên', 'Lưu: VT'],
  'người ký': { 'chức vụ': 'CHỦ TỊCH', 'họ tên': 'Trần Văn Thịnh' },
};

function sorted(problems: readonly SchemaProblem[]): string[] {
  return problems.map((problem) => JSON.stringify(problem, Object.keys(problem).sort())).sort();
}

function faultsOf(json: string): readonly SchemaFault[] {
  const read = readKind(json, 'rieng.json');
  return 'faults' in read ? read.faults : [];
}

/** The built-in schema with one value changed; `path` leads to it. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy = JSON.parse(JSON.stringify(schema));
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step];
  const last = path[path.length - 1] as string;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(copy, null, 2);
}

test('a sound front matter has no problem', () => {
  assert.deepEqual(kind.validate(sound), []);
});

test('the front matter schema is JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({ strict: false });
  assert.equal(ajv.validateSchema(schema.frontMatter), true);
});

test('the compiled validator and the interpreter say the same of any data', () => {
  const interpreted = interpret({
    ...schema.frontMatter,
    properties: { ...schema.frontMatter.properties },
  });
  const keys = [
    ...Object.keys(schema.frontMatter.properties ?? {}),
    'từ',
    'đến',
    'họ tên',
    'lạ',
    'a/b',
    'c~d',
    'e f',
    '%',
    '#',
  ];
  const text = fc.oneof(fc.constantFrom('', '06/8/2024', '2024-08-06', '6/13', 'chữ'), fc.string({ maxLength: 5 }));
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  const mutated = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5 }).map((own) => ({ ...sound, ...own }));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.dictionary(fc.constantFrom(...keys), value), value), (data) => {
      assert.deepEqual(sorted(interpreted(data)), sorted(kind.validate(data)));
    }),
    { numRuns: 400 },
  );
});

test('both validators agree on every keyword that a schema may use', () => {
  const own = {
    type: 'object',
    additionalProperties: false,
    required: ['a'],
    properties: {
      a: { type: 'string', minLength: 2, maxLength: 4, pattern: '^\\p{L}+$' },
      b: {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        items: { type: 'string', enum: ['một', 'hai'] },
      },
      c: { type: 'string', const: 'cố định' },
    },
  } as const;
  const validate = new Ajv2020({ allErrors: true, unicodeRegExp: true }).compile(own);
  for (const data of [
    {},
    { a: '' },
    { a: 'năm chữ' },
    { a: 'x1' },
    { a: 'ab', b: [] },
    { a: 'ab', b: ['một', 'một', 'ba'] },
    { a: 'ab', c: 'khác', d: '' },
    { a: ['x'], b: 'y', c: {} },
  ]) {
    validate(data);
    const byAjv = (validate.errors ?? []).map(({ keyword, instancePath }) => `${instancePath} ${keyword}`).sort();
    const byInterpreter = interpret(own as never)(data)
      .map(({ keyword, instancePath }) => `${instancePath} ${keyword}`)
      .sort();
    assert.deepEqual(byInterpreter, byAjv, JSON.stringify(data));
  }
});

test('a workspace schema gives a kind that validates like the built-in one', () => {
  const read = readKind(`\uFEFF${JSON.stringify(schema)}`.normalize('NFD'), 'rieng.json');
  assert.ok('kind' in read);
  assert.equal(read.kind.name, 'báo cáo cải cách hành chính');
  assert.deepEqual(read.kind.validate(sound), []);
  assert.deepEqual(
    read.kind.validate({ ...sound, ngày: 'hôm nay' }).map((problem) => problem.instancePath),
    ['/ngày'],
  );
});

test('a workspace schema may bring forms of its own, which come first', () => {
  const form = {
    id: 'bieu-rieng',
    title: 'Biểu riêng',
    columns: [
      { number: 1, label: 'TT', kind: 'ordinal' },
      { number: 2, label: 'Số hồ sơ', kind: 'figure' },
    ],
  };
  const read = readKind(changed(['forms'], [form]), 'rieng.json');
  assert.ok('kind' in read);
  assert.deepEqual(
    read.kind.forms.map((own) => own.id),
    ['bieu-rieng', 'bieu-ii-06a', 'bieu-10-cot'],
  );
});

test('every fault of a schema file has its reason and its place', () => {
  const cases: readonly (readonly [string, SchemaFault['reason'], string])[] = [
    ['{"kind": ', 'not-json', ''],
    ['[]', 'form', ''],
    [changed(['outline', 0, 'presence'], 'luôn luôn'), 'form', '/outline/0/presence'],
    [changed(['frontMatter', 'properties', 'số', 'minimum'], 1), 'form', '/frontMatter/properties/số'],
    [changed(['kind'], undefined), 'form', ''],
    [changed(['frontMatter', 'properties', 'số', 'pattern'], '('), 'pattern', '/frontMatter/properties/số/pattern'],
    [changed(['outline', 1, 'id'], 'chi-dao-dieu-hanh'), 'duplicate-id', '/outline/1/id'],
    [changed(['tables', 0, 'form'], 'bieu-la'), 'unknown-form', '/tables/0/form'],
    [changed(['tables', 0, 'sections', 0], 'phan-la'), 'unknown-section', '/tables/0/sections/0'],
    [
      changed(
        ['forms'],
        [
          {
            id: 'b',
            title: 'B',
            columns: [
              { number: 1, label: 'TT', kind: 'ordinal' },
              { number: 2, label: 'S', kind: 'figure' },
            ],
            identities: ['(2)=(1)+(3)'],
          },
        ],
      ),
      'missing-column',
      '/forms/0/identities/0',
    ],
  ];
  for (const [json, reason, pointer] of cases) {
    const fault = faultsOf(json)[0];
    assert.equal(fault?.reason, reason);
    assert.equal(fault?.pointer, pointer);
    assert.equal(fault?.path, 'rieng.json');
  }
  const faulty = changed(['outline', 0, 'presence'], 'luôn luôn');
  const position = faultsOf(faulty)[0]?.position;
  assert.ok(position);
  assert.match(faulty.split('\n')[position.line]?.slice(position.character) ?? '', /^"luôn luôn"/u);
});

test('no text makes reading a schema throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => 'faults' in readKind(text, 'x.json')));
  assert.ok('faults' in readKind('['.repeat(100_000), 'x.json'));
  assert.ok('faults' in readKind(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'x.json'));
  assert.equal(unreadableSchema('x.json').reason, 'unreadable');
});
