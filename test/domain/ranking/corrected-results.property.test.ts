import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { anyCase, anyWideCase } from '../../support/arbitrary-case.ts';

function scoresOf(blocCase: BlocCase) {
  const result = rankBloc(blocCase);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.scores;
}

/** The case without granted points: what is left of its reviews only agrees or corrects. */
const withoutGrants = (blocCase: BlocCase): BlocCase => ({
  ...blocCase,
  reviews: blocCase.reviews.map((review) => ({
    ...review,
    lines: review.lines.filter(({ outcome }) => outcome !== 'CHANGED'),
  })),
});

/** The case in which each unit had itself reported what reviewers found, and nobody reviewed anything. */
const reportedSo = (blocCase: BlocCase): BlocCase => ({
  ...blocCase,
  reviews: [],
  sheets: blocCase.sheets.map((sheet) => {
    const said = blocCase.reviews.find(({ unitId }) => unitId === sheet.unitId)?.lines ?? [];
    const lines = sheet.lines.map((line) => {
      const one = said.find(({ indicatorId }) => indicatorId === line.indicatorId);
      return one?.outcome === 'CORRECTED'
        ? { indicatorId: line.indicatorId, ...one.corrected }
        : line;
    });
    return { ...sheet, lines };
  }),
});

it('R-REVIEW-4: corrected results give the bloc the points that it had by its own if it had reported them', () => {
  fc.assert(
    fc.property(fc.oneof(anyCase(), anyWideCase()), (drawn) => {
      const blocCase = withoutGrants(drawn);
      const own = scoresOf(reportedSo(blocCase));
      for (const [index, { verified, lines, groups }] of scoresOf(blocCase).entries()) {
        expect(verified).toEqual(own[index]?.self);
        expect(lines.map(({ points }) => points)).toEqual(
          own[index]?.lines.map((one) => one.ruled),
        );
        expect(groups.map((group) => group.verified)).toEqual(
          own[index]?.groups.map((group) => group.self),
        );
      }
    }),
  );
});

it('R-REVIEW-4: corrected results change nothing by which units are ranked on their own figures', () => {
  fc.assert(
    fc.property(fc.oneof(anyCase(), anyWideCase()), (blocCase) => {
      const own = scoresOf({ ...blocCase, reviews: [] });
      for (const [index, { self, lines }] of scoresOf(blocCase).entries()) {
        expect(self).toEqual(own[index]?.self);
        expect(lines.map(({ ruled }) => ruled)).toEqual(own[index]?.lines.map((one) => one.ruled));
      }
    }),
  );
});
