import type { WrittenLine } from '../scoring/sheet.ts';
import { type Clash, mergeLines } from './merge-lines.ts';

/** A clash that waits for somebody to choose. `by` wrote `value`, at `at`. */
export type Conflict = Clash & {
  /** Names it among all conflicts that the unit's sheet ever had. */
  readonly id: string;
  readonly by: string;
  readonly at: string;
  /** Who saved the sheet that it clashed with, and when. */
  readonly over?: SavedBy | undefined;
};

/** Who saved something, and when. */
export type SavedBy = { readonly by: string; readonly at: string };

/** What a unit is working on: what stands in it, and what was written beside it and waits for a choice. */
export type WorkingSheet = {
  readonly lines: readonly WrittenLine[];
  readonly conflicts: readonly Conflict[];
};

/** What somebody made of a working sheet. */
export type Revision = {
  readonly lines: readonly WrittenLine[];
  /** The conflicts of the base that its author chose between: the choice stands in `lines`. */
  readonly settles: readonly string[];
  readonly by: string;
  readonly at: string;
  /** Who saved the current sheet, as far as that is known. */
  readonly over?: SavedBy | undefined;
  /** Unique among the revisions of the sheet: what its conflicts are named after. */
  readonly origin: string;
};

/**
 * The working sheet after a revision that was made from `base` reaches `current`. Nothing that was written is
 * dropped by anybody who hadn't seen it: it stands in the lines or among the conflicts. A choice between sides
 * that somebody else chose between meanwhile is no choice any more: where the two differ, they clash anew.
 */
export function reviseSheet(
  base: WorkingSheet,
  current: WorkingSheet,
  { lines, settles, by, at, over, origin }: Revision,
): WorkingSheet {
  const seen = base.conflicts.filter(({ id }) => settles.includes(id));
  const open = new Set(current.conflicts.map(({ id }) => id));
  const gone = new Set(seen.filter(({ id }) => !open.has(id)).map(placeOf));
  const merged = mergeLines(base.lines, current.lines, lines, (indicatorId, part) =>
    gone.has(placeOf({ indicatorId, part })),
  );
  const settled = new Set(seen.map(({ id }) => id));
  const added = merged.clashes.map((clash, index) => ({
    ...clash,
    id: `${origin}-${index + 1}`,
    by,
    at,
    ...(over && { over }),
  }));
  return {
    lines: merged.lines,
    conflicts: [...current.conflicts.filter(({ id }) => !settled.has(id)), ...added],
  };
}

const placeOf = ({ indicatorId, part }: Pick<Clash, 'indicatorId' | 'part'>): string =>
  `${indicatorId} ${part}`;
