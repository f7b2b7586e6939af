import { exactText, fromExact, sum } from '../../shared/domain/rational.ts';

/** What steps of a trace come to. */
export const sumSteps = (steps: readonly { readonly points: string }[]): string =>
  exactText(sum(steps.map(({ points }) => fromExact(points))));
