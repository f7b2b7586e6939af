import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { rowsOf } from '../../shared/domain/scoring/indicators.ts';
import { stepsBeforeReview } from '../../shared/domain/scoring/reason.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { showReport } from '../../shared/domain/scoring/show-report.ts';
import type { LineScore } from '../../shared/domain/scoring/unit-score.ts';
import { type Claims, claimsIn, sayClaim } from '../../shared/wording/claims.ts';
import { sayPoints } from '../../shared/wording/numbers.ts';
import { sayReport } from '../../shared/wording/reports.ts';
import { sayStep, sayUnsettled } from '../../shared/wording/steps.ts';
import type { SheetView } from './api-answers.ts';
import { capitalized } from './words.ts';

/** A printed row of a sheet: a group's heading, or an indicator with what was written and what it got. */
export type SheetRow =
  | {
      readonly kind: 'GROUP';
      readonly id: string;
      readonly heading: string;
      readonly points: string;
      readonly verified: string | undefined;
    }
  | {
      readonly kind: 'LINE';
      readonly indicator: Indicator;
      readonly heading: string;
      readonly written: readonly string[];
      readonly line: SheetLine | undefined;
      readonly score: LineScore;
      /** The points by the rule, or what they wait for. */
      readonly ruled: string;
      readonly reason: string;
      /** What a review made of the line. */
      readonly review: string | undefined;
    };

/** The rows of a sheet in printed order. */
export function sheetRows(ruleSet: RuleSet, sheet: SheetView): readonly SheetRow[] {
  const reviewed = sheet.score.reviewedLines > 0;
  const claims = claimsIn(ruleSet, sheet.score);
  return rowsOf(ruleSet).flatMap((row): readonly SheetRow[] => {
    if (row.kind === 'EVENT') return [];
    if (row.kind === 'GROUP') {
      const { id, number, title } = row.group;
      const score = sheet.score.groups.find(({ groupId }) => groupId === id);
      const heading = `${number}. ${title}`;
      const points = sayPoints(score?.self.points ?? '0');
      const verified = reviewed ? sayPoints(score?.verified.points ?? '0') : undefined;
      return [{ kind: 'GROUP', id, heading, points, verified }];
    }
    const { indicator } = row;
    const score = sheet.score.lines.find(({ indicatorId }) => indicatorId === indicator.id);
    if (score === undefined) return [];
    const line = sheet.lines.find(({ indicatorId }) => indicatorId === indicator.id);
    return [
      {
        kind: 'LINE',
        indicator,
        heading: headingOf(indicator),
        written: sayWritten(indicator, line, score, claims),
        line,
        score,
        ruled: sayRuled(score),
        review: sayReview(score),
        reason: sheet.reasons.find(({ indicatorId }) => indicatorId === indicator.id)?.text ?? '',
      },
    ];
  });
}

const headingOf = ({ number, title }: Indicator): string => `${number}. ${title}`;

/** Why the rule gave no points yet for what the unit reported. */
function awaitedIn({ steps }: LineScore['reason']): LineScore['unsettled'] {
  const kinds = stepsBeforeReview(steps).map(({ kind }) => kind);
  return (['AWAITS_BLOC', 'LEFT_TO_REVIEWER'] as const).find((kind) => kinds.includes(kind));
}

/** True when the rule leaves the points for what the unit reported to a reviewer. */
export const isLeftToReviewer = ({ reason }: LineScore): boolean =>
  awaitedIn(reason) === 'LEFT_TO_REVIEWER';

function sayRuled({ reason, ruled }: LineScore): string {
  const awaited = awaitedIn(reason);
  return awaited === undefined ? sayPoints(ruled) : sayUnsettled(awaited);
}

/** Points granted, a result corrected, or another unit's that this one was measured against; with the reason. */
function sayReview({ reason: { steps } }: LineScore): string | undefined {
  const step = steps[stepsBeforeReview(steps).length];
  return step === undefined ? undefined : `${capitalized(sayStep(step))}.`;
}

/** What the unit wrote in a line, as people read it. */
function sayWritten(
  indicator: Indicator,
  line: SheetLine | undefined,
  { state, reason }: LineScore,
  claims: Claims | undefined,
): readonly string[] {
  if (line === undefined) return [state === 'NOT_CHOSEN' ? 'Không chọn mục này' : 'Không giao'];
  const claim = claims?.lines.find(({ indicatorId }) => indicatorId === indicator.id);
  const known = awaitedIn(reason) === undefined ? claim : claim && { ...claim, over: '0' };
  const pointsAlone = indicator.kind === 'DIRECT' && line.state === 'REPORTED';
  const result = pointsAlone ? [] : sayReport(showReport(indicator, line));
  return [...result, ...(known === undefined ? [] : [sayClaim(known)])];
}
