import * as z from 'zod';

/** The kinds of paper that are written from a template. */
export const PAPER_KINDS = [
  'AWARD_DECISION',
  'AMENDMENT_DECISION',
  'REPLACEMENT_DECISION',
  'ANNULMENT_DECISION',
  'ERRATUM_LETTER',
  'SUBMISSION_LETTER',
  'DEPARTMENT_LETTER',
  'REVIEW_MINUTES',
  'PERIOD_REPORT',
  'VERIFICATION_MINUTES',
  'EXPLANATION_REPORT',
  'ACHIEVEMENT_REPORT',
] as const;
export const PaperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof PaperKind>;

/** The parts of a paper that a template has words for. */
export const PART_NAMES = [
  'SUBJECT',
  'ADDRESSEES',
  'BASES',
  'ARTICLE',
  'TEXT',
  'OPENING',
  'LEAD_IN',
  'CONCLUSION',
  'OPINION',
  'CLOSING',
  'RECIPIENTS',
  'SIGNATURE',
  'ANNEX_TITLE',
] as const;
export const PartName = z.enum(PART_NAMES);
export type PartName = z.infer<typeof PartName>;

/** What a paragraph can wait for. */
export const CONDITIONS = [
  'ONE_RECIPIENT',
  'SEVERAL_RECIPIENTS',
  'ONE_BLOC',
  'SEVERAL_BLOCS',
  'HAS_FLAGS',
  'HAS_CERTIFICATES',
  'FLAGS_ONLY',
  'CERTIFICATES_ONLY',
  'BOTH_TITLES',
  'PRIZE_MONEY',
  'NO_PRIZE_MONEY',
  'ONE_ARTICLE',
  'SEVERAL_ARTICLES',
  'ARTICLE_CHANGED',
  'ARTICLE_ADDED',
  'COUNCIL_RESULT',
  'WRITTEN_ARTICLES',
  'WHOLE_ANNULLED',
  'PART_ANNULLED',
  'RECOVERY',
  'NO_RECOVERY',
  'COUNCIL_AGREED',
  'BEFORE_COUNCIL',
  'BLOCS_LEFT',
  'MID_YEAR',
  'PERIOD_END',
  'HAS_NOMINATIONS',
  'NO_NOMINATIONS',
  'VERIFIED',
  'NOT_VERIFIED',
] as const;
export const Condition = z.enum(CONDITIONS);
export type Condition = z.infer<typeof Condition>;

/** All conditions that hold for one paper; those that are not here do not. */
export type Circumstances = ReadonlySet<Condition>;

/** What the form asks of a part. */
export type PartSpec = {
  readonly part: PartName;
  /** There may be several of it, one below the other (Điều 1, 2, …). */
  readonly repeated?: true;
  /** How many of its paragraphs stand on a paper; a part that is not repeated may be empty where it is none. */
  readonly least: number;
  readonly most: number;
  readonly longest: number;
  /** The part is on the paper only then. */
  readonly onlyWhen?: Condition;
  /** Fields that must stand in these parts wherever they have a value: in the first of them, or in any. */
  readonly mandatory?: Readonly<Record<string, 'FIRST' | 'ANY'>>;
};

/**
 * A field; with `needs` it has a value only where that condition holds. A field of `linesIn` stands for lines of
 * their own, or articles: it is all that its paragraph holds, and stands in that part only.
 */
export type FieldSpec = { readonly needs?: Condition; readonly linesIn?: PartName };

export const SUBJECT: PartSpec = { part: 'SUBJECT', least: 1, most: 1, longest: 300 };
export const ADDRESSEES: PartSpec = { part: 'ADDRESSEES', least: 1, most: 10, longest: 200 };
export const RECIPIENTS: PartSpec = { part: 'RECIPIENTS', least: 1, most: 20, longest: 200 };
/** Bases beside the dated ones of the province, where there are any. */
export const OWN_BASES: PartSpec = { part: 'BASES', least: 0, most: 20, longest: 600 };

/** Whoever signs, from left to right. */
export const signatures = (count: number): PartSpec => ({
  part: 'SIGNATURE',
  least: count,
  most: count,
  longest: 80,
});
const SIGNATURE = signatures(1);

/** Everything that a template of one kind may hold. */
export type KindSpec = {
  /** In the order of the paper. */
  readonly parts: readonly PartSpec[];
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** Every way in which such a paper can be: a closed list, so that a template is tried on all of them. */
  readonly circumstances: readonly Circumstances[];
};

/** What the form asks of any decision, with the fields that its articles must hold. */
export const decisionParts = (
  mandatory: NonNullable<PartSpec['mandatory']>,
): readonly PartSpec[] => [
  SUBJECT,
  { ...OWN_BASES, least: 1 },
  { part: 'ARTICLE', repeated: true, least: 0, most: 20, longest: 2000, mandatory },
  RECIPIENTS,
  SIGNATURE,
];

/** The same of a letter, with the fields that its text must hold. */
export const letterParts = (
  mandatory: NonNullable<PartSpec['mandatory']>,
): readonly [PartSpec, ...PartSpec[]] => [
  SUBJECT,
  { part: 'TEXT', least: 1, most: 20, longest: 2000, mandatory },
  RECIPIENTS,
  SIGNATURE,
];

/** Every union of one set out of each axis. */
export const crossed = (
  axes: readonly (readonly (readonly Condition[])[])[],
): readonly Circumstances[] =>
  axes.reduce<readonly Circumstances[]>(
    (before, axis) =>
      before.flatMap((holds) => axis.map((more) => new Set<Condition>([...holds, ...more]))),
    [new Set<Condition>()],
  );

/** The field that every decision has: which article is the last, as `Nơi nhận` names it. */
export const LAST_ARTICLE = 'số điều cuối';
