import { expect, it } from 'vitest';
import type { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import { FOLLOW_UP_PAPERS } from '../../shared/domain/templates/follow-up-kinds.ts';
import type { PartName } from '../../shared/domain/templates/kind-spec.ts';
import { standardTemplate } from '../../shared/templates/standard-template.ts';
import { type FollowUpGiven, followUpWords } from '../../shared/wording/follow-up-words.ts';
import { sayCitation, sayRecovered } from '../../shared/wording/follow-ups.ts';

const TARGET = {
  decisionId: 'a',
  version: 5,
  symbol: 'QĐ-UBND',
  number: 7,
  date: '2024-01-15',
} as const;
const AUTHORITY = 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu';
const CITED = sayCitation(TARGET, AUTHORITY);
const AWARDS = [
  { name: 'Huyện A', titleText: 'Cờ thi đua' },
  { name: 'Huyện B', titleText: 'Cờ thi đua' },
];
const GROUNDS = {
  reason: 'kê khai sai.',
  proposal: { by: 'Giám đốc Sở Nội vụ', number: '40/TTr-SNV', date: '2024-02-20' },
  executors: 'Chánh Văn phòng',
};
const EFFECT = ['Quyết định này có hiệu lực kể từ ngày ký.'];
const EXECUTION = [
  'Chánh Văn phòng và các tập thể có liên quan chịu trách nhiệm thi hành Quyết định này.',
];

/** The words of a part in the standard template, on a decision of three articles. */
function wordsOf(paper: FollowUp, changes: Partial<FollowUpGiven> = {}) {
  const filled = followUpWords(standardTemplate(FOLLOW_UP_PAPERS[paper.kind]), {
    paper,
    target: TARGET,
    content: {
      subject: 'Về việc tặng Cờ thi đua',
      articles: [['Tặng.'], ['Hiệu lực.'], ['Thi hành.']],
      recipients: ['Như Điều 3', 'Lưu: VT, NC'],
      annexAuthority: AUTHORITY,
    },
    annulled: AWARDS,
    isWhole: false,
    ...changes,
  });
  return (part: PartName) =>
    filled.filter((one) => one.part === part).map(({ paragraphs }) => paragraphs);
}

it('a decision is cited by number, symbol, date and who decided', () => {
  expect(CITED).toBe(
    'Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
  );
});

it('an amendment gives articles their new text, and adds those that were not there', () => {
  const one = [{ article: 1, text: 'Tặng Cờ.' }];
  const words = wordsOf({ kind: 'AMENDMENT', ...GROUNDS, changes: one });
  expect(words('SUBJECT')).toEqual([[`Về việc sửa đổi, bổ sung Điều 1 ${CITED}`]]);
  expect(words('BASES')).toEqual([
    ['Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 40/TTr-SNV ngày 20 tháng 02 năm 2024'],
  ]);
  expect(words('ARTICLE')).toEqual([
    [`Sửa đổi Điều 1 ${CITED} như sau:`, '“Điều 1. Tặng Cờ.”'],
    [
      'Các nội dung khác của Quyết định nêu tại Điều 1 không thay đổi. Quyết định này có hiệu lực kể từ ngày ký.',
    ],
    EXECUTION,
  ]);
  expect(words('RECIPIENTS')).toEqual([['Như Điều 3', 'Lưu: VT, NC']]);
  const added = wordsOf({ kind: 'AMENDMENT', ...GROUNDS, changes: [{ article: 4, text: 'X.' }] });
  expect(added('ARTICLE')[0]?.[0]).toBe(`Bổ sung Điều 4 ${CITED} như sau:`);
  const changes = [...one, { article: 4, text: 'Tiền thưởng.' }];
  const two = wordsOf({ kind: 'AMENDMENT', ...GROUNDS, changes });
  expect(two('SUBJECT').flat()[0]).toContain('một số điều của Quyết định');
  expect(two('ARTICLE')[0]).toEqual([
    `Sửa đổi, bổ sung một số điều của ${CITED} như sau:`,
    '1. Sửa đổi Điều 1 như sau:',
    '“Điều 1. Tặng Cờ.”',
    '2. Bổ sung Điều 4 như sau:',
    '“Điều 4. Tiền thưởng.”',
  ]);
});

it('a replacement has the articles that were written, or those of the council’s new result', () => {
  const written = wordsOf({
    kind: 'REPLACEMENT',
    ...GROUNDS,
    articles: ['Tặng Cờ.', 'Tặng Bằng.'],
  });
  expect(written('SUBJECT')).toEqual([['Về việc tặng Cờ thi đua']]);
  const replaces = [`Quyết định này thay thế ${CITED}.`];
  expect(written('ARTICLE')).toEqual([['Tặng Cờ.'], ['Tặng Bằng.'], replaces, EFFECT, EXECUTION]);
  expect(written('RECIPIENTS').flat()[0]).toBe('Như Điều 5');
  const council = {
    subject: 'Về việc tặng Bằng khen',
    articles: [['Tặng Bằng khen.', 'Có Danh sách.'], EFFECT, EXECUTION],
    minutes: { number: '09/BB-HĐTĐKT', date: '2024-02-15' },
  };
  const decided = wordsOf({ kind: 'REPLACEMENT', ...GROUNDS }, { council });
  expect(decided('SUBJECT')).toEqual([['Về việc tặng Bằng khen']]);
  expect(decided('BASES').flat()[0]).toBe(
    'Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng tỉnh tại Biên bản số 09/BB-HĐTĐKT ngày 15 tháng 02 năm 2024',
  );
  expect(decided('ARTICLE')).toEqual([
    ['Tặng Bằng khen.', 'Có Danh sách.'],
    EFFECT,
    replaces,
    EXECUTION,
  ]);
  expect(decided('RECIPIENTS').flat()[0]).toBe('Như Điều 4');
});

it('an annulment names the whole decision, or the awards it takes, and what is taken back', () => {
  const annulment = (object: boolean, isWhole: boolean) =>
    wordsOf(
      { kind: 'ANNULMENT', ...GROUNDS, recovery: { object, prizeMoney: object } },
      { isWhole },
    );
  const whole = annulment(false, true);
  expect(whole('SUBJECT')).toEqual([[`Về việc hủy bỏ ${CITED}`]]);
  expect(whole('ARTICLE')).toEqual([
    [`Hủy bỏ ${CITED}.`, 'Lý do: kê khai sai.'],
    EFFECT,
    EXECUTION,
  ]);
  const part = annulment(true, false);
  expect(part('SUBJECT')).toEqual([[`Về việc hủy bỏ một phần ${CITED}`]]);
  expect(part('ARTICLE')).toEqual([
    [
      `Hủy bỏ việc tặng thưởng theo ${CITED} đối với:`,
      '1. Huyện A: Cờ thi đua;',
      '2. Huyện B: Cờ thi đua.',
      'Lý do: kê khai sai.',
    ],
    [
      'Thu hồi Cờ thi đua và tiền thưởng đã nhận của các tập thể bị hủy bỏ tặng thưởng theo Điều 1.',
    ],
    EFFECT,
    EXECUTION,
  ]);
  expect(part('RECIPIENTS').flat()[0]).toBe('Như Điều 4');
});

it('what is taken back is named, each once; nothing taken back is nothing', () => {
  const back = (object: boolean, prizeMoney: boolean) =>
    sayRecovered(AWARDS, { object, prizeMoney });
  expect(back(true, true)).toBe('Cờ thi đua và tiền thưởng đã nhận');
  expect(back(true, false)).toBe('Cờ thi đua');
  expect(back(false, true)).toBe('tiền thưởng đã nhận');
  expect(back(false, false)).toBeUndefined();
});

it('a letter of errata says what was printed and what is right', () => {
  const letter = wordsOf(
    {
      kind: 'ERRATUM',
      reason: 'in sai số',
      symbol: 'UBND-NC',
      addressees: ['Các sở'],
      corrections: [{ place: 'Điều 1', printed: '02 tập thể', correct: '03 tập thể' }],
    },
    {},
  );
  expect(letter('SUBJECT')).toEqual([['V/v đính chính Quyết định số 07/QĐ-UBND ngày 15/01/2024']]);
  expect(letter('TEXT')).toEqual([
    [
      `${CITED} có sai sót: in sai số. ${AUTHORITY} đính chính như sau:`,
      '1. Điều 1: đã in là “02 tập thể”, nay đính chính là “03 tập thể”.',
      'Các nội dung khác của Quyết định không thay đổi. Công văn này là một phần không tách rời của Quyết định nêu trên.',
    ],
  ]);
  expect(letter('RECIPIENTS')).toEqual([['Như trên', 'Lưu: VT, NC']]);
});
