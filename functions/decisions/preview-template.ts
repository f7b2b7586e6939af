import type { Paper } from '../../shared/documents/paper.ts';
import { submissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Province } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { RANKING_PAPERS } from '../../shared/domain/templates/ranking-papers.ts';
import { readTemplate } from '../../shared/domain/templates/read-template.ts';
import {
  type AwardSample,
  isSampleOf,
  type SampleName,
  samplesOf,
} from '../../shared/domain/templates/samples.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { type AwardWording, awardWording } from './award-wording.ts';
import { followUpContent } from './follow-up-content.ts';
import { findTemplate, keeperOf, type TemplateDeps } from './keep-template.ts';
import { printedPaper } from './printed-paper.ts';
import { rankingPreview } from './ranking-preview.ts';
import { sampleAwards } from './sample-awards.ts';
import { sampleDepartmentLetter } from './sample-department-letter.ts';
import { sampleFollowUp } from './sample-follow-ups.ts';
import { sampleRanking } from './sample-ranking.ts';

/** What looking at a template needs. */
export type PreviewDeps = Pick<SettingsStores, 'accounts' | 'provinces'> &
  Pick<TemplateDeps, 'templates'>;

const NOTICE = 'XEM TRƯỚC MẪU – SỐ LIỆU MINH HỌA';

/** The paper that a template would give with invented awards, on today's law and amounts; nothing is kept. */
export async function previewTemplate(
  deps: PreviewDeps,
  asking: Asking,
  kind: PaperKind,
  {
    template: json,
    sample: asked,
  }: { readonly template: unknown; readonly sample?: SampleName | undefined },
): Promise<Result<Paper, Refusal>> {
  const { province, at } = asking;
  const [keeper, home] = await Promise.all([keeperOf(deps, asking), deps.provinces.get(province)]);
  if (!keeper.ok) return keeper;
  if (home === undefined) throw new Error(`Province ${province} is missing`);
  const sample = samplesOf(kind).find((one) => asked === undefined || one === asked);
  if (sample === undefined) return refused({ kind: 'NotFound', what: 'SAMPLE', id: `${asked}` });
  const read = readTemplate(json);
  if (!read.ok) return refused({ kind: 'FaultyTemplate', faults: read.errors });
  const template = read.value;
  if (template.kind !== kind) return refused({ kind: 'TemplateKindDiffers' });
  const of = { province: home.record, datedOn: dateInVietNam(at) };
  if (isSampleOf(RANKING_PAPERS, sample)) {
    const ranking = sampleRanking(template, sample, { province: home.record, at, notice: NOTICE });
    return ok(rankingPreview(template, ranking));
  }
  if (isSampleOf(['AWARD_DECISION'], sample)) {
    const printed = printedPaper('AWARD', { ...awards(of, template, sample), draft: true, at });
    return ok({ ...printed, notice: NOTICE });
  }
  if (isSampleOf(['DEPARTMENT_LETTER'], sample)) {
    const letter = submissionLetter(sampleDepartmentLetter(template, home.record, at, sample));
    return ok({ ...letter, notice: NOTICE });
  }
  const used = await findTemplate(deps, province, 'AWARD_DECISION');
  if (used === undefined) throw new Error('No template for AWARD_DECISION');
  const { content, legalBases } = awards(of, used.template, 'ONE_BLOC');
  const made = sampleFollowUp(sample, content.annex, of.datedOn);
  const { symbol } = content;
  const words = followUpContent(template, {
    ...made,
    content,
    target: { decisionId: 'mau', version: 1, symbol, number: 128, date: of.datedOn },
    ...(sample === 'COUNCIL_RESULT' && { awards: { ...content, minutes: MINUTES(of.datedOn) } }),
  });
  const printed = printedPaper(made.paper.kind, { content: words, legalBases, draft: true, at });
  return ok({ ...printed, notice: NOTICE });
}

const MINUTES = (date: string) => ({ number: '01/BB-HĐTĐKT', date });

/** A decision of invented awards. */
const awards = (
  { province, datedOn }: { readonly province: Province; readonly datedOn: string },
  template: PaperTemplate,
  sample: AwardSample,
): AwardWording =>
  awardWording({
    province,
    periodName: `Năm ${datedOn.slice(0, 4)}`,
    council: {
      minutes: MINUTES(datedOn),
      proposal: { number: '01/TTr-SNV', date: datedOn },
    },
    annex: sampleAwards(province.decisions, sample),
    template,
    datedOn,
  });
