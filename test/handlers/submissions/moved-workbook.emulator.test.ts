import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../../shared/domain/hash.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { buildRuleSet, direct, proportional } from '../../support/build-rule-set.ts';
import { RETURNED_FORM, typed } from '../../support/edited-workbook.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import { markedCells } from '../../support/marked-cells.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import {
  addBloc,
  foundProvince,
  type People,
  peopleOf,
  ROUTES,
  RULES,
  sheetBody,
  TIMES,
} from '../../support/test-province.ts';
import { fetched, type Uploads, uploadsOf, workbook } from '../../support/workbook-uploads.ts';

let functions: FunctionsUnderTest;
let as: People;
let uploads: Uploads;
const AFTER = 'bang-nam-sau';
/** The clone as it was mended: `p` is the same, `y` is claimed now, `d` is gone, `n` is new. */
const MENDED: RuleSet = buildRuleSet(
  [proportional({ id: 'p', basePoints: '12' }), direct({ id: 'y' }), direct({ id: 'n' })],
  { id: AFTER, title: 'Bảng năm sau' },
);

beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  uploads = uploadsOf(functions, as);
  await foundProvince(as);
  const snv = as('so-noi-vu');
  const clone = { id: AFTER, title: 'Bảng năm sau' };
  const cloned = await snv.post(`${ROUTES.ruleSet}/clones`, {
    path: { ruleSet: RULES.id },
    body: clone,
  });
  const kept = await snv.put(ROUTES.ruleSet, { path: { ruleSet: AFTER }, body: MENDED });
  expect([cloned.status, kept.status, kept.body.version]).toEqual([201, 200, 2]);
});
afterAll(() => functions.close());

let blocs = 0;
async function newBloc(version: number): Promise<string> {
  blocs += 1;
  const bloc = `khoi-doi-${blocs}`;
  await addBloc(as, bloc, { ruleSet: { id: AFTER, version } });
  return bloc;
}

/** A form that was downloaded while the bloc was still scored by the older rules. */
const olderForm = (bloc: string) =>
  workbook(as, bloc, sheetBody().lines, { ruleSetHash: hashOf(RULES) });

describe('a form of an older rule set', () => {
  it('R-MOVE-1: is handed in as it is where every line means the same, and says so', async () => {
    const bloc = await newBloc(1);
    const { state, receipt, notice, faults } = await uploads.sent(bloc, await olderForm(bloc));
    expect([state, faults, receipt.version]).toEqual(['ACCEPTED', undefined, 1]);
    expect(notice).toBe(
      `Tệp lập theo bảng tiêu chí cũ “${RULES.title}”. Đã chuyển 3 trong 3 dòng sang bảng tiêu chí hiện hành.`,
    );
  });

  it('R-MOVE-1: comes back as the present form with what could be taken over, each other line with its reason', async () => {
    const bloc = await newBloc(2);
    const { state, notice, faults, returned } = await uploads.sent(bloc, await olderForm(bloc));
    expect(state).toBe('REFUSED');
    expect(notice).toContain('Đã chuyển 1 trong 4 dòng');
    expect(faults.map(({ kind }: { kind: string }) => kind)).toEqual([
      'LineChanged',
      'LineNew',
      'LineGone',
    ]);
    expect(faults[0].what).toContain('Tệp cũ ghi: ');
    expect(faults[0].cell).toBe('Bản tự chấm!I7');
    const copy = await fetched(returned.url);
    expect(markedCells(copy)).toEqual(['K7', 'K8']);
    expect(unpacked(copy)['xl/sharedStrings.xml']).toContain('không còn trong bảng tiêu chí');
    const mended = typed('K8', '2', typed('K7', '3', copy, RETURNED_FORM), RETURNED_FORM);
    const again = await uploads.sent(bloc, mended);
    expect([again.state, again.notice]).toEqual(['ACCEPTED', undefined]);
    const { body } = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    const written = body.lines.map(({ indicatorId, actual, claim }: Record<string, string>) => [
      indicatorId,
      actual ?? claim,
    ]);
    expect(written).toEqual([
      ['p', sheetBody().lines[0]?.actual],
      ['y', '3'],
      ['n', '2'],
    ]);
  });

  it('R-MOVE-1: is kept as a draft as far as it could be taken over', async () => {
    const bloc = await newBloc(2);
    const form = await olderForm(bloc);
    const { state, draft, notice, faults } = await uploads.sent(bloc, form, { asDraft: true });
    expect([state, draft.lines, faults.length]).toEqual(['KEPT', 1, 2]);
    expect(notice).toContain('3 dòng cần đơn vị xem lại');
  });

  it('is refused as a whole where the present rules do not come from it', async () => {
    const bloc = await newBloc(2);
    const stranger = await workbook(as, bloc, undefined, { ruleSetHash: 'e'.repeat(64) });
    const { state, faults, notice } = await uploads.sent(bloc, stranger);
    expect([state, faults[0].kind, notice]).toEqual(['REFUSED', 'OtherRuleSet', undefined]);
  });
});
