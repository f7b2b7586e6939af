import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import {
  addBloc,
  blocSettings,
  foundProvince,
  HERE,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
  tick,
} from '../../support/test-province.ts';

const ROUTE = `${ROUTES.ranking}/insight`;

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  const names = { 'thu-truong-u2': 'UNIT_HEAD', 'theo-doi': 'OBSERVER' } as const;
  for (const [account, role] of Object.entries(names)) {
    const body = { name: account, grants: [{ role, unitId: 'u2' }] };
    await as('so-noi-vu').put(ROUTES.account, { path: { account }, body });
  }
  for (const [index, unit] of ['u1', 'u2', 'u3'].entries())
    await handIn(as, unit, { body: sheetBody(String(100 - 10 * index)) });
  await tick(functions, TIMES.closes);
  await functions.deliver('StageClosed');
});
afterAll(() => functions.close());

const look = (sub: string, path: Readonly<Record<string, string>> = {}) =>
  as(sub).get(ROUTE, { at: TIMES.verifying, path });

describe('the advice beside a ranking', () => {
  it('is shown to secretariat and council whole, in words beside the figures', async () => {
    for (const sub of ['so-noi-vu', 'hoi-dong']) {
      const { status, body } = await look(sub);
      expect(status).toBe(200);
      expect(body.version).toBe(1);
      expect(body.advisory).toContain('không phải căn cứ xếp thứ');
      expect(body.units.map(({ unitId }: { unitId: string }) => unitId)).toEqual([
        'u1',
        'u2',
        'u3',
      ]);
      expect(body.bloc.margins).toEqual([{ after: 1, difference: '1' }]);
      expect(body.bloc.texts.order[0]).toBe(
        'Đơn vị đứng thứ 1 hơn đơn vị kế tiếp trong bảng 1 điểm.',
      );
      expect(body.bloc.texts.criteria[0]).toContain('không phân biệt được đơn vị nào');
    }
  });

  it('R-PERM-6: shows a unit’s officer and head their own part, and not a word of another’s', async () => {
    for (const sub of ['can-bo-u2', 'thu-truong-u2']) {
      const { status, body, text } = await look(sub);
      expect(status).toBe(200);
      expect(Object.keys(body).sort()).toEqual(['advisory', 'units', 'version']);
      expect(body.units).toHaveLength(1);
      expect(body.units[0]).toMatchObject({ unitId: 'u2', name: 'Huyện U2' });
      expect(body.units[0].texts[0]).toMatch(/^Còn thiếu 1,01 điểm để vượt đơn vị xếp ngay trên/);
      expect(text).not.toMatch(/Huyện U[134]|"u[134]"/);
    }
  });

  it('has nothing for a member that is not ranked', async () => {
    expect((await look('can-bo-u4')).body).toMatchObject({ version: 1, units: [] });
  });

  it('R-PERM-6: is refused to a stranger, an observer and a bloc head who speaks for no unit', async () => {
    for (const sub of ['can-bo-u9', 'theo-doi', 'truong-khoi', 'van-thu'])
      expect((await look(sub)).body, sub).toMatchObject({ status: 403, kind: 'NotPermitted' });
  });

  it('is refused while there is no such ranking or bloc', async () => {
    await addBloc(as, 'khoi-moi', blocSettings());
    const waiting = await look('so-noi-vu', { bloc: 'khoi-moi' });
    expect(waiting.body).toMatchObject({ status: 404, kind: 'NotRankedYet' });
    const unknown = await look('so-noi-vu', { bloc: 'khong-co' });
    expect(unknown.body).toMatchObject({ status: 404, kind: 'NotFound' });
    const version = await as('hoi-dong').get(ROUTE, { query: { version: '9' } });
    expect([version.status, version.body.kind]).toEqual([404, 'NotFound']);
    expect(HERE.bloc).not.toBe('khoi-moi');
  });
});
