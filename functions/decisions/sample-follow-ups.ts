import { awardedUnits } from '../../shared/domain/decisions/awarded-units.ts';
import type { AnnexGroup } from '../../shared/domain/decisions/decision.ts';
import type { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import type { FollowUpSample } from '../../shared/domain/templates/samples.ts';
import type { AnnulledAward } from '../../shared/wording/follow-ups.ts';

/** An invented paper about an invented decision, with the awards that it annuls. */
export type InventedFollowUp = {
  readonly paper: FollowUp;
  readonly annulled: readonly AnnulledAward[];
  readonly isWhole: boolean;
};

const EXECUTORS =
  'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị liên quan';
const groundsOn = (date: string) => ({
  reason: 'lý do minh họa',
  proposal: { by: 'Giám đốc Sở Nội vụ', number: '02/TTr-SNV', date },
  executors: EXECUTORS,
});
type Grounds = ReturnType<typeof groundsOn>;

const CHANGED = {
  article: 2,
  text: 'Quyết định này có hiệu lực kể từ ngày 01 tháng 02 (nội dung minh họa).',
};
const ADDED = {
  article: 9,
  text: 'Giao Sở Nội vụ tổ chức trao thưởng theo quy định (nội dung minh họa).',
};
const TAKEN = { object: true, prizeMoney: true };
const LEFT = { object: false, prizeMoney: false };

const amendment =
  (...changes: (typeof CHANGED)[]) =>
  (grounds: Grounds): FollowUp => ({ kind: 'AMENDMENT', ...grounds, changes });
const annulment =
  (recovery: typeof TAKEN) =>
  (grounds: Grounds): FollowUp => ({ kind: 'ANNULMENT', ...grounds, recovery });

const PAPERS: Readonly<Record<FollowUpSample, (grounds: Grounds) => FollowUp>> = {
  ARTICLE_CHANGED: amendment(CHANGED),
  ARTICLE_ADDED: amendment(ADDED),
  SEVERAL_ARTICLES: amendment(CHANGED, ADDED),
  WRITTEN_ARTICLES: (grounds) => ({
    kind: 'REPLACEMENT',
    ...grounds,
    articles: [
      'Tặng thưởng cho 03 tập thể (có Danh sách kèm theo) (nội dung minh họa).',
      'Tiền thưởng chi từ Quỹ thi đua, khen thưởng của tỉnh (nội dung minh họa).',
    ],
  }),
  COUNCIL_RESULT: (grounds) => ({ kind: 'REPLACEMENT', ...grounds }),
  PART_RECOVERED: annulment(TAKEN),
  PART: annulment(LEFT),
  WHOLE_RECOVERED: annulment(TAKEN),
  WHOLE: annulment(LEFT),
  CORRECTIONS: ({ reason }) => ({
    kind: 'ERRATUM',
    reason,
    symbol: 'UBND-NC',
    addressees: ['Các sở, ban, ngành tỉnh', 'Ủy ban nhân dân các xã, phường'],
    corrections: [
      { place: 'Điều 1', printed: '02 tập thể', correct: '03 tập thể' },
      { place: 'Dòng 02 của Danh sách', printed: 'xã Mẩu 2', correct: 'xã Mẫu 2' },
    ],
  }),
};

/** An invented paper about a decision with these awards; `date` is that of its proposal. */
export function sampleFollowUp(
  sample: FollowUpSample,
  annex: readonly AnnexGroup[],
  date: string,
): InventedFollowUp {
  const isWhole = sample === 'WHOLE' || sample === 'WHOLE_RECOVERED';
  const awards = awardedUnits(annex);
  return {
    paper: PAPERS[sample](groundsOn(date)),
    annulled: isWhole ? awards : awards.slice(0, 2),
    isWhole,
  };
}
