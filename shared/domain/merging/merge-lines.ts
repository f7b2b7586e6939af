import { canonicalJson } from '../canonical-json.ts';
import { byText } from '../order.ts';
import type { WrittenLine } from '../scoring/sheet.ts';

/** What people write in a line. What the system itself adds to it (its files) is not merged here. */
type Field = Exclude<keyof WrittenLine, 'indicatorId' | 'files'>;

/** What of a line belongs together: a result is one piece of news, whichever of its fields say it. */
const PART_OF = {
  state: 'RESULT',
  actual: 'RESULT',
  cases: 'RESULT',
  met: 'RESULT',
  date: 'RESULT',
  claim: 'CLAIM',
  explanation: 'EXPLANATION',
  evidence: 'EVIDENCE',
} as const satisfies Record<Field, string>;

/** A part of a line that is changed, and chosen between, as a whole. */
export type LinePart = (typeof PART_OF)[Field];

/** The parts of a line in the order in which people read them. */
export const LINE_PARTS = ['RESULT', 'CLAIM', 'EXPLANATION', 'EVIDENCE'] as const;

const fieldsOf = (part: LinePart): readonly Field[] =>
  (Object.keys(PART_OF) as Field[]).filter((field) => PART_OF[field] === part);

const FIELDS_OF: Readonly<Record<LinePart, readonly Field[]>> = {
  RESULT: fieldsOf('RESULT'),
  CLAIM: fieldsOf('CLAIM'),
  EXPLANATION: fieldsOf('EXPLANATION'),
  EVIDENCE: fieldsOf('EVIDENCE'),
};

/** What is written in one part of a line: empty when nothing is. */
export type PartValue = Pick<WrittenLine, Field>;

/** A part that both sides changed, each in its own way. */
export type Clash = {
  readonly indicatorId: string;
  readonly part: LinePart;
  /** What the incoming side wrote; the merged lines hold what the current side wrote. */
  readonly value: PartValue;
};

/** What is written in a part of a line. */
export const partIn = (line: WrittenLine | undefined, part: LinePart): PartValue =>
  Object.fromEntries(
    FIELDS_OF[part].flatMap((field) => {
      const value = line?.[field];
      return value === undefined || value.length === 0 ? [] : [[field, value]];
    }),
  );

/** Whether two parts say the same; cases may stand in any order. */
export const samePart = (one: PartValue, other: PartValue): boolean =>
  textOf(one) === textOf(other);

const textOf = ({ cases, ...rest }: PartValue): string => {
  const counts = [...(cases ?? [])].sort((a, b) => byText(a.eventId, b.eventId));
  return canonicalJson(counts.length === 0 ? rest : { ...rest, cases: counts });
};

/** The line with one part as given and the others as they are. */
export function withPart(line: WrittenLine, part: LinePart, value: PartValue): WrittenLine {
  const others = LINE_PARTS.filter((one) => one !== part).map((one) => partIn(line, one));
  return Object.assign({ indicatorId: line.indicatorId }, ...others, value);
}

/**
 * Merges two sheets that go on from one, line by line and part by part: who alone changed a part is followed;
 * where both did, and not to the same, the merged lines keep the current side and the other is a clash.
 * Lines are spelled one way (`spellLine`), one for each indicator. `firm` names parts on which the two sides
 * are never reconciled by the base: there, what differs clashes.
 *
 * @rule R-MERGE-1 what one side alone changed is taken over
 * @rule R-MERGE-2 what both sides changed differently is kept twice, and waits for a choice
 */
export function mergeLines(
  base: readonly WrittenLine[],
  current: readonly WrittenLine[],
  incoming: readonly WrittenLine[],
  firm: (indicatorId: string, part: LinePart) => boolean = () => false,
): { readonly lines: readonly WrittenLine[]; readonly clashes: readonly Clash[] } {
  const [was, is, comes] = [base, current, incoming].map(byIndicator);
  const clashes: Clash[] = [];
  const ids = new Set([...current, ...incoming].map(({ indicatorId }) => indicatorId));
  const merged = [...ids].map((indicatorId): WrittenLine => {
    const parts = LINE_PARTS.map((part) => {
      const [before, stored, value] = [was, is, comes].map((lines) =>
        partIn(lines?.get(indicatorId), part),
      ) as [PartValue, PartValue, PartValue];
      const reconciled = !firm(indicatorId, part);
      const taken = reconciled && samePart(stored, before);
      const untouched = reconciled && samePart(value, before);
      if (!taken && !untouched && !samePart(value, stored))
        clashes.push({ indicatorId, part, value });
      return taken ? value : stored;
    });
    return Object.assign({ indicatorId }, ...parts);
  });
  return { lines: merged.filter((line) => Object.keys(line).length > 1), clashes };
}

const byIndicator = (lines: readonly WrittenLine[]): ReadonlyMap<string, WrittenLine> =>
  new Map(lines.map((line) => [line.indicatorId, line]));
