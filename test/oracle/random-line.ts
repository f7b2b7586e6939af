import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { LineAssignment, SheetLine } from '../../shared/domain/scoring/sheet.ts';
import type { Draw } from './draw.ts';
import type { Measured } from './judged-result.ts';

const isMeasured = (indicator: Indicator): indicator is Measured =>
  ['PROPORTIONAL', 'BANDS', 'STEP', 'LEADER_RELATIVE'].includes(indicator.kind);

function holdsTargets(indicator: Measured): boolean {
  if (indicator.kind === 'PROPORTIONAL') return true;
  if (indicator.kind === 'LEADER_RELATIVE') return indicator.targets !== 'NONE';
  return indicator.metric !== 'VALUE';
}

/** Few values, on both sides of every boundary of the rule sets. */
const result = (draw: Draw): string =>
  draw.one([
    '0',
    '-1',
    '2.5',
    '3',
    '3.01',
    '10',
    '11.5',
    '12',
    '95.99',
    '96',
    '97',
    '98',
    '100',
    '150',
    '333',
  ]);
const target = (draw: Draw): string => draw.one(['3', '7', '10', '96', '100', '11-12', '96-98']);

/** What the plan says of one indicator. */
export function assignmentOf(draw: Draw, indicator: Indicator): LineAssignment[] {
  const indicatorId = indicator.id;
  if (indicatorId !== 'c0' && draw.onceIn(10)) return [{ indicatorId, state: 'NOT_ASSIGNED' }];
  if (!isMeasured(indicator)) return [];
  const same =
    indicator.comparedWith === undefined ? {} : { samePeriod: draw.one(['3', '50', '96', '100']) };
  if (!holdsTargets(indicator)) {
    return indicator.comparedWith === undefined
      ? []
      : [{ indicatorId, state: 'ASSIGNED', ...same }];
  }
  if (indicator.kind === 'LEADER_RELATIVE' && indicator.targets === 'OPTIONAL' && draw.onceIn(2)) {
    return [{ indicatorId, state: 'NO_TARGET', ...same }];
  }
  const targets =
    indicator.targetGivers === undefined
      ? { target: target(draw) }
      : { targets: ['tw', 'tinh'].map((givenBy) => ({ givenBy, target: target(draw) })) };
  return [{ indicatorId, state: 'ASSIGNED', ...targets, ...same }];
}

function casesOf(draw: Draw, indicator: Indicator): Pick<SheetLine, 'cases'> {
  const ids = {
    COUNT: () => (indicator as Extract<Indicator, { kind: 'COUNT' }>).events,
    RANK_TO_POINTS: () => (indicator as Extract<Indicator, { kind: 'RANK_TO_POINTS' }>).bodies,
    AWARD_BONUS: () => (indicator as Extract<Indicator, { kind: 'AWARD_BONUS' }>).awards,
  }[indicator.kind as string];
  if (ids !== undefined) {
    const counts = ['0', '0', '1', '2', '3', '4', '9'] as const;
    return { cases: ids().map(({ id }) => ({ eventId: id, count: draw.one(counts) })) };
  }
  if (indicator.kind !== 'BANDS' || indicator.classBy === undefined) return {};
  return {
    cases: [{ eventId: indicator.classBy.id, count: draw.one(['0', '99', '100', '5000']) }],
  };
}

/** A date on either side of a deadline, or that it was not done. */
function answer(
  draw: Draw,
  { deadline }: Extract<Indicator, { kind: 'BOOLEAN' }>,
): Pick<SheetLine, 'met' | 'date'> {
  if (deadline === undefined) return { met: draw.onceIn(2) };
  const date = draw.one([undefined, '2022-12-31', deadline, '2023-12-06', '2024-01-01']);
  return date === undefined ? { met: false } : { date };
}

/** One line of a sheet. */
export function lineOf(draw: Draw, indicator: Indicator): SheetLine {
  const indicatorId = indicator.id;
  if (draw.onceIn(8)) return { indicatorId, state: 'NOTHING_AROSE' };
  const line = { indicatorId, state: 'REPORTED' as const };
  if (indicator.kind === 'BOOLEAN') return { ...line, ...answer(draw, indicator) };
  if (indicator.kind === 'DIRECT') {
    const most = Number(indicator.basePoints) + Number(indicator.maxBonus ?? '0');
    return { ...line, claim: draw.one(['0', String(most), String(most / 2), String(most / 8)]) };
  }
  if (!isMeasured(indicator)) return { ...line, ...casesOf(draw, indicator) };
  const share =
    indicator.takesShare === true && draw.onceIn(2)
      ? { actual: draw.one(['0', '62', '127', '96']), of: draw.one(['127', '150']) }
      : { actual: result(draw) };
  return { ...line, ...share, ...casesOf(draw, indicator) };
}
