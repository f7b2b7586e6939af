import { toSign } from '../../shared/documents/papers/paper-parts.ts';
import type {
  ScoredRow,
  ThreePoints,
  UnitScoreSheet,
} from '../../shared/documents/papers/unit-score-sheet.ts';
import type { RankedScore } from '../../shared/domain/ranking/bloc-result.ts';
import { countedScore } from '../../shared/domain/ranking/second-review.ts';
import { type Row, rowsOf } from '../../shared/domain/scoring/indicators.ts';
import { isCounted } from '../../shared/domain/scoring/unit-score.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import {
  blocFrame,
  chairTitle,
  nameOf,
  type PaperContext,
  placeOf,
  whenOf,
  withinSentence,
} from './paper-context.ts';
import { resultText } from './result-text.ts';

/** The same part of a score as the unit scored it, as verified, and as agreed after a second review. */
type ThreeScores = { readonly first: RankedScore; readonly counted: RankedScore };

/** Nothing is verified or agreed before anybody has looked. */
const three = (
  { first }: ThreeScores,
  self: string | undefined,
  verified: string | undefined,
  agreed: string | undefined,
): ThreePoints => (first.reviewedLines === 0 ? { self } : { self, verified, agreed });

function groupRow(scores: ThreeScores, { group }: Extract<Row, { kind: 'GROUP' }>): ScoredRow {
  const of = ({ groups }: RankedScore) => groups.find(({ groupId }) => groupId === group.id);
  const first = of(scores.first);
  const points = three(
    scores,
    first?.self.points,
    first?.verified.points,
    of(scores.counted)?.verified.points,
  );
  const { number, title, basePoints: maximum } = group;
  return { kind: 'GROUP', number, title, maximum, ...points };
}

function lineRow(
  context: PaperContext,
  scores: ThreeScores,
  { indicator }: Extract<Row, { kind: 'INDICATOR' }>,
): ScoredRow {
  const of = ({ lines }: RankedScore) => lines.find((line) => line.indicatorId === indicator.id);
  const [first, counted] = [of(scores.first), of(scores.counted)];
  const { number, title, basePoints: maximum } = indicator;
  const row = { kind: 'LINE', number, title, maximum } as const;
  if (first === undefined || counted === undefined || !isCounted(first))
    return { ...row, result: first?.state === 'NOT_CHOSEN' ? 'Không chọn mục này' : 'Không giao' };
  const sheet = context.bundle.inputs.sheets.find(({ unitId }) => unitId === scores.first.unitId);
  const written = sheet?.lines.find(({ indicatorId }) => indicatorId === indicator.id);
  return {
    ...row,
    ...three(scores, first.ruled, first.points, counted.points),
    result: resultText(indicator, written),
    reason: sayLineReason(counted.reason),
  };
}

function totalsOf(scores: ThreeScores): UnitScoreSheet['totals'] {
  const { first, counted } = scores;
  const of = (part: 'base' | 'bonus' | 'total') =>
    three(scores, first.self[part], first.verified[part], counted.verified[part]);
  return [
    { title: 'Điểm chuẩn đạt được', maximum: first.self.assignedMaximum, ...of('base') },
    { title: 'Điểm thưởng', ...of('bonus') },
    { title: 'Tổng điểm', ...of('total') },
  ];
}

/** PHIẾU ĐIỂM of a unit: every printed row with its points, and why each line has them. */
export function scoreSheetOf(context: PaperContext, score: RankedScore): UnitScoreSheet {
  const { bundle, ruleSet, ranking } = context;
  const scores = { first: score, counted: countedScore(score) };
  const place = placeOf(context, score.unitId);
  const note = place === undefined ? undefined : sayPlaceNote(place);
  const placed = [
    ...(place?.place ? [String(place.place)] : []),
    ...(note === undefined ? [] : [note]),
  ];
  const frame = blocFrame(context);
  return {
    ...frame,
    head: { superiors: frame.head.superiors, body: frame.head.body },
    draft: false,
    subject: `Kết quả chấm điểm thi đua ${whenOf(context)} của ${withinSentence(nameOf(context, score.unitId))}`,
    facts: [
      { label: 'Xếp thứ', text: `${placed.join('; ') || '–'} (${sayBasis(bundle.result.basis)}).` },
      { label: 'Bảng tiêu chí', text: `${ruleSet.title}.` },
    ],
    rows: rowsOf(ruleSet).flatMap((row): readonly ScoredRow[] => {
      if (row.kind === 'EVENT') return [];
      return [row.kind === 'GROUP' ? groupRow(scores, row) : lineRow(context, scores, row)];
    }),
    totals: totalsOf(scores),
    notes: [
      ...(ruleSet.sourceNote === undefined ? [] : [ruleSet.sourceNote]),
      `Lập từ bản xếp thứ số ${ranking.version}, phiên bản ${score.version} của bản tự chấm điểm, mã băm ${score.sheetHash}.`,
    ],
    recipients: [],
    signatures: toSign(['THƯ KÝ', chairTitle(context)]),
  };
}
