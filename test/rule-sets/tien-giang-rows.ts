import type { LineGiven } from '../support/worked-case.ts';

/**
 * A printed row that is no kind of case by itself: what a unit reports to be in it, and what the line then gives,
 * its base with the printed figure. A number alone is the base of the item that the row repeats.
 */
export type RowMeaning =
  | { readonly id: string; readonly line: LineGiven; readonly gives: string }
  | { readonly id: string; readonly field: 'basePoints' | 'maxBonus'; readonly gives: string }
  /** A figure that is not taken over, and why. */
  | { readonly misprint: string };

const row = (id: string, line: LineGiven, gives: string): RowMeaning => ({ id, line, gives });
const cases = (id: string, eventId: string, gives: string): RowMeaning =>
  row(id, { cases: { [eventId]: 1 } }, gives);
const dossiers = (id: string, received: number, actual: string, gives: string): RowMeaning =>
  row(id, { actual, cases: { 'ho-so': received } }, gives);

/** Bonus (3.3.2) and deduction (3.3.3) of the three classes, a to d of each. */
const early = (received: number, gives: readonly string[]) =>
  ['1', '5', '7', '10'].map((share, at) => dossiers('3.3.2', received, share, gives[at] ?? ''));
const late = (received: number, gives: readonly string[]) =>
  ['0.5', '1', '7', '10'].map((share, at) => dossiers('3.3.3', received, share, gives[at] ?? ''));

const inOrder = (
  first: number,
  rows: readonly RowMeaning[],
): Readonly<Record<number, RowMeaning>> =>
  Object.fromEntries(rows.map((one, at) => [first + at, one]));

/** By line of the printed file. */
export const ROW_MEANINGS: Readonly<Record<number, RowMeaning>> = {
  10: { id: '1.a.2', field: 'maxBonus', gives: '0.5' },
  18: { id: '1.a.4.2', field: 'maxBonus', gives: '2' },
  24: row('1.a.4.2.1', { actual: '99' }, '1'),
  25: row('1.a.4.2.2', { met: true }, '2'),
  28: cases('1.a.5', '1.a.5.cham', '2'),
  31: cases('1.a.6', '1.a.6.sai', '2.5'),
  33: { misprint: 'the head row of a7 carries −1; its own rows and its cap of 1.5 say otherwise' },
  73: row('1.c.1', { actual: '98.01' }, '5'),
  74: row('1.c.1', { actual: '97' }, '4'),
  75: row('1.c.1', { actual: '96' }, '3'),
  77: row('1.c.2.1', { actual: '90.01' }, '5'),
  78: row('1.c.2.1', { actual: '80' }, '4'),
  79: row('1.c.2.1', { actual: '70' }, '3'),
  83: row('1.c.3.1', {}, '2'),
  84: cases('1.c.3.1', '1.c.3.1.khong-chi-dao', '0'),
  86: row('1.c.3.2', {}, '3'),
  87: cases('1.c.3.2', '1.c.3.2.khong-to-chuc', '0'),
  88: row('1.c.3.3', { cases: { '1.c.3.3.lan-them': 5 } }, '1'),
  91: row('1.c.4.1', { met: true }, '2'),
  92: row('1.c.4.1', { met: false }, '0'),
  94: row('1.c.4.2', { met: true }, '2'),
  95: row('1.c.4.2', { met: false }, '0'),
  98: row('1.c.5.1.huong-dan', { met: true }, '0.5'),
  99: row('1.c.5.1.huong-dan', { met: false }, '0'),
  100: row('1.c.5.1.kiem-tra', { met: true }, '0.5'),
  101: row('1.c.5.1.kiem-tra', { met: false }, '0'),
  103: row('1.c.5.2', {}, '1'),
  104: cases('1.c.5.2', '1.c.5.2.khong', '0'),
  107: row('1.c.5.3', {}, '3'),
  110: row('1.c.6', {}, '1'),
  111: cases('1.c.6', '1.c.6.khong-bao-cao', '0'),
  114: row('1.d.1', { actual: '0' }, '0'),
  115: row('1.d.1', { actual: '94' }, '1'),
  116: row('1.d.1', { actual: '95' }, '2'),
  117: row('1.d.1', { actual: '119' }, '4'),
  118: row('1.d.1', { actual: '120' }, '5'),
  129: cases('2.1', '2.1.1.khien-trach', '0'),
  130: cases('2.1', '2.1.1.canh-cao', '-1'),
  138: row('3.1', { date: '2022-01-31' }, '2'),
  139: row('3.1', { date: '2022-02-01' }, '1.5'),
  141: row('3.2.1', { met: true }, '2.5'),
  142: row('3.2.1', { met: false }, '1.5'),
  143: row('3.2.3', { met: false }, '-0.5'),
  145: row('3.3.3', { actual: '0' }, '6'),
  ...inOrder(148, early(999, ['0.5', '1', '1.5', '2'])),
  ...inOrder(153, early(1000, ['1', '1.5', '2', '2.5'])),
  ...inOrder(158, early(2000, ['1.2', '1.7', '2.2', '2.7'])),
  ...inOrder(164, late(999, ['5', '4.5', '4', '3.5'])),
  ...inOrder(169, late(1000, ['5.5', '5', '4.5', '4'])),
  ...inOrder(174, late(2000, ['5.8', '5.3', '4.8', '4.3'])),
  178: cases('3.3.4', '3.3.4.phan-anh', '-2'),
  181: row('4.1', { date: '2022-02-01' }, '0'),
  189: { id: '5.bao-cao', field: 'basePoints', gives: '2' },
  192: { id: '5.phoi-hop', field: 'basePoints', gives: '3' },
};
