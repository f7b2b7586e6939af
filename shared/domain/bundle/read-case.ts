import type * as z from 'zod';
import { Id } from '../identifiers.ts';
import { Finding } from '../ranking/eligibility.ts';
import { TieBallot, UnitFact } from '../ranking/tie-policy.ts';
import { UnitReview } from '../reviews/unit-review.ts';
import { LateDays } from '../scoring/late-rule.ts';
import { SelfScoringSheet, SheetLine, UnitAssignment } from '../scoring/sheet.ts';
import { MemberUnit } from './bloc-case.ts';

/** A part of a case that could be read, and its index in the list it stands in. */
export type Part<T> = { readonly index: number; readonly value: T };

/** A sheet of which some lines may be unreadable: those that are not, and what the others are about. */
export type ReadSheet = {
  readonly unitId: string;
  /** False when a line or the head was unreadable: its hash would mean nothing. */
  readonly whole: boolean;
  readonly lines: readonly Part<SheetLine>[];
  readonly unreadable: readonly string[];
  readonly lateDays?: LateDays | undefined;
};

/** Whatever of a case could be read, so that one fault hides no other. */
export type ReadCase = {
  readonly ruleSet: unknown;
  readonly units: readonly Part<MemberUnit>[];
  readonly assignments: readonly Part<UnitAssignment>[];
  readonly sheets: readonly Part<ReadSheet>[];
  readonly reviews: readonly Part<UnitReview>[];
  readonly finalReviews: readonly Part<UnitReview>[];
  readonly findings: readonly Part<Finding>[];
  readonly facts: readonly Part<UnitFact>[];
  readonly ballots: readonly Part<TieBallot>[];
};

const field = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, name)
    ? (json as Readonly<Record<string, unknown>>)[name]
    : undefined;

function parts<T>(json: unknown, read: (one: unknown) => T | undefined): readonly Part<T>[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((one: unknown, index) => {
    const value = read(one);
    return value === undefined ? [] : [{ index, value }];
  });
}

const by =
  <T>(schema: z.ZodType<T>) =>
  (json: unknown): T | undefined =>
    schema.safeParse(json).data;

function readSheet(json: unknown): ReadSheet | undefined {
  const unitId = Id.safeParse(field(json, 'unitId')).data;
  if (unitId === undefined) return undefined;
  const raw = field(json, 'lines');
  const lines = parts(raw, by(SheetLine));
  const read = new Set(lines.map(({ index }) => index));
  const unreadable = parts(raw, (line) => line)
    .filter(({ index }) => !read.has(index))
    .map(({ value }) => String(field(value, 'indicatorId')));
  const whole = SelfScoringSheet.safeParse(json).success;
  const lateDays = LateDays.safeParse(field(json, 'lateDays')).data;
  return { unitId, whole, lines, unreadable, lateDays };
}

/** Reads a case part by part. What is missing or unreadable is left out: the schema names those faults. */
export const readCase = (json: unknown): ReadCase => ({
  ruleSet: field(json, 'ruleSet'),
  units: parts(field(json, 'units'), by(MemberUnit)),
  assignments: parts(field(json, 'assignments'), by(UnitAssignment)),
  sheets: parts(field(json, 'sheets'), readSheet),
  reviews: parts(field(json, 'reviews'), by(UnitReview)),
  finalReviews: parts(field(json, 'finalReviews'), by(UnitReview)),
  findings: parts(field(json, 'findings'), by(Finding)),
  facts: parts(field(json, 'facts'), by(UnitFact)),
  ballots: parts(field(json, 'ballots'), by(TieBallot)),
});
