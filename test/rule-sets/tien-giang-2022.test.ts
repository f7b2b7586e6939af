import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleSet } from '../../infra/local/sample/read-rule-set.ts';
import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import { readPrintedTable } from '../support/printed-table.ts';
import { cameOut, workOut } from '../support/worked-case.ts';
import { ROW_MEANINGS } from './tien-giang-rows.ts';
import { PLAIN_LINES } from './worked-cases.ts';

const ruleSet = readRuleSet('tien-giang-2022');
const printed = readPrintedTable('test/fixtures/rule-sets/tien-giang-2022-rules.tsv');

const everyCriterion = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap((one) => [one, ...('children' in one ? everyCriterion(one.children) : [])]);
const criteria = everyCriterion(ruleSet.criteria);
const criterionOf = (id: string) => criteria.find((one) => one.id === id);
const events = criteria.flatMap((one) => (one.kind === 'COUNT' ? one.events : []));
const eventOf = (id: string) => events.find((one) => one.id === id);

/** A row whose three columns stand in the rule set under the row's own path. */
function standsAsPrinted({ path, base, bonus, penalty }: (typeof printed)[number]): boolean {
  const points = bonus + penalty;
  return (
    (base === '' || criterionOf(path)?.basePoints === base) &&
    (points === '' || eventOf(path)?.pointsPerCase === points)
  );
}

const figures = printed.filter(({ base, bonus, penalty }) => base + bonus + penalty !== '');
const totals = figures.filter(({ text }) => text.startsWith('Tổng cộng'));
const [asPrinted, others] = [true, false].map((as) =>
  figures.filter((row) => !totals.includes(row) && standsAsPrinted(row) === as),
);

it('has 100 base points, as the first and the last row print', () => {
  expect(totals.map(({ base }) => base)).toEqual(['100', '100 điểm']);
  expect(ruleSet.baseTotal).toBe('100');
  expect(ruleSet.totalCap).toBeUndefined();
});

it('holds the figure of every printed row, under its path or by what it comes to', () => {
  const accounted = Object.keys(ROW_MEANINGS).map(Number);
  const unsaid = (others ?? []).filter(
    ({ line, penalty }) => !accounted.includes(line) && penalty !== '(không xếp loại)',
  );
  expect(unsaid).toEqual([]);
  expect(asPrinted?.length).toBeGreaterThan(80);
});

describe.each(
  Object.entries(ROW_MEANINGS).map(([line, meaning]) => {
    const row = printed.find((one) => one.line === Number(line));
    return [`${row?.code ?? ''} ${row?.text.slice(0, 60) ?? ''}`, meaning] as const;
  }),
)('%s', (_, meaning) => {
  it('means what the row prints', () => {
    if ('misprint' in meaning) return expect(meaning.misprint).not.toBe('');
    const { id, gives } = meaning;
    if ('field' in meaning) return expect(criterionOf(id)?.[meaning.field]).toBe(gives);
    const worked = {
      ruleSet: ruleSet.id,
      clause: id,
      says: '',
      units: [{ lines: { [id]: meaning.line }, gives: {} }],
    };
    const result = workOut(ruleSet, worked, PLAIN_LINES[ruleSet.id]);
    expect(cameOut(result, 0, id)).toBe(gives);
  });
});

it('caps what the notes under a1 to a9 cap', () => {
  const capped = printed.flatMap(({ text }) => {
    const [, item, cap] =
      /^Ghi chú: Tổng điểm trừ của mục a(\d) không quá ([\d,]+) điểm/.exec(text) ?? [];
    return item === undefined ? [] : [[item, cap?.replace(',', '.')] as const];
  });
  expect(capped.map(([item]) => item)).toEqual(['1', '2', '4', '5', '6', '7', '8', '9']);
  for (const [item, cap] of capped) {
    const id = item === '4' ? '1.a.4.1' : `1.a.${item}`;
    expect(criterionOf(id)).toMatchObject({ kind: 'COUNT', minusCap: cap });
  }
});

it('caps each kind of case whose row says so', () => {
  const capped = printed.flatMap(({ path, text }) => {
    const [, cap] = /(?:tối đa(?: là| không quá)?|không quá) 0?([\d,]+) điểm/.exec(text) ?? [];
    const event = eventOf(path);
    return event === undefined || cap === undefined
      ? []
      : [[path, event.cap, cap.replace(',', '.')]];
  });
  expect(capped.length).toBeGreaterThanOrEqual(11);
  for (const [path, found, cap] of capped) expect([path, found]).toEqual([path, cap]);
});

it('ranks no unit whose report of 5.2 is missing, and takes no points for it', () => {
  const worked = {
    ruleSet: ruleSet.id,
    clause: '5.2',
    says: '',
    units: [{ lines: { '5.2': { met: false } }, gives: {} }],
  };
  const result = workOut(ruleSet, worked, PLAIN_LINES[ruleSet.id]);
  expect(cameOut(result, 0, '5')).toBe('5');
  expect(cameOut(result, 0, 'place.place')).toBeNull();
  expect(cameOut(result, 0, 'place.reason')).toMatchObject({
    kind: 'NOT_RANKED',
    causes: [{ kind: 'NOT_MET', disqualifierId: '5.2', clause: { point: 'mục 5.2' } }],
  });
});

it('cites the printed code of each item, and says in the notes what was read how', () => {
  for (const { clause, number } of criteria) {
    expect(clause.point).toMatch(/^mục /);
    if (!['C2.1-C2.3', '3.3.3', '5.3'].includes(number)) expect(clause.point).toBe(`mục ${number}`);
  }
  const notes = readFileSync('shared/rule-sets/tien-giang-2022.notes.md', 'utf8');
  for (const item of ['a2', 'a7', 'b.2.6', 'C1', 'C2', 'd2', '4.1.1', '5.2', '5.4']) {
    expect(notes).toContain(`| ${item} |`);
  }
});
