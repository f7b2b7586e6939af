import type { Stage } from '../../shared/domain/period.ts';
import { REVIEW_ROUNDS, type ReviewRound } from '../../shared/domain/reviews/review-rounds.ts';
import { standingAt } from '../../shared/domain/stages.ts';
import { sayInstant } from '../../shared/wording/numbers.ts';
import { sayStage } from '../../shared/wording/stages.ts';
import type { BlocView } from './api-answers.ts';
import { capitalized, sayRemaining } from './words.ts';

type Planned = Pick<BlocView, 'windows' | 'decided'>;

/** The review that sheets are in now: before and after, the way to the verification screen leads nowhere. */
export function reviewRoundAt({ windows, decided }: Planned, at: string): ReviewRound | undefined {
  const stage = decided === undefined ? standingAt(windows, at).stage : undefined;
  return ROUNDS.find((round) => REVIEW_ROUNDS[round].stage === stage);
}

const ROUNDS: readonly ReviewRound[] = ['FIRST', 'SECOND'];

/** Where a bloc stands, in one sentence: `Đang tự chấm điểm, còn 45 phút, đến 17:00:00 ngày 22/11/2026`. */
export function sayStanding({ windows, decided }: Planned, at: string): string {
  if (decided !== undefined) return 'Đã có kết quả họp Hội đồng';
  const { stage } = standingAt(windows, at);
  const open = windows.find((window) => window.stage === stage);
  if (open !== undefined) {
    const remaining = sayRemaining(open.closesAt, at);
    return `${sayDoing(open.stage)}, ${remaining}, đến ${sayInstant(open.closesAt)}`;
  }
  const next = windows.find(({ opensAt }) => opensAt > at);
  if (next === undefined) return 'Đã hết thời gian các bước, chờ kết quả họp Hội đồng';
  return `Chưa đến bước ${sayStage(next.stage)}, bắt đầu lúc ${sayInstant(next.opensAt)}`;
}

/** What the bloc does in a stage; two are named after what others do. */
function sayDoing(stage: Stage): string {
  if (stage === 'COUNCIL') return 'Đang chờ Hội đồng xét';
  return stage === 'DECIDED' ? 'Đã có quyết định' : `Đang ${sayStage(stage)}`;
}

export type StepView = {
  readonly name: string;
  readonly state: 'past' | 'now' | 'ahead';
  readonly when: string;
};

/** The planned stages of a bloc in their order, and which of them is open. */
export function stepsOf({ windows, decided }: Planned, at: string): readonly StepView[] {
  const { stage, closed } = standingAt(windows, at);
  return windows.map((window): StepView => {
    const open = window.stage === stage && decided === undefined;
    const over = decided !== undefined || closed.includes(window.stage);
    return {
      name: capitalized(sayStage(window.stage)),
      state: over ? 'past' : open ? 'now' : 'ahead',
      when: `từ ${sayInstant(window.opensAt)} đến ${sayInstant(window.closesAt)}`,
    };
  });
}
