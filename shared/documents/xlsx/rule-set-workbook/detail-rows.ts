import { field, type RowType, type TaggedColumn } from './tagged-rows.ts';

/** The columns after the criterion's own id and the type of the row. */
export const DETAIL_COLUMNS: readonly TaggedColumn[] = [
  { key: 'id', header: 'Mã', width: 18 },
  { key: 'title', header: 'Tên', width: 40 },
  { key: 'place', header: 'Thứ', width: 8 },
  { key: 'from', header: 'Từ', width: 12 },
  { key: 'above', header: 'Trên', width: 12 },
  { key: 'to', header: 'Đến dưới', width: 12 },
  { key: 'upTo', header: 'Đến hết', width: 12 },
  { key: 'ofClass', header: 'Của lớp (mã)', width: 14 },
  { key: 'points', header: 'Điểm', width: 10 },
  { key: 'cap', header: 'Tối đa', width: 10 },
  { key: 'group', header: 'Thuộc nhóm (mã)', width: 14 },
  { key: 'plusCap', header: 'Cộng tối đa', width: 10 },
  { key: 'minusCap', header: 'Trừ tối đa', width: 10 },
];

const named = { id: field('id', 'TEXT'), title: field('title', 'TEXT') } as const;
const ends = {
  from: field('from', 'NUMBER'),
  above: field('above', 'NUMBER'),
  to: field('to', 'NUMBER'),
  upTo: field('upTo', 'NUMBER'),
} as const;
const points = { points: field('points', 'NUMBER') } as const;

const list = (word: string, path: string, fields: RowType['fields']): RowType => ({
  word,
  path: [path],
  list: true,
  fields,
});

/** The row by which any criterion's bonus waits for the full base points of another, which it names by its id. */
export const BONUS_CONDITION = 'Chỉ thưởng khi đủ điểm mục';

/** The rows that a criterion has besides its own, in the order in which they are written. */
export const DETAIL_ROWS: readonly RowType[] = [
  list(BONUS_CONDITION, 'bonusOnlyIfFull', { id: field('', 'TEXT') }),
  list('Cấp giao chỉ tiêu', 'targetGivers', named),
  list('Lớp', 'classes', { ...named, ...ends }),
  list('Mức điểm', 'bands', { ...ends, ofClass: field('ofClass', 'TEXT'), ...points }),
  list('Nhóm trường hợp', 'groups', {
    ...named,
    plusCap: field('plusCap', 'NUMBER'),
    minusCap: field('minusCap', 'NUMBER'),
  }),
  list('Trường hợp', 'events', {
    ...named,
    points: field('pointsPerCase', 'NUMBER'),
    cap: field('cap', 'NUMBER'),
    group: field('group', 'TEXT'),
  }),
  list('Khen thưởng', 'awards', { ...named, ...points }),
  list('Cơ quan xếp thứ', 'bodies', named),
  list('Thứ hạng', 'places', { place: field('place', 'WHOLE'), ...points }),
];
