import type { Paper } from '../../shared/documents/paper.ts';
import { timeText } from '../../shared/documents/papers/meeting-minutes.ts';
import {
  type NominationGroup,
  nominationLines,
} from '../../shared/documents/papers/nominations.ts';
import { toSign } from '../../shared/documents/papers/paper-parts.ts';
import { periodReport } from '../../shared/documents/papers/period-report.ts';
import { proposalList } from '../../shared/documents/papers/proposal-list.ts';
import { reviewMinutes, type StandingLine } from '../../shared/documents/papers/review-minutes.ts';
import { submissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { isNominated } from '../../shared/domain/decisions/dossier.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import { onBasis } from '../../shared/domain/ranking/basis-score.ts';
import { periodCircumstances } from '../../shared/domain/templates/bloc-paper-kinds.ts';
import type { FieldValues } from '../../shared/domain/templates/fill-template.ts';
import { paperWords } from '../../shared/domain/templates/paper-words.ts';
import type { BlocField, RankingPaper } from '../../shared/domain/templates/ranking-papers.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { sayNoLegalBasis, twoDigits } from '../../shared/wording/decision.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';
import { blocLetter } from './bloc-letter.ts';
import { criterionShares } from './criterion-shares.ts';
import { blocFrame, chairTitle, nameOf, type PaperContext, whenOf } from './paper-context.ts';

/** The total that counts for a unit; undefined where it has no sheet. */
function totalOf({ bundle }: PaperContext, unitId: string): string | undefined {
  const score = bundle.result.scores.find((one) => one.unitId === unitId);
  return score === undefined ? undefined : onBasis(score, 'FINAL').totals.total;
}

/** What the bloc nominates; nothing in mid-year. */
export function nominationsOf(context: PaperContext): readonly NominationGroup[] {
  const { bundle, units, province } = context;
  if (bundle.inputs.period.kind === 'MID_YEAR') return [];
  const nominations = bundle.result.places.filter(isNominated).map(({ unitId }) => ({
    unit: units.find(({ id }) => id === unitId)?.awardName ?? nameOf(context, unitId),
    place: 1,
    points: totalOf(context, unitId) ?? '0',
    award: province.decisions.flagTitle,
  }));
  return nominations.length === 0 ? [] : [{ blocName: bundle.inputs.bloc.name, nominations }];
}

const standingsOf = (context: PaperContext): readonly StandingLine[] =>
  context.bundle.result.places.map((place) => ({
    unit: nameOf(context, place.unitId),
    place: place.place ?? undefined,
    points: totalOf(context, place.unitId),
    note: sayPlaceNote(place),
  }));

/** A draft says what it lacks. */
function basesOf({ province, ranking }: PaperContext): readonly string[] {
  const inForce = legalBasesOn(province.decisions.legalBases, dateInVietNam(ranking.rankedAt));
  return inForce.length === 0 ? [sayNoLegalBasis()] : inForce;
}

/** What stands for the fields that every paper of a bloc has. */
export const blocValues = (context: PaperContext): Readonly<Record<BlocField, string>> => {
  const { inputs, result } = context.bundle;
  return {
    'tên tỉnh': context.province.name,
    'tên khối': inputs.bloc.name,
    'kỳ thi đua': whenOf(context),
    'số đơn vị': twoDigits(inputs.units.length),
    'số đơn vị đã gửi': twoDigits(result.scores.length),
    'tên bảng tiêu chí': context.ruleSet.title,
    'kết quả chấm': sayBasis(result.basis),
    'tên cờ': context.province.decisions.flagTitle,
    'chức vụ trưởng khối': chairTitle(context),
  };
};

/** The words of a paper of a bloc, with what stands for the fields of its own. */
function wordsOf(context: PaperContext, kind: RankingPaper, values: FieldValues) {
  const isMidYear = context.bundle.inputs.period.kind === 'MID_YEAR';
  const holds = periodCircumstances(isMidYear, nominationsOf(context).length);
  return paperWords(context.templateOf(kind), holds, { ...blocValues(context), ...values });
}

/** BIÊN BẢN BÌNH XÉT: the places are there, the meeting and its vote are room to write. */
export function reviewDraft(context: PaperContext): Paper {
  const nominated = nominationsOf(context).flatMap(({ nominations }) => nominations);
  const words = wordsOf(context, 'REVIEW_MINUTES', {
    'thời gian kết thúc': timeText(undefined, undefined),
    'các đề nghị': [nominated.map(({ award, unit }) => `Đề nghị tặng ${award} cho ${unit}`)],
  });
  return reviewMinutes({
    ...blocFrame(context, 'BB'),
    subject: words('SUBJECT').join(' '),
    legalBases: [...basesOf(context), ...words('BASES')],
    meeting: { attendees: [] },
    leadIn: words('LEAD_IN'),
    standings: standingsOf(context),
    opinions: [],
    conclusions: words('CONCLUSION'),
    closing: words('CLOSING'),
    recipients: words('RECIPIENTS'),
    signatures: toSign(words('SIGNATURE')),
  });
}

/** TỜ TRÌNH of the bloc. */
export function letterDraft(context: PaperContext): Paper {
  const { bundle, province } = context;
  const letter = blocLetter(context.templateOf('SUBMISSION_LETTER'), {
    frame: blocFrame(context, 'TTr'),
    province,
    blocName: bundle.inputs.bloc.name,
    periodName: whenOf(context),
    members: bundle.inputs.units.length,
    basis: sayBasis(bundle.result.basis),
    chair: chairTitle(context),
    legalBases: basesOf(context),
    groups: nominationsOf(context),
  });
  return submissionLetter(letter);
}

/** DANH SÁCH ĐỀ NGHỊ of the bloc. */
export const listDraft = (context: PaperContext): Paper =>
  proposalList({
    ...blocFrame(context),
    subject: `${context.bundle.inputs.bloc.name}, ${whenOf(context)}`,
    groups: nominationsOf(context),
    recipients: [],
    signatures: toSign(['THƯ KÝ', chairTitle(context)]),
  });

/** BÁO CÁO SƠ KẾT or TỔNG KẾT of the bloc. */
export function reportDraft(context: PaperContext): Paper {
  const { bundle } = context;
  const words = wordsOf(context, 'PERIOD_REPORT', {
    'danh sách đề nghị': [nominationLines(nominationsOf(context))],
  });
  const reviewed = bundle.result.basis !== 'SELF_SCORED';
  return periodReport({
    ...blocFrame(context, 'BC'),
    kind: bundle.inputs.period.kind === 'MID_YEAR' ? 'MID_YEAR' : 'YEAR_END',
    subject: words('SUBJECT').join(' '),
    introduction: words('OPENING'),
    leadIn: words('LEAD_IN'),
    standings: standingsOf(context),
    points: bundle.result.places.map(({ unitId }) => ({
      unit: nameOf(context, unitId),
      self: bundle.result.scores.find((score) => score.unitId === unitId)?.self.total,
      agreed: reviewed ? totalOf(context, unitId) : undefined,
    })),
    shares: criterionShares(context),
    outcome: words('CONCLUSION'),
    closing: words('CLOSING'),
    recipients: words('RECIPIENTS'),
    signatures: toSign(words('SIGNATURE')),
  });
}
