import { describe, expect, it } from 'vitest';
import type { PaperTemplate } from '../../../shared/domain/templates/paper-template.ts';
import { readTemplate } from '../../../shared/domain/templates/read-template.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';

const STANDARD = standardTemplate('AWARD_DECISION');

type Part = PaperTemplate['parts'][number];
type Paragraph = Part['paragraphs'][number];

/** The standard template with the paragraphs of one part, its first article unless told, replaced. */
function withParagraphs(
  paragraphs: readonly Paragraph[],
  part: Part['part'] = 'ARTICLE',
): PaperTemplate {
  const index = STANDARD.parts.findIndex((one) => one.part === part);
  return {
    ...STANDARD,
    parts: STANDARD.parts.map((one, place) =>
      place === index ? { ...one, paragraphs: [...paragraphs] } : one,
    ),
  };
}

const faultsOf = (json: unknown) => {
  const read = readTemplate(json);
  return read.ok ? [] : read.errors;
};
/** The faults of a text in the first article, after one that is right. */
const inArticle = (text: string, when?: Paragraph['when']) =>
  faultsOf(withParagraphs([{ text: 'Tặng {{khen thưởng}}.' }, { text, ...(when && { when }) }]));

describe('a text of a template', () => {
  it('R-TPL-1: names a field that its kind of paper does not have, at its character', () => {
    expect(inArticle('Tặng {{tên cờ lớn}} cho')).toEqual([
      {
        kind: 'UnknownTemplateField',
        at: 5,
        field: 'tên cờ lớn',
        known: expect.arrayContaining(['khen thưởng', 'số điều cuối']),
        part: 2,
        partName: 'ARTICLE',
        paragraph: 1,
      },
    ]);
  });
  it('R-TPL-1: reads a field however its letters are composed, sized and spaced', () => {
    expect(inArticle('{{ Kỳ  thi đua }}'.normalize('NFD'))).toEqual([]);
  });
  it('R-TPL-1: tells every brace that belongs to no field', () => {
    const found = (text: string) =>
      inArticle(text).map((fault) => ('at' in fault ? `${fault.kind} ${fault.at}` : fault.kind));
    expect(found('a { b')).toEqual(['UnbalancedBrace 2']);
    expect(found('a {{kỳ thi đua}')).toEqual([
      'UnbalancedBrace 2',
      'UnbalancedBrace 3',
      'UnbalancedBrace 14',
    ]);
    expect(found('{{{kỳ thi đua}}}')).toEqual(['UnbalancedBrace 0', 'UnbalancedBrace 15']);
    expect(found('}}{{')).toHaveLength(4);
    expect(found('{{}}')).toEqual(['UnknownTemplateField 0']);
  });
  it('tells all faults of all texts at once, each at its part and paragraph', () => {
    const changed = withParagraphs([{ text: 'Tặng {{khen thưởng}} 😀 {' }, { text: ' ' }]);
    const subject: Part = { part: 'SUBJECT', paragraphs: [{ text: 'x'.repeat(301) }] };
    expect(faultsOf({ ...changed, parts: [subject, ...changed.parts.slice(1)] })).toMatchObject([
      { kind: 'LongTemplateText', part: 0, paragraph: 0, most: 300, length: 301 },
      { kind: 'UnbalancedBrace', part: 2, paragraph: 0, at: 24 },
      { kind: 'UnprintableTemplateText', part: 2, paragraph: 0, at: 21, characters: ['😀'] },
      { kind: 'EmptyTemplateText', part: 2, paragraph: 1 },
    ]);
  });
  it('may be as long as the part allows, and not a character more', () => {
    expect(inArticle('x'.repeat(2000))).toEqual([]);
    expect(inArticle('x'.repeat(2001))).toHaveLength(1);
  });
  it('R-TPL-3: a field that has a value on some papers only needs their condition', () => {
    expect(inArticle('{{tên cờ}}')).toMatchObject([
      { kind: 'FieldWithoutValue', at: 0, field: 'tên cờ', needs: 'HAS_FLAGS' },
    ]);
    expect(inArticle('{{tên cờ}}', ['HAS_FLAGS'])).toEqual([]);
    expect(inArticle('{{tên cờ}}', ['FLAGS_ONLY'])).toEqual([]);
    expect(inArticle('{{tên khối}} {{tên tập thể}}', ['ONE_RECIPIENT'])).toEqual([]);
    expect(inArticle('{{tên tập thể}}', ['ONE_BLOC'])).toHaveLength(1);
  });
  it('R-TPL-2: with conditions that exclude each other would never stand on a paper', () => {
    expect(inArticle('Ghi chú', ['FLAGS_ONLY', 'CERTIFICATES_ONLY'])).toMatchObject([
      { kind: 'NeverApplies' },
    ]);
    // One collective gets one award, so it never has both.
    expect(inArticle('Ghi chú', ['ONE_RECIPIENT', 'BOTH_TITLES'])).toHaveLength(1);
    expect(inArticle('Ghi chú', ['ONE_RECIPIENT', 'PRIZE_MONEY'])).toEqual([]);
  });
});

describe('a field of several lines', () => {
  /** The faults of the template of an annulment with these paragraphs in its first article. */
  const faults = (...paragraphs: Paragraph[]) => {
    const standard = standardTemplate('ANNULMENT_DECISION');
    const index = standard.parts.findIndex(({ part }) => part === 'ARTICLE');
    const parts = standard.parts.map((one, place) =>
      place === index ? { ...one, paragraphs } : one,
    );
    return faultsOf({ ...standard, parts });
  };
  const cited = { text: 'Hủy bỏ {{quyết định được nêu}}.' };
  const when: Paragraph['when'] = ['PART_ANNULLED'];

  it('R-TPL-3: is a paragraph of its own in its part', () => {
    expect(faults(cited, { text: '{{tập thể bị hủy bỏ}}', when })).toEqual([]);
    expect(faults(cited, { text: 'Gồm: {{tập thể bị hủy bỏ}}', when })).toMatchObject([
      { kind: 'LinesOutOfPlace', at: 5, field: 'tập thể bị hủy bỏ', linesIn: 'ARTICLE' },
    ]);
    const elsewhere = faults(
      cited,
      { text: '{{tập thể bị hủy bỏ}}', when },
      { text: '{{nơi nhận đã có}}' },
    );
    expect(elsewhere).toMatchObject([
      { kind: 'LinesOutOfPlace', paragraph: 2, at: 0, linesIn: 'RECIPIENTS' },
    ]);
  });
  it('R-TPL-2: that makes the paper what it is stands on every paper that has it', () => {
    expect(faults(cited)).toMatchObject([
      {
        kind: 'MandatoryFieldMissing',
        field: 'tập thể bị hủy bỏ',
        in: expect.arrayContaining(['PART_ANNULLED']),
      },
    ]);
    expect(faults({ text: 'Hủy bỏ.' })).toHaveLength(2);
  });
  it('R-TPL-2: a replacement says in some article what it replaces', () => {
    const standard = standardTemplate('REPLACEMENT_DECISION');
    const parts = standard.parts.filter(
      ({ paragraphs }) => !paragraphs.some(({ text }) => text.includes('thay thế {{')),
    );
    expect(faultsOf({ ...standard, parts })).toMatchObject([
      { kind: 'MandatoryFieldMissing', field: 'quyết định được nêu', where: 'ANY', part: 2 },
    ]);
  });
});

describe('the parts of a template', () => {
  it('R-TPL-2: Điều 1 holds the awards on every paper that can be', () => {
    const onlyFlags = [{ text: 'Tặng {{khen thưởng}}.', when: ['FLAGS_ONLY' as const] }];
    expect(faultsOf(withParagraphs(onlyFlags))).toMatchObject([
      { kind: 'MandatoryFieldMissing', field: 'khen thưởng', part: 2 },
    ]);
    expect(faultsOf(withParagraphs([{ text: 'Tặng thưởng.' }]))).toMatchObject([
      { kind: 'MandatoryFieldMissing' },
    ]);
  });
  it('R-TPL-2: one subject on every paper, never none and never two', () => {
    const first = { text: 'Về việc khen thưởng', when: ['PRIZE_MONEY' as const] };
    expect(faultsOf(withParagraphs([first], 'SUBJECT'))).toMatchObject([
      { kind: 'TooFewApply', least: 1, in: expect.arrayContaining(['NO_PRIZE_MONEY']) },
    ]);
    expect(faultsOf(withParagraphs([first, { text: 'Về việc' }], 'SUBJECT'))).toMatchObject([
      { kind: 'TooManyApply', most: 1, in: expect.arrayContaining(['PRIZE_MONEY']) },
    ]);
  });
  it('R-TPL-2: the list’s name is needed only where there is a list', () => {
    const title = { text: 'Các tập thể', when: ['SEVERAL_RECIPIENTS' as const] };
    expect(faultsOf(withParagraphs([title], 'ANNEX_TITLE'))).toEqual([]);
    expect(
      faultsOf(withParagraphs([{ ...title, when: ['ONE_RECIPIENT'] }], 'ANNEX_TITLE')),
    ).toMatchObject([{ kind: 'NeverApplies' }, { kind: 'TooFewApply' }]);
  });
  it('R-TPL-2: are all there, in their order, and only articles more than once', () => {
    const [subject, bases, ...rest] = STANDARD.parts;
    if (subject === undefined || bases === undefined) throw new Error('No parts');
    const kinds = (parts: readonly Part[]) =>
      faultsOf({ ...STANDARD, parts }).map(({ kind }) => kind);
    expect(kinds([subject, ...rest])).toEqual(['PartMissing']);
    expect(kinds([bases, subject, ...rest])).toEqual(['PartOutOfPlace']);
    expect(kinds([subject, subject, bases, ...rest])).toEqual(['PartOutOfPlace']);
    expect(kinds([subject, { ...bases, paragraphs: [] }, ...rest])).toEqual(['EmptyPart']);
  });
  it('R-TPL-2: may be empty where the form asks for nothing, and as many sign as the form asks', () => {
    const standard = standardTemplate('REVIEW_MINUTES');
    const kinds = (name: Part['part'], ...texts: string[]) => {
      const paragraphs = texts.map((text) => ({ text }));
      const parts = standard.parts.map((one) => (one.part === name ? { ...one, paragraphs } : one));
      return faultsOf({ ...standard, parts }).map(({ kind }) => kind);
    };
    expect(kinds('BASES')).toEqual([]);
    expect(kinds('BASES', 'Căn cứ Quy chế của khối')).toEqual([]);
    expect(kinds('LEAD_IN')).toEqual(['EmptyPart']);
    expect(kinds('SIGNATURE', 'THƯ KÝ')).toEqual(['TooFewApply']);
    expect(kinds('SIGNATURE', 'THƯ KÝ', 'TRƯỞNG KHỐI', 'CHỦ TRÌ')).toEqual(['TooManyApply']);
  });
  it('that are no parts are told by their path', () => {
    expect(faultsOf({ ...STANDARD, parts: [{ part: 'SCRIPT', paragraphs: [] }] })).toMatchObject([
      { kind: 'NotOneOf', path: '$.parts[0].part' },
    ]);
    expect(faultsOf('mẫu')).toMatchObject([{ kind: 'WrongType' }]);
  });
});
