import type { MemberUnit } from '../../shared/domain/bundle/bloc-case.ts';
import type { BlocResult } from '../../shared/domain/ranking/bloc-result.ts';
import { rankBloc } from '../../shared/domain/ranking/rank-bloc.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import { needsTarget, resultFieldOf } from '../../shared/domain/scoring/kinds/kind-rules.ts';
import { subRowsOf } from '../../shared/domain/scoring/kinds/sub-rows.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { LineAssignment, SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { buildCase, reported } from './build-case.ts';

/** What a worked case says of one line; `cases` by the id of the row, `target` and `assigned` of the year's plan. */
export type LineGiven = Partial<Omit<SheetLine, 'indicatorId' | 'cases'>> & {
  readonly cases?: Readonly<Record<string, number>>;
  readonly target?: string;
  readonly assigned?: 'NOT_ASSIGNED' | 'NO_TARGET';
};

/**
 * A case worked by hand from the text of a regulation. Each unit says which lines differ from a sheet in which
 * nothing happened and every duty was done, and what is to come out: points by the id of an indicator or group,
 * `total`, `unsettled` (lines left to the reviewer), or `place.` and a field of its place.
 */
export type WorkedCase = {
  readonly ruleSet: string;
  readonly clause: string;
  readonly says: string;
  readonly units: readonly {
    readonly lines: Readonly<Record<string, LineGiven>>;
    readonly gives: Readonly<Record<string, unknown>>;
  }[];
};

type Given = WorkedCase['units'][number];
type Plain = Readonly<Record<string, LineGiven>>;

const idOf = (index: number): MemberUnit['id'] => `u${index + 1}`;

function lineOf(indicator: Indicator, given: LineGiven): SheetLine {
  const { cases, target: _, assigned: __, ...fields } = given;
  const evidence = indicator.evidence === 'REQUIRED' ? { evidence: 'Báo cáo số 1' } : {};
  if (given.state === 'NOTHING_AROSE') {
    return { indicatorId: indicator.id, state: 'NOTHING_AROSE' };
  }
  const counted = subRowsOf(indicator).map(({ id }) => ({
    eventId: id,
    count: String(cases?.[id] ?? 0),
  }));
  const done = {
    actual: { actual: '100' },
    cases: {},
    met: { met: true },
    date: indicator.kind === 'BOOLEAN' ? { date: indicator.deadline } : {},
    claim: { claim: indicator.basePoints },
  }[resultFieldOf(indicator)];
  const numbered = counted.length === 0 ? {} : { cases: counted };
  return reported(indicator.id, { ...evidence, ...done, ...numbered, ...fields });
}

function assignmentOf(indicator: Indicator, given: LineGiven): readonly LineAssignment[] {
  const { id: indicatorId } = indicator;
  if (given.assigned !== undefined) return [{ indicatorId, state: given.assigned }];
  if (!needsTarget(indicator)) return [];
  return [{ indicatorId, state: 'ASSIGNED', target: given.target ?? '100' }];
}

/** The ranking that a worked case comes to; `plain` holds the lines of a plain sheet that the kind alone doesn't tell. */
export function workOut(ruleSet: RuleSet, { units }: WorkedCase, plain: Plain = {}): BlocResult {
  const indicators = indicatorsOf(ruleSet);
  const unknown = units
    .flatMap(({ lines }) => Object.keys(lines))
    .filter((id) => !indicators.some((one) => one.id === id));
  if (unknown.length > 0) throw new Error(`No such line: ${unknown.join(', ')}`);
  const given = units.map(({ lines }: Given, index) => {
    const said = (id: string): LineGiven => lines[id] ?? plain[id] ?? {};
    return {
      id: idOf(index),
      lines: indicators
        .filter(({ id }) => said(id).assigned !== 'NOT_ASSIGNED')
        .map((one) => lineOf(one, said(one.id))),
      assignment: indicators.flatMap((one) => assignmentOf(one, said(one.id))),
    };
  });
  const ranked = rankBloc(buildCase(ruleSet, given));
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.errors));
  return ranked.value;
}

/** What came out for one unit, under the names that a worked case uses. */
export function cameOut(result: BlocResult, unit: number, name: string): unknown {
  const unitId = idOf(unit);
  const score = result.scores.find((one) => one.unitId === unitId);
  if (name.startsWith('place.')) {
    const place = result.places.find((one) => one.unitId === unitId);
    return (place as Readonly<Record<string, unknown>> | undefined)?.[name.slice('place.'.length)];
  }
  if (name === 'total') return score?.self.total;
  if (name === 'unsettled') return score?.unsettledLines;
  const line = score?.lines.find(({ indicatorId }) => indicatorId === name);
  return line?.ruled ?? score?.groups.find(({ groupId }) => groupId === name)?.self.points;
}
