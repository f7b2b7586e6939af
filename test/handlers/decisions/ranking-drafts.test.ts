import { describe, expect, it } from 'vitest';
import type { PaperContext } from '../../../functions/decisions/paper-context.ts';
import { rankingPreview } from '../../../functions/decisions/ranking-preview.ts';
import { sampleRanking } from '../../../functions/decisions/sample-ranking.ts';
import { renderPaperAsDocx } from '../../../shared/documents/docx/render-paper.ts';
import { KIND_SPECS } from '../../../shared/domain/templates/kind-specs.ts';
import type {
  PaperTemplate,
  TemplatePart,
} from '../../../shared/domain/templates/paper-template.ts';
import {
  RANKING_PAPERS,
  type RankingPaper,
} from '../../../shared/domain/templates/ranking-papers.ts';
import { readTemplate } from '../../../shared/domain/templates/read-template.ts';
import { type RankingSample, SAMPLES } from '../../../shared/domain/templates/samples.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import { readDocx } from '../../support/read-docx.ts';
import { PROVINCE_RECORD } from '../../support/test-province.ts';

const AT = '2024-01-05T03:00:00.000Z';
const PROVINCE = { id: 'tinh-mau', ...PROVINCE_RECORD };

/** The text of a template's paper of an invented ranking, one paragraph a line. */
function textOf(
  template: PaperTemplate,
  sample: RankingSample,
  change: (context: PaperContext) => PaperContext = (context) => context,
): string {
  const given = { province: PROVINCE, at: AT, notice: 'MINH HỌA' };
  const paper = rankingPreview(template, change(sampleRanking(template, sample, given)));
  return readDocx(renderPaperAsDocx(paper)).paragraphs.join('\n');
}

/** The standard template with other words in one part. */
const withPart = (kind: RankingPaper, part: TemplatePart['part'], text: string): PaperTemplate => {
  const standard = standardTemplate(kind);
  const parts = standard.parts.map((one) =>
    one.part === part ? { ...one, paragraphs: [{ text }] } : one,
  );
  return { ...standard, parts };
};

/** The standard template with every field of a line in its recipients, each where it has a value. */
function withEveryField(kind: RankingPaper): PaperTemplate {
  const standard = standardTemplate(kind);
  const lines = Object.entries(KIND_SPECS[kind].fields).flatMap(([name, { needs, linesIn }]) =>
    linesIn === undefined
      ? [{ text: `${name} = {{${name}}}`, ...(needs === undefined ? {} : { when: [needs] }) }]
      : [],
  );
  const parts = standard.parts.map((one) =>
    one.part === 'RECIPIENTS' ? { ...one, paragraphs: lines } : one,
  );
  return { ...standard, parts };
}

describe('a paper of a ranking', () => {
  it('R-TPL-3: has a value for every field that its template may name', () => {
    for (const kind of RANKING_PAPERS) {
      const template = withEveryField(kind);
      expect(readTemplate(template)).toMatchObject({ ok: true });
      for (const sample of SAMPLES[kind]) {
        const text = textOf(template, sample);
        for (const [name, { needs, linesIn }] of Object.entries(KIND_SPECS[kind].fields))
          if (needs === undefined && linesIn === undefined)
            expect(text).toMatch(new RegExp(`${name} = \\S`));
      }
    }
  });

  it('has the words of its template, whatever the part', () => {
    const words = 'Lời văn riêng của tỉnh';
    for (const kind of RANKING_PAPERS)
      for (const { part, mandatory } of KIND_SPECS[kind].parts)
        if (mandatory === undefined && part !== 'SIGNATURE')
          expect(textOf(withPart(kind, part, words), SAMPLES[kind][0])).toContain(words);
  });

  it('R-DEC-1: cites the law of its day, and says where none is in force', () => {
    const template = standardTemplate('SUBMISSION_LETTER');
    expect(textOf(template, 'NOMINATIONS')).toContain('Căn cứ Luật năm 2022');
    const before = (context: PaperContext): PaperContext => ({
      ...context,
      ranking: { ...context.ranking, rankedAt: '1999-01-05T03:00:00.000Z' },
    });
    expect(textOf(template, 'NOMINATIONS', before)).toContain('[Chưa có căn cứ pháp lý');
  });
});

describe('the minutes of a bloc’s review', () => {
  const standard = standardTemplate('REVIEW_MINUTES');

  it('propose the units of the first place, and otherwise agree on the places', () => {
    const proposed = textOf(standard, 'NOMINATIONS');
    expect(proposed).toContain(
      '- Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho Nhân dân và cán bộ xã Mẫu 1;\n',
    );
    expect(proposed).not.toContain('Thống nhất kết quả');
    for (const sample of ['MID_YEAR', 'NO_NOMINATIONS'] as const) {
      expect(textOf(standard, sample)).toContain(
        '- Thống nhất kết quả chấm điểm, xếp thứ nêu trên.',
      );
      expect(textOf(standard, sample)).not.toContain('Đề nghị tặng');
    }
  });

  it('say so while nobody has verified what the units claim', () => {
    const text = textOf(standard, 'NOT_VERIFIED');
    expect(text).toContain('kết quả tự chấm điểm của các đơn vị thành viên, chưa thẩm định:');
    expect(text).toContain('Tổng điểm tự chấm\n');
    expect(text).not.toMatch(/sau thẩm định|thống nhất/i);
    expect(textOf(standard, 'MID_YEAR')).toContain(
      'Thư ký báo cáo kết quả chấm điểm sau thẩm định',
    );
  });

  it('cite what the template adds to the bases of the province, and leave room for the time', () => {
    const text = textOf(withPart('REVIEW_MINUTES', 'BASES', 'Căn cứ Quy chế của khối'), 'MID_YEAR');
    expect(text).toContain('Căn cứ Luật năm 2022;\nCăn cứ Quy chế của khối.\n');
    expect(text).toMatch(/Cuộc họp kết thúc hồi ……\s?giờ\s?……, ngày\s+tháng/);
    expect(text).toContain('nhất trí thông qua./.');
  });
});

describe('the report of a bloc', () => {
  const standard = standardTemplate('PERIOD_REPORT');

  it('sums a year up and ends in proposals, or in room to write them', () => {
    const text = textOf(standard, 'NOMINATIONS');
    expect(text).toContain('Tổng kết công tác thi đua năm 2024 của Cụm');
    expect(text).toContain('có 04 đơn vị thành viên, 03 đơn vị đã gửi bản tự chấm điểm.');
    expect(text).toContain('(xếp thứ theo điểm đã thẩm định):');
    expect(text).toMatch(
      /IV\. ĐỀ NGHỊ KHEN THƯỞNG\n1\. Tặng Cờ thi đua .* cho 02 tập thể: Nhân dân/,
    );
    expect(textOf(standard, 'NO_NOMINATIONS')).toMatch(/IV\. ĐỀ NGHỊ KHEN THƯỞNG\n………/);
  });

  it('of a half-year ends in a scoreboard, and no template can propose a flag there', () => {
    const text = textOf(standard, 'MID_YEAR');
    expect(text).toContain('Sơ kết công tác thi đua 6 tháng đầu năm 2024 của Cụm');
    expect(text).toContain('không dùng để xét tặng cờ thi đua');
    expect(text).not.toContain('Tặng Cờ');
    const parts = standard.parts.map((one) =>
      one.part === 'CONCLUSION'
        ? { ...one, paragraphs: [{ text: '{{danh sách đề nghị}}', when: ['MID_YEAR' as const] }] }
        : one,
    );
    const read = readTemplate({ ...standard, parts });
    expect(read.ok ? [] : read.errors.map(({ kind }) => kind)).toEqual([
      'FieldWithoutValue',
      'MandatoryFieldMissing',
    ]);
  });
});

describe('the papers of a unit', () => {
  it('of its verification say both totals and who agrees, in the words of the template', () => {
    const text = textOf(standardTemplate('VERIFICATION_MINUTES'), 'ONE_UNIT');
    expect(text).toContain('Thẩm định kết quả tự chấm điểm thi đua năm 2024 của xã Mẫu 1');
    expect(text).toContain('Căn cứ Bảng tiêu chí chấm điểm thi đua của Cụm (minh họa).');
    expect(text).toContain('Tổng điểm tự chấm: 98 điểm; tổng điểm thống nhất: 97 điểm.');
    expect(text).toContain('Ý kiến của đơn vị: Đơn vị nhất trí với kết quả thẩm định nêu trên.');
    expect(text).toContain('mỗi bên giữ 01 bản./.');
    const other = withPart('VERIFICATION_MINUTES', 'OPINION', 'Đơn vị có ý kiến như sau: ………');
    expect(textOf(other, 'ONE_UNIT')).not.toContain('nhất trí');
  });

  it('go to whom the template says, and keep the total that the unit answers for', () => {
    const text = textOf(standardTemplate('EXPLANATION_REPORT'), 'ONE_UNIT');
    expect(text).toContain('Kính gửi:\n- Sở Nội vụ;\n- Cụm thi đua các xã, phường số 1.');
    expect(text).toContain('Tổng điểm đơn vị tự chấm: 98 điểm. Đơn vị chịu trách nhiệm');
    const to = withPart('EXPLANATION_REPORT', 'ADDRESSEES', 'Ban Thi đua tỉnh {{tên tỉnh}}');
    expect(textOf(to, 'ONE_UNIT')).toContain('Kính gửi: Ban Thi đua tỉnh Tỉnh Mẫu.');
    const read = readTemplate(
      withPart('EXPLANATION_REPORT', 'CLOSING', 'Đơn vị chịu trách nhiệm.'),
    );
    expect(read.ok ? [] : read.errors).toMatchObject([
      { kind: 'MandatoryFieldMissing', field: 'tổng điểm tự chấm' },
    ]);
  });

  it('of its achievements say its place, and who confirms and signs', () => {
    const text = textOf(standardTemplate('ACHIEVEMENT_REPORT'), 'ONE_UNIT');
    expect(text).toContain(
      'Đơn vị đạt 97 điểm, xếp thứ 1 Cụm thi đua các xã, phường số 1 (Đồng hạng 1).\nKết quả từng chỉ tiêu:',
    );
    // No longer than what is left of its line.
    expect(text).toMatch(/Địa điểm trụ sở chính: …{1,12}\n/);
    expect(text).toContain('XÁC NHẬN CỦA CẤP TRÌNH\n(Ký, đóng dấu)');
    expect(text).toContain('THỦ TRƯỞNG ĐƠN VỊ\n(Ký, đóng dấu)');
  });

  it('R-TPL-8: have the symbol of the unit, or room to write it', () => {
    const template = standardTemplate('EXPLANATION_REPORT');
    const of = (own: Partial<PaperContext['units'][number]>) =>
      textOf(template, 'ONE_UNIT', (context) => ({
        ...context,
        units: context.units.map((unit) => ({ ...unit, ...own })),
      }));
    expect(of({})).toMatch(/Số:\s+\/BC-UBND/);
    expect(of({ letterhead: 'SỞ TÀI CHÍNH', abbreviation: 'STC' })).toMatch(/Số:\s+\/BC-STC/);
    expect(of({ letterhead: 'SỞ TÀI CHÍNH' })).toMatch(/Số:\s+\/BC-………/);
  });
});
