import { sayPoints } from '../../wording/numbers.ts';
import type { TableBlock, TableRow } from '../paper.ts';
import { romanNumeral } from '../roman-numeral.ts';
import { needSome, twoDigits } from './paper-parts.ts';

/** A unit that is proposed for an award. */
export type Nomination = {
  /** As it would be awarded: `Nhân dân và cán bộ huyện Bắc Hà`. */
  readonly unit: string;
  readonly place: number;
  /** Its final points, exact: `95.25`. */
  readonly points: string;
  /** `Cờ thi đua của Ủy ban nhân dân tỉnh`. */
  readonly award: string;
  /** Votes in favour and votes that could be cast, where there was a vote. */
  readonly votes?: { readonly inFavour: number; readonly voters: number } | undefined;
};

/** The proposals of one bloc. */
export type NominationGroup = {
  readonly blocName: string;
  readonly nominations: readonly Nomination[];
};

/** More names than these stand in the list alone. */
const MOST_NAMES = 5;

/** The proposals by award, in the order in which the awards first appear. */
function byAward(groups: readonly NominationGroup[]): ReadonlyMap<string, readonly string[]> {
  const awards = new Map<string, string[]>();
  for (const { award, unit } of groups.flatMap(({ nominations }) => nominations)) {
    const units = awards.get(award);
    if (units === undefined) awards.set(award, [unit]);
    else units.push(unit);
  }
  return awards;
}

/** `1. Tặng Cờ thi đua … cho 01 tập thể: …;`: one line for each award, names where they are few. */
export function nominationLines(groups: readonly NominationGroup[]): string[] {
  const awards = [...byAward(groups)];
  return awards.map(([award, units], index) => {
    const names = units.length > MOST_NAMES ? ' (có Danh sách kèm theo)' : `: ${units.join('; ')}`;
    const end = index === awards.length - 1 ? '.' : ';';
    const counted = `cho ${twoDigits(units.length)} tập thể`;
    return `${index + 1}. Tặng ${award} ${counted}${names}${end}`;
  });
}

/**
 * The list of proposals: grouped by bloc where there are several, numbered through.
 *
 * @throws {Error} a bug of the caller: no bloc, or a bloc without a proposal.
 */
export function nominationTable(groups: readonly NominationGroup[]): TableBlock {
  needSome(groups, 'a bloc with proposals');
  for (const { blocName, nominations } of groups)
    needSome(nominations, `a proposal of ${blocName}`);
  let number = 0;
  const rows = groups.flatMap(({ blocName, nominations }, index): readonly TableRow[] => [
    { heading: `${romanNumeral(index + 1)}. ${blocName}` },
    ...nominations.map(({ unit, place, points, award, votes }): TableRow => {
      number += 1;
      const voted = votes === undefined ? '–' : `${votes.inFavour}/${votes.voters}`;
      return { cells: [String(number), unit, String(place), sayPoints(points), award, voted] };
    }),
  ]);
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'STT', share: 0.08, align: 'center' },
      { heading: 'Tên đơn vị', share: 0.3, align: 'left' },
      { heading: 'Xếp thứ', share: 0.09, align: 'center' },
      { heading: 'Tổng điểm', share: 0.12, align: 'center' },
      { heading: 'Hình thức đề nghị', share: 0.28, align: 'left' },
      { heading: 'Phiếu đồng ý', share: 0.13, align: 'center' },
    ],
    rows,
    size: 12,
  };
}
