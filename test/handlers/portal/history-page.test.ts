import { describe, expect, it } from 'vitest';
import type { DraftListed, VersionListed } from '../../../functions/portal/api-answers.ts';
import { framed } from '../../../functions/portal/frame.ts';
import { type HistoryPageView, historyPage } from '../../../functions/portal/pages/history.page.ts';
import { AT, EVIL, sheetWith, unitView } from './views.ts';

const SHEET = sheetWith();
const changed = (
  indicatorId: string,
  parts: VersionListed['changes'][number]['parts'],
  addedFiles: readonly string[] = [],
  removedFiles: readonly string[] = [],
) => ({ indicatorId, parts, addedFiles, removedFiles });

const CASES = [{ eventId: 'late', count: '2' }];
const CHANGES = [
  changed('c', [{ part: 'RESULT', before: {}, after: { cases: CASES } }]),
  changed(
    'p',
    [
      { part: 'RESULT', before: { actual: '1,5' }, after: { actual: '2' } },
      { part: 'EXPLANATION', before: { explanation: `Cũ ${EVIL}` }, after: {} },
    ],
    [`mới ${EVIL}.pdf`],
    ['cũ.pdf'],
  ),
];
const VERSIONS: readonly VersionListed[] = [
  { receipt: SHEET.receipt, byName: `Người ${EVIL}`, changes: CHANGES },
  { receipt: { ...SHEET.receipt, version: 1 }, byName: 'Người B', changes: CHANGES },
];
const draft = (number: number, conflicts = 0): DraftListed => ({
  draft: {
    number,
    conflicts,
    baseVersion: 2,
    baseHash: 'a'.repeat(64),
    at: AT,
    by: 'can-bo',
    channel: 'WEB',
    lines: 4,
  },
  byName: EVIL,
  changes: [],
});

const documentOf = (view: Partial<HistoryPageView> = {}): string =>
  framed(
    historyPage({
      ...unitView(SHEET),
      versions: { items: VERSIONS },
      drafts: { items: [draft(3, 1)] },
      ...view,
    }),
    { person: undefined, provinceName: undefined, notice: undefined, openElsewhere: undefined },
  );
const textOf = (view: Partial<HistoryPageView> = {}): string =>
  documentOf(view)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page of a sheet’s history', () => {
  it('says who sent each version when and how, and what it changed, in printed order', () => {
    const text = textOf();
    expect(text).toContain('Phiên bản 2 đang dùng');
    expect(text).toMatch(/gửi lúc \S+ ngày 21\/11\/2026, tệp Excel/);
    expect(text).toContain('Đổi 2 dòng so với phiên bản 1');
    expect(text).toContain('Kết quả: 2 (trước: 1,5)');
    expect(text).toContain('Giải trình: để trống (trước: Cũ');
    expect(text).toContain('Thêm tệp: mới');
    expect(text).toContain('Bỏ tệp: cũ.pdf');
    expect(text.indexOf('Thêm tệp')).toBeLessThan(text.indexOf(': 2 (trước: để trống)'));
  });

  it('counts the lines of the first version and lists none of them', () => {
    const text = textOf({ versions: { items: VERSIONS.slice(1) } });
    expect(text).toContain('Bản đầu tiên, 6 dòng.');
    expect(text).not.toContain('Đổi 2 dòng');
  });

  it('shows drafts to the unit’s own people alone, with what waits for a choice', () => {
    expect(textOf()).toContain('nhập trực tiếp; có 1 chỗ hai người ghi khác nhau, chờ chọn');
    expect(textOf()).toContain('Không đổi dòng nào so với nội dung ngay trước đó.');
    expect(textOf({ drafts: undefined })).not.toContain('lưu nháp');
  });

  it('leads to the older ones of each list, where there are any', () => {
    expect(documentOf()).not.toContain('cũ hơn');
    expect(documentOf({ versions: { items: VERSIONS, cursor: 'Mg' } })).toContain(
      '/lich-su?gui-truoc=Mg"',
    );
    expect(documentOf({ drafts: { items: [draft(3)], cursor: 'Mw' } })).toContain(
      '/lich-su?luu-truoc=Mw"',
    );
  });

  it('shows every text as text', () => {
    expect(documentOf()).not.toContain('<script>alert');
  });
});
