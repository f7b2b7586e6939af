import type { Paper } from '../../shared/documents/paper.ts';
import { achievementReport } from '../../shared/documents/papers/achievement-report.ts';
import {
  type ExplainedLine,
  explanationReport,
} from '../../shared/documents/papers/explanation-report.ts';
import { timeText } from '../../shared/documents/papers/meeting-minutes.ts';
import { verificationMinutes } from '../../shared/documents/papers/verification-minutes.ts';
import type { RankedScore } from '../../shared/domain/ranking/bloc-result.ts';
import { countedScore } from '../../shared/domain/ranking/second-review.ts';
import { exactText, fromExact, negate, subtract, ZERO } from '../../shared/domain/rational.ts';
import type { UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import { planOf } from '../../shared/domain/scoring/assigned.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { indicatorsUnder } from '../../shared/domain/scoring/indicators.ts';
import { isCounted, type LineScore } from '../../shared/domain/scoring/unit-score.ts';
import type { FieldValues } from '../../shared/domain/templates/fill-template.ts';
import type { RankingPaper } from '../../shared/domain/templates/ranking-papers.ts';
import { unitAbbreviation } from '../../shared/domain/unit-abbreviation.ts';
import { sayPoints } from '../../shared/wording/numbers.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';
import { sayTarget } from '../../shared/wording/steps.ts';
import {
  blocFrame,
  letterheadLines,
  nameOf,
  type PaperContext,
  placeOf,
  withinSentence,
} from './paper-context.ts';
import { rankingWords } from './ranking-words.ts';
import { resultText } from './result-text.ts';

/** A counted line with its indicator. */
type Counted = { readonly indicator: Indicator; readonly line: LineScore };

/** The lines that count, under each criterion of the first level that has any. */
function countedUnder({ ruleSet }: PaperContext, lines: readonly LineScore[]) {
  return ruleSet.criteria.flatMap(({ id, number, title }) => {
    const counted = indicatorsUnder(ruleSet.criteria, id).flatMap(
      (indicator): readonly Counted[] => {
        const line = lines.find(({ indicatorId }) => indicatorId === indicator.id);
        return line !== undefined && isCounted(line) ? [{ indicator, line }] : [];
      },
    );
    return counted.length === 0 ? [] : [{ heading: `${number}. ${title}`, counted }];
  });
}

/** The words of a paper of a unit, with what stands for the fields of its own. */
const wordsOf = (
  context: PaperContext,
  kind: RankingPaper,
  score: RankedScore,
  values: FieldValues = {},
) =>
  rankingWords(context, kind, new Set(), {
    'tên đơn vị': withinSentence(nameOf(context, score.unitId)),
    'tổng điểm tự chấm': sayPoints(score.self.total),
    ...values,
  });

const sheetOf = ({ bundle }: PaperContext, unitId: string) =>
  bundle.inputs.sheets.find((sheet) => sheet.unitId === unitId);

/** What a reviewer wrote to a line, where it is not simply confirmed. */
function reasonIn(review: UnitReview, indicatorId: string): string | undefined {
  const said = review.lines.find((line) => line.indicatorId === indicatorId);
  return said === undefined || said.outcome === 'CONFIRMED' ? undefined : said.reason;
}

function verifiedLine({ indicator, line }: Counted, review: UnitReview) {
  const difference = subtract(fromExact(line.points), fromExact(line.maximum));
  const less = difference.n < 0n;
  return {
    number: indicator.number,
    base: line.maximum,
    claimed: line.ruled,
    added: exactText(less ? ZERO : difference),
    taken: exactText(less ? negate(difference) : ZERO),
    agreed: line.points,
    note: reasonIn(review, indicator.id),
  };
}

/** BIÊN BẢN THẨM ĐỊNH of a unit's sheet; who met, when and where is room to write. */
export function verificationDraft(
  context: PaperContext,
  score: RankedScore,
  review: UnitReview,
): Paper {
  const { frame, of } = wordsOf(context, 'VERIFICATION_MINUTES', score, {
    'thời gian kết thúc': timeText(undefined, undefined),
    'tổng điểm thẩm định': sayPoints(score.verified.total),
  });
  return verificationMinutes({
    ...blocFrame(context, 'BB'),
    ...frame,
    legalBases: of('BASES'),
    team: [],
    unitSide: [],
    leadIn: of('LEAD_IN'),
    groups: countedUnder(context, score.lines).map(({ heading, counted }) => ({
      heading,
      lines: counted.map((one) => verifiedLine(one, review)),
    })),
    totals: { claimed: score.self.total, agreed: score.verified.total },
    opinion: of('OPINION'),
    closing: of('CLOSING'),
  });
}

/** What the drafts of a unit have in common: its own letterhead. */
function unitFrame(context: PaperContext, unitId: string) {
  const unit = context.units.find(({ id }) => id === unitId);
  const { bundle, ranking } = context;
  const abbreviation = unit === undefined ? undefined : unitAbbreviation(unit);
  return {
    head: {
      body: letterheadLines(unit?.letterhead ?? nameOf(context, unitId).toLocaleUpperCase('vi')),
      number: { value: undefined, symbol: `BC-${abbreviation ?? '………'}` },
      ...(unit === undefined ? {} : { placeAndDate: { place: unit.seat, date: undefined } }),
    },
    draft: true,
    notice: bundle.inputs.notice,
    createdAt: ranking.rankedAt,
  };
}

function explainedLine(
  context: PaperContext,
  unitId: string,
  { indicator, line }: Counted,
): ExplainedLine {
  const assignment = context.bundle.inputs.assignments.find((one) => one.unitId === unitId);
  const written = sheetOf(context, unitId)?.lines.find(
    ({ indicatorId }) => indicatorId === indicator.id,
  );
  const { target, givenBy } = planOf(assignment, indicator);
  return {
    number: indicator.number,
    title: indicator.title,
    ...(target === undefined
      ? {}
      : { target: `${sayTarget(target, givenBy)} ${indicator.unitOfMeasure}` }),
    result: resultText(indicator, written) || 'theo điểm tự chấm',
    claimed: line.claim ?? line.ruled,
    maximum: line.maximum,
    explanation: written?.explanation,
    evidence: [
      ...(written?.evidence === undefined ? [] : [written.evidence]),
      ...(written?.files ?? []).map(({ name }) => `tệp ${name}`),
    ],
  };
}

/** BÁO CÁO GIẢI TRÌNH of a unit, from what it wrote into its sheet. */
export function explanationDraft(context: PaperContext, score: RankedScore): Paper {
  const { frame, of } = wordsOf(context, 'EXPLANATION_REPORT', score);
  return explanationReport({
    ...unitFrame(context, score.unitId),
    ...frame,
    addressees: of('ADDRESSEES'),
    leadIn: of('LEAD_IN'),
    groups: countedUnder(context, score.lines).map(({ heading, counted }) => ({
      heading,
      lines: counted.map((one) => explainedLine(context, score.unitId, one)),
    })),
    closing: of('CLOSING'),
  });
}

/** BÁO CÁO THÀNH TÍCH of a unit that is nominated; what the system does not know is room to write. */
export function achievementDraft(context: PaperContext, score: RankedScore): Paper {
  const { unitId } = score;
  const counted = countedScore(score);
  const place = placeOf(context, unitId);
  const note = place === undefined ? undefined : sayPlaceNote(place);
  const standing = `xếp thứ ${place?.place ?? '…'} ${context.bundle.inputs.bloc.name}`;
  const { frame, of } = wordsOf(context, 'ACHIEVEMENT_REPORT', score, {
    'tổng điểm': sayPoints(counted.verified.total),
    'kết quả xếp thứ': note === undefined ? standing : `${standing} (${note})`,
  });
  return achievementReport({
    ...unitFrame(context, unitId),
    ...frame,
    unit: nameOf(context, unitId),
    leadIn: of('LEAD_IN'),
    achievements: countedUnder(context, counted.lines).flatMap((group) =>
      group.counted.map((one) => {
        const { title, target, result } = explainedLine(context, unitId, one);
        return { title, target, result, points: one.line.points };
      }),
    ),
    signatures: frame.signatures.map((one) => ({ ...one, note: '(Ký, đóng dấu)' })),
  });
}
