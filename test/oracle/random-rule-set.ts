import type { Criterion, Group } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { Draw } from './draw.ts';
import { randomIndicator } from './random-indicator.ts';
import { indicatorsIn } from './table-sums.ts';

const clause = { document: 'Quy chế thử' };
const baseOf = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { basePoints }) => sum + Number(basePoints), 0);

function limitsOf(draw: Draw, base: number): Pick<Group, 'maxBonus' | 'cap' | 'floor'> {
  const cap = draw.one([undefined, undefined, String(base), String(base + 1)]);
  const floor = draw.one([undefined, undefined, '0', '1', '-1']);
  return {
    ...(draw.onceIn(3) ? { maxBonus: draw.one(['0', '1', '2']) } : {}),
    ...(cap === undefined ? {} : { cap }),
    ...(floor === undefined || Number(floor) > base ? {} : { floor }),
  };
}

const headOf = (id: string) => ({ id, number: id, title: `Nội dung ${id}`, clause });

/** A sum, one in four of them with its children's points doubled. */
function groupOf(draw: Draw, id: string, children: Criterion[]): Group {
  const sum = baseOf(children);
  const doubled = sum > 0 && draw.onceIn(4);
  const base = doubled ? 2 * sum : sum;
  return {
    kind: 'SUM',
    ...headOf(id),
    basePoints: String(base),
    ...(doubled ? { scaledFrom: String(sum) } : {}),
    ...limitsOf(draw, base),
    children,
  };
}

/** Alternatives of which the unit reports one: those with the same base points; undefined where only one has them. */
function choiceOf(draw: Draw, id: string, children: readonly Criterion[]): Group | undefined {
  const base = children[0]?.basePoints ?? '0';
  const alike = children.filter(({ basePoints }) => basePoints === base);
  if (alike.length < 2) return undefined;
  const head = { kind: 'ONE_OF', ...headOf(id), basePoints: base, choose: 'REPORTED' } as const;
  return { ...head, ...limitsOf(draw, Number(base)), children: alike };
}

function bestOf(draw: Draw, id: string, children: Criterion[]): Group {
  const base = Math.max(...children.map(({ basePoints }) => Number(basePoints)));
  return {
    kind: 'ONE_OF',
    ...headOf(id),
    basePoints: String(base),
    choose: 'BEST',
    ...limitsOf(draw, base),
    children,
  };
}

/** Three to eight indicators: some on the first level, the others in groups, one of them in another. */
function criteriaOf(draw: Draw, decimals: number): Criterion[] {
  const indicators = Array.from({ length: 3 + draw.below(6) }, (_, index) =>
    randomIndicator(draw, `c${index}`, decimals),
  );
  const criteria: Criterion[] = [];
  let rest: Criterion[] = indicators;
  while (rest.length > 0) {
    const taken = rest.slice(0, 1 + draw.below(3));
    rest = rest.slice(taken.length);
    const id = `g${rest.length}`;
    const shape = draw.one(['LOOSE', 'GROUP', 'GROUP', 'NESTED', 'BEST', 'CHOICE']);
    const choice = shape === 'CHOICE' ? choiceOf(draw, id, taken) : undefined;
    if (choice !== undefined) {
      criteria.push(choice, ...taken.filter((one) => !choice.children.includes(one)));
    } else if (shape === 'LOOSE') criteria.push(...taken);
    else if (shape === 'BEST' && taken.length > 1) criteria.push(bestOf(draw, id, taken));
    else {
      const inner = shape === 'NESTED' ? [groupOf(draw, `${id}.1`, taken)] : taken;
      criteria.push(groupOf(draw, id, inner));
    }
  }
  return waiting(draw, criteria);
}

/** In one table of three the bonus of the last criterion waits for the base of one before it. */
function waiting(draw: Draw, criteria: readonly Criterion[]): Criterion[] {
  const last = criteria.at(-1);
  const before = criteria.slice(0, -1);
  const [first, ...rest] = idsIn(before);
  if (last === undefined || first === undefined || !draw.onceIn(3)) return [...criteria];
  return [...before, { ...last, bonusOnlyIfFull: [draw.one([first, ...rest])] }];
}

const idsIn = (criteria: readonly Criterion[]): readonly string[] =>
  criteria.flatMap((one) => ('children' in one ? [one.id, ...idsIn(one.children)] : [one.id]));

function tieMetricsOf(draw: Draw, criteria: Criterion[]): Pick<RuleSet, 'tieMetrics'> {
  if (draw.onceIn(2)) return {};
  const criterionId = draw.one(idsIn(criteria) as [string, ...string[]]);
  const fact = {
    kind: 'FACT',
    factId: 'nu',
    title: 'Nữ',
    unitOfMeasure: '%',
    atLeast: '70',
  } as const;
  const all = [
    { kind: 'CRITERION', criterionId } as const,
    { kind: 'BASE_TOTAL' } as const,
    { kind: 'BONUS_TOTAL' } as const,
    ...(indicatorsIn(criteria).some(({ kind }) => kind === 'COUNT')
      ? [{ kind: 'FEWER_DEDUCTIONS' } as const]
      : []),
    fact,
  ];
  const from = draw.below(all.length);
  return { tieMetrics: all.slice(from, from + 1 + draw.below(2)) };
}

function disqualifiersOf(
  draw: Draw,
  criteria: Criterion[],
): Pick<RuleSet, 'disqualifiers' | 'ineligiblePlaces'> {
  if (draw.onceIn(2)) return {};
  const counted = indicatorsIn(criteria).find(({ kind }) => kind === 'COUNT');
  const answered = indicatorsIn(criteria).find(({ kind }) => kind === 'BOOLEAN');
  const criterionId = draw.one(idsIn(criteria) as [string, ...string[]]);
  const whens = [
    ...(answered === undefined ? [] : [{ kind: 'NOT_MET', indicatorId: answered.id } as const]),
    { kind: 'POINTS_BELOW', criterionId, points: draw.one(['0', '1']) } as const,
    { kind: 'TOTAL_BELOW', points: draw.one(['0', '5']) } as const,
    ...(counted === undefined
      ? []
      : [{ kind: 'CASES', indicatorId: counted.id, eventId: 'sai', atLeast: 2 } as const]),
  ];
  return {
    disqualifiers: whens.slice(draw.below(whens.length)).map((when, index) => ({
      id: `d${index}`,
      title: 'Điều kiện',
      clause,
      gives: draw.one(['NOT_RANKED', 'DISQUALIFIED', 'WITHHELD']),
      when,
    })),
    ...(draw.onceIn(2) ? { ineligiblePlaces: draw.one(['FREED', 'KEPT']) } : {}),
  };
}

/** Grades in whole points or percent, falling, some with a floor. */
function gradesOf(draw: Draw, base: number): Pick<RuleSet, 'grades'> {
  if (draw.onceIn(2)) return {};
  const of = draw.one(['TOTAL', 'PERCENT_OF_ASSIGNED_MAXIMUM'] as const);
  const most = of === 'TOTAL' ? Math.floor(base) : 100;
  const floor = () => ({
    percent: draw.one(['85', '70', '50.5']),
    criteria: draw.one(['FIRST_LEVEL', 'INDICATORS'] as const),
  });
  const names = ['EXCELLENT', 'GOOD', 'FAIR'] as const;
  const bands = names.slice(0, 1 + draw.below(3)).map((grade, index) => ({
    grade,
    from: String(most - (index + 1) * Math.max(1, Math.floor(most / 5))),
    ...(draw.onceIn(2) ? { floor: floor() } : {}),
  }));
  const cap = draw.onceIn(2) ? { cap: String(most) } : {};
  const fit = bands.filter(({ from }) => !from.startsWith('-')) as typeof bands;
  return fit.length === 0
    ? {}
    : { grades: { clause, of, ...cap, bands: fit, otherwise: 'NOT_COMPLETED' } };
}

function lateOf(draw: Draw): Pick<RuleSet, 'late'> {
  if (draw.onceIn(2)) return {};
  const most = draw.one([undefined, '1', '3']);
  const limit = most === undefined ? {} : { most };
  const per = draw.one(['DAY', 'SHEET'] as const);
  return { late: { days: 3, points: draw.one(['0', '1', '2']), per, ...limit, clause } };
}

/** A rule set without a fault, as JSON. */
export function randomRuleSet(draw: Draw): RuleSet {
  const decimals = draw.below(4);
  const criteria = criteriaOf(draw, decimals);
  const base = baseOf(criteria);
  return {
    schemaVersion: 1,
    id: 'bang-diem',
    title: 'Bảng điểm thử',
    clause,
    baseTotal: String(base),
    ...(draw.onceIn(3) ? { bonusCap: draw.one(['0', '1', '3']) } : {}),
    ...(draw.onceIn(3) ? { totalCap: String(base + draw.below(2)) } : {}),
    decimals,
    roundingStage: draw.one(['LINE', 'GROUP', 'TOTAL']),
    rankingKey: draw.one(['TOTAL', 'TOTAL_OVER_ASSIGNED_MAXIMUM']),
    unreviewedLines: 'KEEP_CLAIM_MARKED',
    tie: draw.one(['SHARED_PLACE', 'BALLOT']),
    ...lateOf(draw),
    ...tieMetricsOf(draw, criteria),
    ...disqualifiersOf(draw, criteria),
    ...gradesOf(draw, base),
    awards: { flags: 1, certificates: 2 },
    stages: ['SELF_SCORING', 'VERIFICATION', 'COUNCIL', 'DECIDED'],
    criteria,
  };
}
