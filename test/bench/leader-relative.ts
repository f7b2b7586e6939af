import { exactText, rational } from '../../shared/domain/rational.ts';
import { measuresOf } from '../../shared/domain/scoring/bloc-measures.ts';
import { scoreSheet } from '../../shared/domain/scoring/score-sheet.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { buildRuleSet, leaderRelative } from '../support/build-rule-set.ts';
import { atMost, interleavedMedians, type Measurement, timed, times } from './measurement.ts';

const INDICATORS = 60;
const UNITS = 300;
const ROUNDS = 9;

const ABOUT = `a bloc of ${UNITS} units and one of twice as many, all ${INDICATORS} indicators measured against the leader of
the bloc: what all sheets say together, then every sheet scored with its reasons. Twice as long is linear.`;

export const leaderRelativeBlocs: Measurement = {
  name: 'leader-relative',
  about: ABOUT,
  run: async () => {
    const [bloc, twice] = [sheetsOf(UNITS), sheetsOf(2 * UNITS)];
    const medians = await interleavedMedians(ROUNDS, {
      bloc: () => timed(() => scored(bloc)),
      twice: () => timed(() => scored(twice)),
    });
    const ratio = medians.twice / medians.bloc;
    return [atMost('twice the units / the units', ratio, 2.3, times)];
  },
};

type Sheet = { readonly assignment: UnitAssignment; readonly lines: readonly SheetLine[] };

const IDS = Array.from({ length: INDICATORS }, (_, index) => `ct-${index + 1}`);
const RULE_SET = buildRuleSet(IDS.map((id) => leaderRelative({ id })));

/** Keeps no score, so that what is cleared away does not grow with the bloc. */
function scored(sheets: readonly Sheet[]): void {
  const measures = measuresOf(RULE_SET, sheets);
  for (const { assignment, lines } of sheets) scoreSheet(RULE_SET, assignment, lines, [], measures);
}

/** Results on both sides of their targets, nearly all different. */
const sheetsOf = (units: number): readonly Sheet[] =>
  Array.from({ length: units }, (_, unit) => ({
    assignment: {
      unitId: `don-vi-${unit}`,
      lines: IDS.map((indicatorId) => ({ indicatorId, state: 'ASSIGNED', target: '120' })),
    },
    lines: IDS.map((indicatorId, index) => ({
      indicatorId,
      state: 'REPORTED',
      actual: exactText(rational(BigInt(8000 + ((unit * 61 + index * 37) % 9973)), 100n)),
    })),
  }));
