import { beforeAll, describe, expect, it } from 'vitest';
import { certificates, manyBlocs } from '../../../infra/offline/papers/sample-decisions.ts';
import { drawnRules } from '../../support/drawn-rules.ts';
import { type PrintedPage, type PrintedText, readPdf } from '../../support/read-pdf.ts';
import { renderDecision } from '../../support/render-decision.ts';

// Nghị định 30/2020/NĐ-CP, Phụ lục I, measured in the printed page by an engine that has nothing to do with ours.
const MM = 72 / 25.4;
const LEFT = 30 * MM;
const RIGHT = (210 - 16) * MM;
const MIDDLE = (LEFT + RIGHT) / 2;

let pages: readonly PrintedPage[];
let rules: ReturnType<typeof drawnRules>;
let lists: readonly PrintedPage[];
beforeAll(async () => {
  const issued = await renderDecision({ ...certificates, notice: undefined });
  ({ pages } = await readPdf(issued, { faces: true }));
  rules = drawnRules(issued);
  const many = await renderDecision({ ...manyBlocs, draft: false, notice: undefined });
  lists = (await readPdf(many, { faces: true })).pages;
});

const first = (): readonly PrintedText[] => pages[0]?.pieces ?? [];
function found(text: string, among = first()): PrintedText {
  const piece = among.find((each) => each.text.trim().startsWith(text));
  if (piece === undefined) throw new Error(`Not printed: ${text}`);
  return piece;
}
const middleOf = ({ x, width }: PrintedText): number => x + width / 2;
const look = (text: string) => {
  const { face, size } = found(text);
  return `${face} ${size}`;
};
/** The rule that is next below a line. */
function ruleBelow(line: PrintedText) {
  const top = 297 * MM - line.y;
  const [rule] = rules
    .filter(
      ({ page, y, from, to }) => page === 1 && y > top && from < middleOf(line) && to > line.x,
    )
    .toSorted((a, b) => a.y - b.y);
  if (rule === undefined || rule.y - top > 3 * MM) throw new Error(`No rule below ${line.text}`);
  return rule;
}

describe('the form of a decision', () => {
  it('is A4, 20 mm free above and below, 30 at the left and 16 at the right', () => {
    for (const { width, height, pieces } of [...pages, ...lists]) {
      expect([width / MM, height / MM].map(Math.round)).toEqual([210, 297]);
      const body = pieces.filter(({ text, y }) => text.trim() !== '' && y < (297 - 20) * MM);
      const lefts = body.map(({ x }) => x);
      // A space where a line breaks hangs over, unseen.
      const rights = body.map(
        ({ x, width: wide, text }) => x + wide - (text.endsWith(' ') ? 4 : 0),
      );
      expect(Math.min(...lefts)).toBeGreaterThanOrEqual(LEFT - 0.01);
      expect(Math.max(...rights)).toBeLessThanOrEqual(RIGHT + 0.01);
      expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThanOrEqual(20 * MM);
    }
    const [title] = first();
    expect(297 - ((title?.y ?? 0) + 0.891 * (title?.size ?? 0)) / MM).toBeCloseTo(20, 0);
    expect(found('Căn cứ').x / MM).toBeCloseTo(30 + 12.7, 1);
  });

  it('has name and motto of the nation at the right, each on one line, the motto one point larger', () => {
    const [nation, motto] = [found('CỘNG HÒA'), found('Độc lập')];
    expect([nation.text.trim(), motto.text.trim()]).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect([look('CỘNG HÒA'), look('Độc lập')]).toEqual(['Tinos-Bold 13', 'Tinos-Bold 14']);
    expect(middleOf(motto)).toBeCloseTo(middleOf(nation), 0);
    const { from, to } = ruleBelow(motto);
    expect(to - from).toBeCloseTo(motto.width, 0);
    expect((from + to) / 2).toBeCloseTo(middleOf(motto), 0);
  });

  it('has who issues it at the left, over a rule of a third to a half of the line', () => {
    const [body, province] = [found('ỦY BAN NHÂN DÂN'), found('TỈNH LÀO CAI')];
    expect([look('ỦY BAN NHÂN DÂN'), look('TỈNH LÀO CAI')]).toEqual([
      'Tinos-Bold 13',
      'Tinos-Bold 13',
    ]);
    expect(middleOf(province)).toBeCloseTo(middleOf(body), 0);
    const { from, to } = ruleBelow(province);
    expect((to - from) / province.width).toBeGreaterThanOrEqual(1 / 3);
    expect((to - from) / province.width).toBeLessThanOrEqual(1 / 2);
    expect(body.y).toBeCloseTo(found('CỘNG HÒA').y, 0);
  });

  it('has number, place and date on one line, with leading zeros', () => {
    const [number, date] = [found('Số:'), found('Lào Cai,')];
    expect(number.text.trim()).toBe('Số: 07/QĐ-UBND');
    expect(date.text.trim()).toBe('Lào Cai, ngày 05 tháng 02 năm 2024');
    expect([look('Số:'), look('Lào Cai,')]).toEqual(['Tinos-Regular 13', 'Tinos-Italic 14']);
    expect(Math.abs(number.y - date.y)).toBeLessThan(0.5 * MM);
    expect(middleOf(number)).toBeCloseTo(middleOf(found('TỈNH LÀO CAI')), 0);
    expect(middleOf(date)).toBeCloseTo(middleOf(found('Độc lập')), 0);
  });

  it('centres kind, subject over a short rule, authority and QUYẾT ĐỊNH:', () => {
    for (const text of ['QUYẾT ĐỊNH', 'Về việc tặng', 'CHỦ TỊCH ỦY BAN', 'QUYẾT ĐỊNH:']) {
      expect(look(text)).toBe('Tinos-Bold 14');
      expect(middleOf(found(text))).toBeCloseTo(MIDDLE, -1);
    }
    const subject = first().filter(({ y }) => y < found('Về việc tặng').y + 1);
    const last = subject.filter(({ y }) => y > found('CHỦ TỊCH ỦY BAN').y + 1).at(-1);
    const { from, to } = ruleBelow(last ?? found('Về việc tặng'));
    expect((from + to) / 2).toBeCloseTo(MIDDLE, 0);
  });

  it('sets bases in italics and articles upright with a label in bold, 13 or 14 points, justified', () => {
    const { text } = pages[0] ?? { text: '' };
    expect(found('Căn cứ').face).toBe('Tinos-Italic');
    expect(found('Theo đề nghị').face).toBe('Tinos-Italic');
    expect([13, 14]).toContain(found('Căn cứ').size);
    expect(text.match(/Căn cứ [^;]*(;[^;]*)?;/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain('ngày 10 tháng 01 năm 2024. QUYẾT ĐỊNH:');
    expect(found('Điều 1.').face).toBe('Tinos-Bold');
    expect(text).toContain('Quyết định này./. Nơi nhận:');
  });

  it('ends with the recipients at the left, small, and the signature at the right', () => {
    expect(look('Nơi nhận:')).toBe('Tinos-BoldItalic 12');
    expect(look('- Như Điều 3;')).toBe('Tinos-Regular 11');
    expect(look('- Lưu: VT, TĐKT.')).toBe('Tinos-Regular 11');
    const signing = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn Mẫu'];
    for (const text of signing) {
      expect(look(text)).toBe('Tinos-Bold 14');
      expect(found(text).x).toBeGreaterThan(MIDDLE);
      expect(middleOf(found(text))).toBeCloseTo(middleOf(found('KT. CHỦ TỊCH')), 0);
    }
    const room = found('PHÓ CHỦ TỊCH').y - found('Nguyễn Văn Mẫu').y;
    expect(room / MM).toBeGreaterThan(25);
    expect(found('Nơi nhận:').y).toBeCloseTo(found('KT. CHỦ TỊCH').y, -1);
  });

  it('numbers the pages from the second on, 13 points upright, in the middle of the top margin', () => {
    for (const all of [pages, lists]) {
      for (const [index, { pieces }] of all.entries()) {
        const above = pieces.filter(({ text, y }) => text.trim() !== '' && y > (297 - 20) * MM);
        expect(above.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
        for (const piece of above) {
          expect(`${piece.face} ${piece.size}`).toBe('Tinos-Regular 13');
          expect(middleOf(piece)).toBeCloseTo(MIDDLE, 0);
          expect(297 - piece.y / MM).toBeGreaterThan(9);
          expect(297 - piece.y / MM).toBeLessThan(13);
        }
      }
    }
  });

  it('has a list of its own page that says which decision it belongs to', () => {
    const list = pages[1]?.pieces ?? [];
    expect(found('DANH SÁCH', list)).toMatchObject({ face: 'Tinos-Bold', size: 14 });
    const attached = found('(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2024', list);
    expect(attached).toMatchObject({ face: 'Tinos-Italic', size: 14 });
    for (const { pieces } of lists.slice(1)) expect(found('STT', pieces).face).toBe('Tinos-Bold');
  });
});
