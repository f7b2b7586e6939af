import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import { readPdf } from '../../support/read-pdf.ts';
import {
  addBloc,
  foundProvince,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  RULES,
  sheetBody,
  TIMES,
} from '../../support/test-province.ts';

const RECEIPT = `${ROUTES.sheet}/receipts/{version}`;
let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  const late = { days: 3, points: '0.5', per: 'DAY', clause: { document: 'Quy chế thử' } };
  const body = { ...RULES, id: 'nop-cham', late };
  await as('so-noi-vu').put(ROUTES.ruleSet, { path: { ruleSet: 'nop-cham' }, body });
  await addBloc(as, 'khoi-1', { ruleSet: { id: 'nop-cham', version: 1 } });
});
afterAll(() => functions.close());

const receipt = (unit: string, version: string, sub = `can-bo-${unit}`) =>
  as(sub).get(RECEIPT, { path: { bloc: 'khoi-1', unit, version }, at: TIMES.council });
const textOf = async ({ text }: { text: string }) =>
  (await readPdf(Buffer.from(text, 'base64'))).text;

it('prints the receipt of each version with its hash, the same bytes each time', async () => {
  const first = await handIn(as, 'u1', { bloc: 'khoi-1', at: TIMES.lastMoment });
  const late = await handIn(as, 'u1', {
    bloc: 'khoi-1',
    base: 1,
    body: sheetBody('90'),
    at: '2023-12-11T03:00:00.000Z',
  });
  const [one, two] = [await receipt('u1', '1'), await receipt('u1', '2')];
  expect(one.headers).toMatchObject({ 'content-type': 'application/pdf' });
  expect((await receipt('u1', '1')).text).toBe(one.text);
  const text = await textOf(one);
  for (const said of [
    'BIÊN NHẬN Bản tự chấm điểm của Huyện U1',
    'Phiên bản 1',
    'Tiếp nhận lúc 16:59:59 ngày 10/12/2023 (giờ Việt Nam)',
    'Thời hạn Đúng hạn',
    'Người nộp',
    'Số dòng 3',
    'DỮ LIỆU MẪU',
  ])
    expect(text).toContain(said);
  expect(text.replaceAll(' ', '')).toContain(first.body.hash);
  const second = await textOf(two);
  expect(second).toContain('Nộp chậm 1 ngày, trừ 0,5 điểm theo Quy chế thử');
  expect(second.replaceAll(' ', '')).toContain(late.body.hash);
  expect(second.replaceAll(' ', '')).toContain(first.body.hash);
});

it('is for those who may read the sheet, and only of versions that are there', async () => {
  expect((await receipt('u1', '1', 'can-bo-u2')).status).toBe(403);
  expect((await receipt('u1', '1', 'so-noi-vu')).status).toBe(200);
  expect((await receipt('u1', '9')).status).toBe(404);
  expect((await receipt('u1', '0')).status).toBe(400);
});
