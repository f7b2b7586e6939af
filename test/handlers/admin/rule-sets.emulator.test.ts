import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRuleSetWorkbook } from '../../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import { type RuleSet, RuleSet as RuleSetSchema } from '../../../shared/domain/scoring/rule-set.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import { typedInto, workbookOf } from '../../support/rule-set-workbook.ts';
import {
  foundProvince,
  HERE,
  type People,
  peopleOf,
  ROUTES,
  RULES,
  TIMES,
} from '../../support/test-province.ts';

const ONE = ROUTES.ruleSet;
const LATER = '2023-12-24T03:00:00.000Z';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
});
afterAll(() => functions.close());

const snv = () => as('so-noi-vu');
const put = (ruleSet: RuleSet) =>
  snv().put(ONE, { path: { ruleSet: ruleSet.id }, body: ruleSet, at: LATER });
const clone = (sub: string, ruleSet: string, id: string, title = `Bảng ${id}`) =>
  as(sub).post(`${ONE}/clones`, { path: { ruleSet }, body: { id, title }, at: LATER });
const list = async (sub = 'so-noi-vu') => (await as(sub).get(ROUTES.ruleSets)).body.items;
const preview = (bytes: Uint8Array, sub = 'so-noi-vu') =>
  as(sub).post(`${ROUTES.ruleSets}/preview`, { bytes });
const bytesOf = ({ text }: { text: string }) => new Uint8Array(Buffer.from(text, 'base64'));
const facts = ({ status, body }: { status: number; body: { kind: string } }) => [status, body.kind];

const USE = {
  ruleSetId: RULES.id,
  version: 1,
  periodId: HERE.period,
  periodName: 'Năm 2023',
  blocId: HERE.bloc,
  blocName: 'Khối thi đua các huyện',
};

describe('the list of rule sets', () => {
  it('says of each its latest version, and where it is used', async () => {
    await put({ ...RULES, id: 'chua-dung', title: 'Bản thảo' });
    await put({ ...RULES, id: 'chua-dung', title: 'Bản thảo sửa' });
    const items = await list();
    expect(items).toMatchObject([
      { id: RULES.id, version: 1, uses: [USE], keptAt: TIMES.founded },
      { id: 'chua-dung', title: 'Bản thảo sửa', version: 2, uses: [], keptAt: LATER },
    ]);
  });

  it('names to others only the blocs that they may see', async () => {
    const usesFor = async (sub: string) => (await list(sub))[0].uses;
    expect(await usesFor('can-bo-u1')).toEqual([USE]);
    expect(await usesFor('can-bo-u9')).toEqual([]);
  });

  it('goes on page by page', async () => {
    const page = (query: Record<string, string>) => snv().get(ROUTES.ruleSets, { query });
    const first = (await page({ limit: '1' })).body;
    const second = (await page({ limit: '1', cursor: first.cursor })).body;
    expect([first.items[0].id, second.items[0].id, second.cursor]).toEqual([
      RULES.id,
      'chua-dung',
      undefined,
    ]);
  });
});

describe('a rule set that a bloc refers to', () => {
  it('R-SET-10: is not changed, and the refusal names where it is used', async () => {
    const answer = await put({ ...RULES, title: 'Sửa giữa năm' });
    expect(facts(answer)).toEqual([409, 'RuleSetFixed']);
    expect(answer.body.errors[0].uses).toEqual([USE]);
    expect(answer.body.detail).toContain('Khối thi đua các huyện (Năm 2023, phiên bản 1)');
    expect((await snv().get(ONE, { path: { ruleSet: RULES.id } })).body.json).toEqual(RULES);
  });

  it('R-SET-10: sent again as it is, it is the same version', async () => {
    expect((await put(RULES)).body).toMatchObject({ id: RULES.id, version: 1 });
  });
});

describe('a clone', () => {
  it('is the same table under its own id, may be changed, and remembers its origin', async () => {
    const made = await clone('so-noi-vu', RULES.id, 'nam-2024');
    expect([made.status, made.body.version]).toEqual([201, 1]);
    const stored = (await snv().get(ONE, { path: { ruleSet: 'nam-2024' } })).body.json;
    expect(stored).toEqual({ ...RULES, id: 'nam-2024', title: 'Bảng nam-2024' });
    expect((await put({ ...stored, decimals: 3 })).body).toMatchObject({
      version: 2,
      clonedFrom: { id: RULES.id, version: 1 },
    });
    const { body } = await snv().get(`${ONE}/preview`, { path: { ruleSet: 'nam-2024' } });
    expect(body.version).toBe(2);
    expect(body.comparisons).toHaveLength(1);
    expect(body.comparisons[0].with).toEqual({ id: RULES.id, version: 1, title: RULES.title });
    expect(body.comparisons[0].changes.map(({ text }: { text: string }) => text)).toEqual([
      'Thiết lập Số chữ số thập phân công bố: từ “2” thành “3”',
      expect.stringContaining('“nam-2024”'),
      expect.stringContaining('“Bảng nam-2024”'),
    ]);
  });

  it('of a version takes that version', async () => {
    const path = { ruleSet: 'chua-dung' };
    const body = { id: 'tu-ban-1', title: 'Từ bản 1' };
    const query = { version: '1' };
    const made = await snv().post(`${ONE}/clones`, { path, body, query });
    expect(made.body.clonedFrom).toEqual({ id: 'chua-dung', version: 1 });
  });

  it('never takes the place of another rule set, nor comes from one that is not there', async () => {
    expect(facts(await clone('so-noi-vu', RULES.id, 'chua-dung'))).toEqual([409, 'RuleSetExists']);
    expect(facts(await clone('so-noi-vu', 'khong-co', 'moi'))).toEqual([404, 'NotFound']);
    expect(facts(await clone('so-noi-vu', RULES.id, 'Mã Sai'))).toEqual([400, 'MalformedRequest']);
  });

  it('two at once make one', async () => {
    const answers = await Promise.all(
      ['Một', 'Hai'].map((title) => clone('so-noi-vu', RULES.id, 'cung-luc', title)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('the workbook of a rule set', () => {
  it('reads back to the very rule set', async () => {
    const answer = await as('can-bo-u1').get(`${ONE}/xlsx`, { path: { ruleSet: RULES.id } });
    expect(answer.headers['content-disposition']).toContain(`${RULES.id}.xlsx`);
    expect(readRuleSetWorkbook(bytesOf(answer))).toEqual({ ok: true, value: RULES });
  });

  it('to start with is a sound small table', async () => {
    const read = readRuleSetWorkbook(
      bytesOf(await snv().get(`${ROUTES.province}/rule-set-starter`)),
    );
    expect(read.ok && read.value.baseTotal).toBe('10');
  });
});

describe('a workbook that is sent', () => {
  const draft = { ...RULES, id: 'chua-dung', title: 'Bản thảo sửa lần 3' };

  it('is shown with examples and differences, and nothing is kept', async () => {
    const before = await list();
    const { status, body } = await preview(await workbookOf(draft));
    expect(status).toBe(200);
    expect(RuleSetSchema.parse(body.ruleSet)).toEqual(draft);
    expect(body.kept).toMatchObject({ id: 'chua-dung', version: 2 });
    expect(body.comparisons).toMatchObject([
      {
        with: { version: 2 },
        changes: [
          { text: 'Thiết lập Tên bảng tiêu chí: từ “Bản thảo sửa” thành “Bản thảo sửa lần 3”' },
        ],
      },
    ]);
    expect(body.indicators).toHaveLength(3);
    for (const { examples } of body.indicators) expect(examples.length).toBeGreaterThan(1);
    expect(await list()).toEqual(before);
  });

  it('of a rule set in use says where', async () => {
    const { body } = await preview(await workbookOf({ ...RULES, title: 'Khác' }));
    expect(body.uses).toEqual([USE]);
  });

  it('of a new rule set is compared with nothing', async () => {
    const { body } = await preview(await workbookOf({ ...RULES, id: 'hoan-toan-moi' }));
    expect([body.kept, body.uses, body.comparisons]).toEqual([undefined, [], []]);
  });

  it('gets every fault at its cell', async () => {
    const faulty = typedInto(await workbookOf(draft), [
      { sheet: 'criteria', cell: 'A4', text: 'một' },
      { sheet: 'settings', cell: 'A4', text: 'Thiết lập lạ' },
    ]);
    const { status, body } = await preview(faulty);
    expect([status, body.kind]).toEqual([422, 'FaultyRuleSet']);
    const cells = body.errors.map(({ cell }: { cell: string }) => cell);
    expect(cells).toContain('Bảng tiêu chí!A4');
    expect(cells).toContain('Thiết lập!A4');
    for (const { what, mend } of body.errors) expect([what, mend].every(Boolean)).toBe(true);
  });

  it('that is no workbook, or too large, is refused before it is read', async () => {
    const text = await preview(new TextEncoder().encode('id,title'));
    expect([text.status, text.body.errors[0].kind]).toEqual([422, 'File']);
    const large = await preview(new Uint8Array(2 * 1024 * 1024 + 1));
    expect(large.body.errors[0].what).toContain('MB');
    expect((await preview(new Uint8Array(0))).status).toBe(422);
  });
});

describe('people other than the secretariat', () => {
  it('R-PERM-1: look and download, but neither keep, clone nor preview', async () => {
    for (const sub of ['can-bo-u1', 'hoi-dong', 'truong-khoi']) {
      const path = { ruleSet: RULES.id };
      expect((await as(sub).get(`${ONE}/preview`, { path })).status, sub).toBe(200);
      const refused = [
        await as(sub).put(ONE, { path, body: RULES }),
        await clone(sub, RULES.id, 'lay-trom'),
        await preview(await workbookOf(RULES), sub),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
  });
});
