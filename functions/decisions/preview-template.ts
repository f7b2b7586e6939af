import type { DecisionPaper } from '../../shared/documents/papers/decision.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import { readTemplate } from '../../shared/domain/templates/read-template.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { awardWording } from './award-wording.ts';
import { keeperOf } from './keep-template.ts';
import { printedDecision } from './printed-decision.ts';
import { type Sample, sampleAwards } from './sample-awards.ts';

/** What looking at a template needs. */
export type PreviewDeps = Pick<SettingsStores, 'accounts' | 'provinces'>;

const NOTICE = 'XEM TRƯỚC MẪU – SỐ LIỆU MINH HỌA';

/** The paper that a template would give with invented awards, on today's law and amounts; nothing is kept. */
export async function previewTemplate(
  deps: PreviewDeps,
  asking: Asking,
  kind: PaperKind,
  { template: json, sample }: { readonly template: unknown; readonly sample: Sample },
): Promise<Result<DecisionPaper, Refusal>> {
  const { province, at } = asking;
  const [keeper, home] = await Promise.all([keeperOf(deps, asking), deps.provinces.get(province)]);
  if (!keeper.ok) return keeper;
  if (home === undefined) throw new Error(`Province ${province} is missing`);
  const read = readTemplate(json);
  if (!read.ok) return refused({ kind: 'FaultyTemplate', faults: read.errors });
  if (read.value.kind !== kind) return refused({ kind: 'TemplateKindDiffers' });
  const datedOn = dateInVietNam(at);
  const wording = awardWording({
    province: home.record,
    periodName: `Năm ${datedOn.slice(0, 4)}`,
    council: {
      minutes: { number: '01/BB-HĐTĐKT', date: datedOn },
      proposal: { number: '01/TTr-SNV', date: datedOn },
    },
    annex: sampleAwards(home.record.decisions, sample),
    template: read.value,
    datedOn,
  });
  const paper = printedDecision({ ...wording, draft: true, at });
  return ok({ ...paper, notice: NOTICE });
}
