import type { ScoreSummaryPaper } from '../../shared/documents/pdf/score-summary-paper.ts';
import type { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { onBasis } from '../../shared/domain/ranking/basis-score.ts';
import type { Place } from '../../shared/domain/ranking/bloc-result.ts';
import { parseRuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { sayPoints } from '../../shared/wording/numbers.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';
import { sayUnusedBallot } from '../../shared/wording/place-reasons.ts';
import { sayPlace } from '../../shared/wording/places.ts';
import { correctionNotes } from './correction-notes.ts';
import { estimateNotes } from './estimate-notes.ts';

type Table = Pick<ScoreSummaryPaper, 'groups' | 'rows' | 'reasons' | 'basis' | 'sources'>;

/** The figures and sentences of the score summary, from the bundle alone: it prints what was computed, and computes nothing. */
export function summaryTable({ inputs, result }: ResultBundle): Table {
  const ruleSet = parseRuleSet(inputs.ruleSet);
  if (!ruleSet.ok) throw new Error('The rule set of a stored bundle is faulty');
  const groups = ruleSet.value.criteria;
  const nameOf = (id: string) => inputs.units.find((unit) => unit.id === id)?.name ?? id;
  const row = (place: Place): Table['rows'][number] => {
    const unit = nameOf(place.unitId);
    const note = sayPlaceNote(place);
    const score = result.scores.find(({ unitId }) => unitId === place.unitId);
    if (score === undefined) return { unit, groups: groups.map(() => undefined), note };
    const { totals, pointsOf } = onBasis(score, 'FINAL');
    return {
      ...(place.place === null ? {} : { place: place.place }),
      unit,
      groups: groups.map(({ id }) => {
        const points = pointsOf.get(id);
        return points === undefined ? undefined : sayPoints(points);
      }),
      base: sayPoints(totals.base),
      bonus: sayPoints(totals.bonus),
      total: sayPoints(totals.total),
      ...(note === undefined ? {} : { note }),
    };
  };
  return {
    groups: groups.map(({ number, title, basePoints }) => ({
      heading: `${number}. ${title}`,
      maximum: sayPoints(basePoints),
    })),
    rows: result.places.map(row),
    reasons: [
      ...result.places.map((place) => ({
        heading: nameOf(place.unitId),
        text: sayPlace(place, nameOf),
      })),
      ...estimateNotes(ruleSet.value, inputs, nameOf),
      ...correctionNotes(ruleSet.value, result, nameOf),
      ...(result.unusedBallots ?? []).map(({ unitIds, minutes }) => ({
        heading: 'Kết quả bỏ phiếu không áp dụng',
        text: sayUnusedBallot(minutes, unitIds.map(nameOf)),
      })),
    ],
    basis: capitalized(sayBasis(result.basis)),
    sources: ruleSet.value.sourceNote === undefined ? [] : [ruleSet.value.sourceNote],
  };
}

const capitalized = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
