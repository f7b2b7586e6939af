import type { Paper } from '../../shared/documents/paper.ts';
import { scoreSummaryTables } from '../../shared/documents/papers/score-summary.ts';
import { unitScoreSheet } from '../../shared/documents/papers/unit-score-sheet.ts';
import { renderScoreSummary } from '../../shared/documents/pdf/score-summary-paper.ts';
import { isNominated } from '../../shared/domain/decisions/dossier.ts';
import type { PaperFormat, PaperName } from '../../shared/domain/decisions/paper-name.ts';
import type { RankedScore } from '../../shared/domain/ranking/bloc-result.ts';
import type { BlocPaper } from '../../shared/storage/paper-store.ts';
import { letterDraft, listDraft, nominationsOf, reportDraft, reviewDraft } from './bloc-drafts.ts';
import type { PaperContext } from './paper-context.ts';
import { placeOf } from './paper-context.ts';
import { RENDERERS } from './paper-renderers.ts';
import { scoreSheetOf } from './score-sheet-of.ts';
import { summaryOf } from './summary-of.ts';
import { achievementDraft, explanationDraft, verificationDraft } from './unit-drafts.ts';

/** Which paper it is, of the bloc or of a unit. */
export type PaperPlace = Pick<BlocPaper, 'name' | 'format' | 'unitId'>;

/** A paper that is to be made; nothing of it is there before it is rendered. */
export type PaperToMake = PaperPlace & {
  readonly render: () => Uint8Array | Promise<Uint8Array>;
};

const inFormats = (
  name: PaperName,
  formats: readonly PaperFormat[],
  compose: () => Paper,
  unitId?: string,
): readonly PaperToMake[] =>
  formats.map((format) => ({
    name,
    format,
    ...(unitId === undefined ? {} : { unitId }),
    render: () => RENDERERS[format](compose()),
  }));

const TEXT = ['pdf', 'docx'] as const;

function blocPapers(context: PaperContext): readonly PaperToMake[] {
  const summary = () => summaryOf(context);
  const proposed = nominationsOf(context).length > 0;
  return [
    { name: 'score-summary', format: 'pdf', render: () => renderScoreSummary(summary()) },
    ...inFormats('score-summary', ['xlsx'], () => scoreSummaryTables(summary())),
    ...inFormats('review-minutes', TEXT, () => reviewDraft(context)),
    ...inFormats('period-report', TEXT, () => reportDraft(context)),
    ...(proposed
      ? [
          ...inFormats('submission-letter', TEXT, () => letterDraft(context)),
          ...inFormats('proposal-list', [...TEXT, 'xlsx'], () => listDraft(context)),
        ]
      : []),
  ];
}

function unitPapers(context: PaperContext, score: RankedScore): readonly PaperToMake[] {
  const { unitId } = score;
  const { period, reviews } = context.bundle.inputs;
  const review = reviews.find((one) => one.unitId === unitId && one.lines.length > 0);
  const place = placeOf(context, unitId);
  const nominated = period.kind !== 'MID_YEAR' && place !== undefined && isNominated(place);
  const sheet = () => unitScoreSheet(scoreSheetOf(context, score));
  const explanation = () => explanationDraft(context, score);
  return [
    ...inFormats('score-sheet', ['pdf', 'xlsx'], sheet, unitId),
    ...inFormats('explanation-report', TEXT, explanation, unitId),
    ...(review === undefined
      ? []
      : inFormats(
          'verification-minutes',
          TEXT,
          () => verificationDraft(context, score, review),
          unitId,
        )),
    ...(nominated
      ? inFormats('achievement-report', TEXT, () => achievementDraft(context, score), unitId)
      : []),
  ];
}

/** Every paper that a ranking feeds: of the bloc, then of each unit that has a sheet. */
export const papersOf = (context: PaperContext): readonly PaperToMake[] => [
  ...blocPapers(context),
  ...context.bundle.result.scores
    .filter(({ lines }) => lines.length > 0)
    .flatMap((score) => unitPapers(context, score)),
];
