import { VALUE_WORDS } from '../../../wording/rule-set-words.ts';
import type { Field } from './field.ts';
import { field, type RowType, type TaggedColumn } from './tagged-rows.ts';

/** The columns after the name of the setting; most settings take the first alone. */
export const SETTING_COLUMNS: readonly TaggedColumn[] = [
  { key: 'value', header: 'Giá trị', width: 44 },
  { key: 'id', header: 'Mã', width: 16 },
  { key: 'title', header: 'Tên', width: 34 },
  { key: 'criterion', header: 'Mã mục', width: 16 },
  { key: 'indicator', header: 'Mã chỉ tiêu đếm trường hợp', width: 16 },
  { key: 'event', header: 'Mã trường hợp', width: 16 },
  { key: 'unit', header: 'Đơn vị tính', width: 12 },
  { key: 'limit', header: 'Mức', width: 10 },
  { key: 'count', header: 'Số trường hợp', width: 10 },
  { key: 'when', header: 'Khi', width: 20 },
  { key: 'floor', header: 'Mức sàn (%)', width: 10 },
  { key: 'floorOf', header: 'Mức sàn tính cho', width: 14 },
  { key: 'document', header: 'Căn cứ: văn bản', width: 30 },
  { key: 'article', header: 'Căn cứ: điều', width: 9 },
  { key: 'clause', header: 'Căn cứ: khoản', width: 9 },
  { key: 'point', header: 'Căn cứ: điểm, mục', width: 14 },
];

const one = (word: string, path: string, value: Field): RowType => ({
  word,
  path: path.split('.'),
  list: false,
  fields: { value },
});
const text = (word: string, path: string) => one(word, path, field('', 'TEXT'));
const number = (word: string, path: string) => one(word, path, field('', 'NUMBER'));
const whole = (word: string, path: string) => one(word, path, field('', 'WHOLE'));
const choice = (word: string, path: string, words: Field['words']) =>
  one(word, path, field('', 'WORD', words));
const clause = (at: string, path: string): readonly RowType[] => [
  text(`${at}: văn bản`, `${path}.document`),
  text(`${at}: điều`, `${path}.article`),
  text(`${at}: khoản`, `${path}.clause`),
  text(`${at}: điểm, mục`, `${path}.point`),
];

/** The settings of a table, in the order in which they are written; a setting left blank is not set. */
export const SETTING_ROWS: readonly RowType[] = [
  text('Mã bảng tiêu chí', 'id'),
  text('Tên bảng tiêu chí', 'title'),
  ...clause('Căn cứ của bảng tiêu chí', 'clause'),
  one('Bảng minh họa (x)', 'illustrative', field('', 'MARK')),
  text('Ghi chú nguồn', 'sourceNote'),
  number('Tổng điểm chuẩn', 'baseTotal'),
  number('Điểm thưởng tối đa cả bảng', 'bonusCap'),
  number('Tổng điểm tối đa', 'totalCap'),
  whole('Số chữ số thập phân công bố', 'decimals'),
  choice('Làm tròn ở', 'roundingStage', VALUE_WORDS.roundingStage),
  choice('Xếp thứ theo', 'rankingKey', VALUE_WORDS.rankingKey),
  choice('Dòng chưa thẩm định', 'unreviewedLines', VALUE_WORDS.unreviewedLines),
  choice('Khi vẫn bằng nhau', 'tie', VALUE_WORDS.tie),
  choice('Chỗ của đơn vị không được xếp', 'ineligiblePlaces', VALUE_WORDS.ineligiblePlaces),
  whole('Nhận bản nộp chậm: số ngày', 'late.days'),
  number('Nộp chậm: điểm trừ', 'late.points'),
  choice('Nộp chậm: trừ theo', 'late.per', VALUE_WORDS.latePer),
  number('Nộp chậm: trừ nhiều nhất', 'late.most'),
  ...clause('Căn cứ trừ nộp chậm', 'late.clause'),
  whole('Số Cờ thi đua', 'awards.flags'),
  whole('Số Bằng khen', 'awards.certificates'),
  number('Tỷ lệ phiếu cần đạt (%)', 'awards.vote.percent'),
  choice('Tỷ lệ phiếu tính trên', 'awards.vote.of', VALUE_WORDS.voteOf),
  choice('Tỷ lệ phiếu phải đạt', 'awards.vote.needs', VALUE_WORDS.voteNeeds),
  ...clause('Căn cứ xếp loại', 'grades.clause'),
  choice('Xếp loại theo', 'grades.of', VALUE_WORDS.gradesOf),
  number('Xếp loại: điểm tính không quá', 'grades.cap'),
  choice('Xếp loại khi không đạt mức nào', 'grades.otherwise', VALUE_WORDS.grade),
  {
    word: 'Mức xếp loại',
    path: ['grades', 'bands'],
    list: true,
    fields: {
      value: field('grade', 'WORD', VALUE_WORDS.grade),
      limit: field('from', 'NUMBER'),
      floor: field('floor.percent', 'NUMBER'),
      floorOf: field('floor.criteria', 'WORD', VALUE_WORDS.floorCriteria),
    },
  },
  {
    word: 'Bước',
    path: ['stages'],
    list: true,
    fields: { value: field('', 'WORD', VALUE_WORDS.stages) },
  },
  {
    word: 'Tiêu chí phụ khi bằng điểm',
    path: ['tieMetrics'],
    list: true,
    fields: {
      value: field('kind', 'WORD', VALUE_WORDS.tieMetric),
      criterion: field('criterionId', 'TEXT'),
      id: field('factId', 'TEXT'),
      title: field('title', 'TEXT'),
      unit: field('unitOfMeasure', 'TEXT'),
      limit: field('atLeast', 'NUMBER'),
    },
  },
  {
    word: 'Điều kiện loại trừ',
    path: ['disqualifiers'],
    list: true,
    fields: {
      value: field('gives', 'WORD', VALUE_WORDS.gives),
      id: field('id', 'TEXT'),
      title: field('title', 'TEXT'),
      when: field('when.kind', 'WORD', VALUE_WORDS.when),
      criterion: field('when.criterionId', 'TEXT'),
      limit: field('when.points', 'NUMBER'),
      indicator: field('when.indicatorId', 'TEXT'),
      event: field('when.eventId', 'TEXT'),
      count: field('when.atLeast', 'WHOLE'),
      document: field('clause.document', 'TEXT'),
      article: field('clause.article', 'TEXT'),
      clause: field('clause.clause', 'TEXT'),
      point: field('clause.point', 'TEXT'),
    },
  },
];
