import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FunctionsUnderTest, startFunctions } from '../support/functions-under-test.ts';
import {
  addBloc,
  blocSettings,
  foundProvince,
  HERE,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  RULES,
  sheetBody,
  TIMES,
  tick,
} from '../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
});
afterAll(() => functions.close());
afterEach(() => vi.restoreAllMocks());

const HEADERS = { 'idempotency-key': 'khoa-thu-nghiem', 'if-match': '"v0"' };
const send = (text: string, base64 = false) =>
  as('thu-truong-u1').put(ROUTES.sheet, { text, base64, at: TIMES.open, headers: HEADERS });
const codeOf = (answer: { status: number; body: { errors: { code: string }[] } }) => [
  answer.status,
  answer.body.errors[0]?.code,
];

describe('a body that is no JSON of ours', () => {
  it('is refused where it stops making sense, with line and column', async () => {
    const answer = await send('{"lines": [}');
    expect(codeOf(answer)).toEqual([400, 'JsonSyntax']);
    expect(answer.body.errors[0].what).toContain('dòng 1');
    expect(codeOf(await send(''))).toEqual([400, 'JsonSyntax']);
  });

  it('is refused with a key given twice, half a pair of surrogates or a number no double holds', async () => {
    expect(codeOf(await send('{"lines": [], "lines": []}'))).toEqual([400, 'JsonDuplicateKey']);
    expect(codeOf(await send('{"lines": ["\\ud800"]}'))).toEqual([400, 'JsonSurrogate']);
    expect(codeOf(await send('{"lines": [9007199254740993]}'))).toEqual([400, 'JsonNumber']);
  });

  it('is refused as what it says it is, before it is read; a JSON type of any name is taken', async () => {
    const sent = (type: string) =>
      as('can-bo-u1').put(ROUTES.sheet, {
        text: '[]',
        at: TIMES.open,
        headers: { ...HEADERS, 'content-type': type },
      });
    expect(await sent('text/plain')).toMatchObject({
      status: 415,
      body: { kind: 'UnsupportedMediaType' },
    });
    expect((await sent('application/x-www-form-urlencoded')).status).toBe(415);
    expect((await sent('application/vnd.co-dau+json; charset=utf-8')).status).toBe(400);
  });

  it('is taken 64 levels deep and refused deeper, at once', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(codeOf(await send(nested(64)))).toEqual([400, 'invalid_type']);
    expect(codeOf(await send(nested(65)))).toEqual([400, 'JsonTooDeep']);
    expect(codeOf(await send('['.repeat(500_000)))).toEqual([400, 'JsonTooDeep']);
  });

  it('is taken up to 1 MB of UTF-8 and refused with a byte more', async () => {
    const exact = `"${'x'.repeat(1024 * 1024 - 2)}"`;
    expect(Buffer.byteLength(exact)).toBe(1024 * 1024);
    expect(codeOf(await send(exact))).toEqual([400, 'invalid_type']);
    expect(codeOf(await send(`${exact} `))).toEqual([400, 'BodyTooLarge']);
    expect(codeOf(await send(`"${'ấ'.repeat(400_000)}"`))).toEqual([400, 'BodyTooLarge']);
  });

  it('is taken in base64', async () => {
    expect((await send(JSON.stringify(sheetBody()), true)).status).toBe(201);
  });

  it('names every field at fault by its pointer, in Vietnamese', async () => {
    const answer = await send(
      JSON.stringify({
        lines: [
          { indicatorId: 'KHÔNG', claim: 3 },
          { indicatorId: 'd', x: '1' },
        ],
      }),
    );
    expect(
      answer.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code]),
    ).toEqual([
      ['/body/lines/0/indicatorId', 'InvalidId'],
      ['/body/lines/0/claim', 'invalid_type'],
      ['/body/lines/1', 'unrecognized_keys'],
    ]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('an address that is none is refused before anything is looked up', async () => {
    const answer = await as('can-bo-u1').get(ROUTES.sheet, {
      path: { bloc: 'Khối 1', unit: '..' },
    });
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/path/bloc',
      '/path/unit',
    ]);
  });
});

describe('something that breaks', () => {
  it('answers 500 with a number to report and nothing of what broke', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => {
      lines.push(line);
    });
    const { table } = functions;
    const pk = `PROV#${HERE.province}#ACCOUNT#hong`;
    await table.transact([
      { put: { pk, sk: 'ACCOUNT', record: { id: 'hong', secret: 'bí-mật' }, etag: 'x' } },
    ]);
    const answer = await as('hong').get(ROUTES.province);
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      status: 500,
      type: 'urn:co-dau:problem:Broken',
      title: 'Hệ thống gặp lỗi',
      detail: expect.stringContaining('request-1'),
      kind: 'Broken',
      errors: [],
    });
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('bí-mật');
  });
});

/** Arbitrary JSON, and the right body with a part of it replaced by arbitrary JSON. */
function anyBody(right: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(right, []);
  const any = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.toWellFormed()),
    fc.constantFrom('', '0', '-1', '1e9', '2023-13-01', '__proto__', 'A'.repeat(5000), null, []),
  );
  const mutated = fc
    .tuple(fc.constantFrom(...paths), any)
    .map(([path, value]) => replaced(right, path, value));
  return fc.oneof({ weight: 1, arbitrary: any }, { weight: 5, arbitrary: mutated });
}

function pathsOf(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

type Target = {
  readonly sub: string;
  readonly method: 'put' | 'post';
  readonly route: string;
  readonly at: string;
  readonly right: unknown;
  readonly path?: Readonly<Record<string, string>>;
};

/** Requests that would succeed as they stand, so that what is made of them gets as far as it can. */
async function targets(): Promise<readonly Target[]> {
  await addBloc(as, 'khoi-quyet');
  for (const unit of ['u1', 'u2'])
    await handIn(as, unit, { bloc: 'khoi-quyet', body: sheetBody(unit === 'u1' ? '100' : '90') });
  const { body: receipt } = await handIn(as, 'u2');
  await tick(functions, TIMES.verified);
  await functions.deliver('StageClosed');
  const bloc = { bloc: 'khoi-quyet' };
  const { body: ranking } = await as('so-noi-vu').get(ROUTES.ranking, { path: bloc });
  const result = {
    minutes: { number: '1', date: '2023-12-21' },
    proposal: { number: '2', date: '2023-12-22' },
    rankings: [{ blocId: 'khoi-quyet', version: ranking.version, digest: ranking.digest }],
    awards: [{ blocId: 'khoi-quyet', unitId: 'u1', title: 'PROVINCIAL_FLAG', reason: 'x' }],
  };
  await as('so-noi-vu').put(ROUTES.council, { body: result, at: TIMES.council });
  await functions.deliver('CouncilResultRecorded');
  const [head, secretary] = ['thu-truong-u1', 'so-noi-vu'];
  const lines = [
    { indicatorId: 'd', outcome: 'CHANGED', granted: '1', reason: 'x' },
    { indicatorId: 'p', outcome: 'CONFIRMED' },
  ];
  const signatory = { name: 'A', title: 'B', onBehalf: 'KT.' };
  const sending = { step: 'SEND', version: 1, signatory };
  const assigned = { lines: [{ indicatorId: 'p', state: 'ASSIGNED', target: '100' }] };
  const put = { method: 'put', at: TIMES.open } as const;
  const post = { method: 'post', at: TIMES.open } as const;
  const uploaded = { redirectTo: 'http://x.example/' };
  const drafted = { ...sheetBody(), base: { version: 0, draft: 0 }, settles: [] };
  return [
    { ...put, sub: head, route: ROUTES.sheet, right: sheetBody() },
    { ...post, sub: head, route: ROUTES.uploads, right: uploaded },
    { ...put, sub: head, route: ROUTES.draft, right: drafted },
    { ...put, sub: secretary, route: ROUTES.bloc, right: blocSettings(), path: { bloc: 'thu' } },
    { ...put, sub: secretary, route: ROUTES.ruleSet, right: RULES },
    { ...put, sub: secretary, route: ROUTES.assignment, right: assigned, path: { unit: 'u3' } },
    {
      ...put,
      sub: secretary,
      route: ROUTES.review,
      right: { sheetHash: receipt.hash, lines },
      at: TIMES.verifying,
      path: { unit: 'u2' },
    },
    { ...put, sub: secretary, route: ROUTES.council, right: result, at: TIMES.council },
    { ...post, sub: secretary, route: ROUTES.steps, right: sending, at: TIMES.issuing },
    {
      ...put,
      sub: secretary,
      route: ROUTES.account,
      right: { name: 'X', grants: [{ role: 'OBSERVER' }] },
    },
  ];
}

it('whatever is sent, each route answers it in words and none breaks', async () => {
  let sent = 0;
  let version = 0;
  for (const { sub, method, route, at, right, path } of await targets()) {
    await fc.assert(
      fc.asyncProperty(anyBody(right), async (body) => {
        sent += 1;
        const answer = await as(sub)[method](route, {
          body,
          at,
          path: { ruleSet: RULES.id, decision: '2023-khen-thuong', account: 'thu', ...path },
          headers: { 'idempotency-key': `khoa-thu-${sent}`, 'if-match': `"v${version}"` },
        });
        if (route === ROUTES.sheet && answer.status === 201) version += 1;
        expect(answer.status, answer.text).not.toBe(500);
        if (answer.status < 300) return;
        expect(answer.body.title).not.toBe('');
        for (const { what, mend } of answer.body.errors)
          expect([typeof what, typeof mend]).toEqual(['string', 'string']);
      }),
      { numRuns: 120 },
    );
  }
});
