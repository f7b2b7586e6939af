import type { Clause } from '../../domain/clause.ts';
import { exactText } from '../../domain/rational.ts';
import { hasNoTarget, isAssigned, planOf } from '../../domain/scoring/assigned.ts';
import type { Group, Indicator } from '../../domain/scoring/criterion.ts';
import { spellEstimate } from '../../domain/scoring/estimate.ts';
import { type Row, rowsOf } from '../../domain/scoring/indicators.ts';
import { leastOf } from '../../domain/scoring/kinds/kind-limits.ts';
import { resultFieldOf } from '../../domain/scoring/kinds/kind-rules.ts';
import type { SubRow } from '../../domain/scoring/kinds/sub-rows.ts';
import type { RuleSet } from '../../domain/scoring/rule-set.ts';
import type { SheetLine, UnitAssignment, WrittenLine } from '../../domain/scoring/sheet.ts';
import { sayClause } from '../../wording/clauses.ts';
import { sayDate, sayPoints } from '../../wording/numbers.ts';
import { sayTarget } from '../../wording/steps.ts';
import type { TemplateRow } from './sheet-template.ts';

/**
 * The printed rows of a unit's form: the rule set in its order, with the unit's targets, and with what it
 * wrote so far where `lines` are given.
 */
export function templateRows(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  lines: readonly WrittenLine[] = [],
): readonly TemplateRow[] {
  return rowsOf(ruleSet).map((row) => templateRow(row, assignment, lines));
}

/** An accepted line in the words of the form, for a sheet that is downloaded filled. */
export function writtenFromLine(line: SheetLine): WrittenLine {
  const { met, of, date, estimated, ...same } = line;
  const share = of === undefined ? {} : { actual: `${same.actual ?? ''}/${of}` };
  const actual = share.actual ?? same.actual;
  const estimate =
    estimated && actual !== undefined ? { actual: spellEstimate(spoken(actual)) } : {};
  const day = date === undefined ? {} : { date: sayDate(date) };
  return {
    ...same,
    ...share,
    ...estimate,
    ...day,
    ...(met === undefined ? {} : { met: met ? 'Có' : 'Không' }),
  };
}

/** A figure in a text is written as people write it: `95,5`. */
const spoken = (figure: string): string => figure.replace('.', ',');

function templateRow(
  row: Row,
  assignment: UnitAssignment | undefined,
  lines: readonly WrittenLine[],
): TemplateRow {
  if (row.kind === 'GROUP') {
    const title = groupTitle(row.group);
    const { number: numbering, clause, basePoints: maximum, maxBonus: bonusMaximum } = row.group;
    const text = citeClause(clause);
    return {
      kind: 'GROUP',
      depth: row.depth,
      numbering,
      title,
      clause: text,
      maximum,
      bonusMaximum,
    };
  }
  const { indicator } = row;
  const assigned = isAssigned(assignment, indicator.id);
  const filled = lines.find((line) => line.indicatorId === indicator.id);
  if (row.kind === 'INDICATOR') {
    const target = hasNoTarget(assignment, indicator.id)
      ? 'Không giao số'
      : planned(assignment, indicator);
    return indicatorRow(indicator, assigned, target, filled);
  }
  return {
    kind: 'EVENT',
    indicatorId: indicator.id,
    eventId: row.event.id,
    numbering: '–',
    title: saySubRow(indicator, row.event),
    unitOfMeasure: indicator.unitOfMeasure,
    assigned,
    count: filled?.cases?.find(({ eventId }) => eventId === row.event.id)?.count,
  };
}

function indicatorRow(
  indicator: Indicator,
  assigned: boolean,
  target: string | undefined,
  filled: WrittenLine | undefined,
): TemplateRow {
  const field = resultFieldOf(indicator);
  return {
    kind: 'INDICATOR',
    indicatorId: indicator.id,
    numbering: indicator.number,
    title: titleOf(indicator),
    clause: citeClause(indicator.clause),
    maximum: indicator.basePoints,
    bonusMaximum: indicator.maxBonus,
    minimum: exactText(leastOf(indicator)),
    target,
    unitOfMeasure: indicator.unitOfMeasure,
    assigned,
    takesShare: 'takesShare' in indicator && indicator.takesShare === true,
    result: field === 'cases' || field === 'claim' ? 'none' : field,
    claimCounts: field === 'claim',
    mayNotArise: indicator.nothingArose !== 'NOT_ALLOWED',
    filled,
  };
}

/** The target as people read it, with who gave it where several do. */
function planned(assignment: UnitAssignment | undefined, indicator: Indicator): string | undefined {
  const { target, givenBy } = planOf(assignment, indicator);
  return givenBy === undefined || target === undefined
    ? target
    : `${sayTarget(target)} (${givenBy})`;
}

/** A heading that says how the rows below it count. */
function groupTitle(group: Group): string {
  const { title, basePoints } = group;
  if (group.kind === 'SUM') {
    const from = group.scaledFrom;
    return from === undefined
      ? title
      : `${title} (quy đổi từ ${sayPoints(from)} điểm về ${sayPoints(basePoints)} điểm)`;
  }
  return group.choose === 'BEST'
    ? `${title} (chỉ tính mục có điểm cao nhất)`
    : `${title} (chỉ ghi một mục, để trống các mục còn lại)`;
}

/** A title that says where points can't be known from the unit's own sheet. */
const titleOf = ({ kind, title }: Indicator): string =>
  kind === 'LEADER_RELATIVE' ? `${title} (có điểm khi chấm cả khối, cụm)` : title;

/** A clause at the beginning of a cell. */
function citeClause(clause: Clause): string {
  const text = sayClause(clause);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a row under an indicator asks for, with what it gives. */
function saySubRow(indicator: Indicator, { id, title }: SubRow): string {
  if (indicator.kind === 'RANK_TO_POINTS')
    return `${title} (ghi thứ được xếp, không xếp thì ghi 0)`;
  const event =
    indicator.kind === 'COUNT' ? indicator.events.find((one) => one.id === id) : undefined;
  const award =
    indicator.kind === 'AWARD_BONUS' ? indicator.awards.find((one) => one.id === id) : undefined;
  if (award !== undefined) return `${title} (cộng ${sayPoints(award.points)} điểm)`;
  if (event === undefined) return indicator.kind === 'BANDS' ? `${title} (ghi số lượng)` : title;
  const { pointsPerCase, cap } = event;
  const each = pointsPerCase.startsWith('-')
    ? `trừ ${sayPoints(pointsPerCase.slice(1))}`
    : `cộng ${sayPoints(pointsPerCase)}`;
  const most = cap === undefined ? '' : `, không quá ${sayPoints(cap)}`;
  const group =
    indicator.kind === 'COUNT'
      ? indicator.groups?.find((one) => one.id === event.group)
      : undefined;
  const together = group === undefined ? '' : `; tính chung: ${group.title}`;
  return `${title} (mỗi trường hợp ${each} điểm${most}${together})`;
}
