import * as z from 'zod';
import { hashOf } from '../hash.ts';
import { Hash, Id } from '../identifiers.ts';
import type { UnitReview } from '../reviews/unit-review.ts';
import { hashLine, hashSheet } from '../scoring/sheet-hash.ts';
import type { BlocCase } from './bloc-case.ts';

const LineMark = z.strictObject({ indicatorId: Id, hash: Hash });

const ReviewMark = z.strictObject({
  unitId: Id,
  version: z.int(),
  sheetHash: Hash,
  lines: z.array(LineMark),
});

/**
 * A hash of each part of the inputs, so that a verifier can name the part that was changed: the head, the rule
 * set, each unit, target, sheet line (points and texts apart), line of a review, finding, declared fact and ballot.
 */
export const Fingerprints = z.strictObject({
  head: Hash,
  ruleSet: Hash,
  units: z.array(z.strictObject({ unitId: Id, hash: Hash })),
  assignments: z.array(z.strictObject({ unitId: Id, lines: z.array(LineMark) })),
  sheets: z.array(
    z.strictObject({
      unitId: Id,
      version: z.int(),
      lateDays: z.int().optional(),
      hash: Hash,
      pointsHash: Hash,
      textsHash: Hash,
      lines: z.array(z.strictObject({ indicatorId: Id, pointsHash: Hash, textsHash: Hash })),
    }),
  ),
  reviews: z.array(ReviewMark),
  finalReviews: z.array(ReviewMark).optional(),
  findings: z.array(Hash).optional(),
  facts: z.array(Hash).optional(),
  ballots: z.array(Hash).optional(),
});
export type Fingerprints = z.infer<typeof Fingerprints>;

const markLines = (lines: readonly { readonly indicatorId: string }[]) =>
  lines.map((line) => ({ indicatorId: line.indicatorId, hash: hashOf(line) }));

const markReview = ({ unitId, version, sheetHash, lines }: UnitReview) => ({
  unitId,
  version,
  sheetHash,
  lines: markLines(lines),
});

/** The fingerprints of a case, its parts in the order they stand. */
export function fingerprintsOf(blocCase: BlocCase): Fingerprints {
  const {
    ruleSet,
    units,
    assignments,
    sheets,
    reviews,
    finalReviews,
    findings,
    facts,
    ballots,
    ...head
  } = blocCase;
  return {
    head: hashOf(head),
    ruleSet: hashOf(ruleSet),
    units: units.map((unit) => ({ unitId: unit.id, hash: hashOf(unit) })),
    assignments: assignments.map(({ unitId, lines }) => ({ unitId, lines: markLines(lines) })),
    sheets: sheets.map(({ unitId, version, lateDays, lines }) => {
      const { hash, pointsHash, textsHash } = hashSheet(lines);
      return {
        unitId,
        version,
        ...(lateDays === undefined ? {} : { lateDays }),
        hash,
        pointsHash,
        textsHash,
        lines: lines.map(hashLine),
      };
    }),
    reviews: reviews.map(markReview),
    ...(finalReviews === undefined ? {} : { finalReviews: finalReviews.map(markReview) }),
    ...(findings === undefined ? {} : { findings: findings.map(hashOf) }),
    ...(facts === undefined ? {} : { facts: facts.map(hashOf) }),
    ...(ballots === undefined ? {} : { ballots: ballots.map(hashOf) }),
  };
}
