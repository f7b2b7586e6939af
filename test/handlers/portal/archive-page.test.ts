import { describe, expect, it } from 'vitest';
import { framed } from '../../../functions/portal/frame.ts';
import { type ArchivePageView, archivePage } from '../../../functions/portal/pages/archive.page.ts';
import { paperList } from '../../../functions/portal/pages/paper-list.ts';
import { BLOC, EVIL, PLACE } from './views.ts';

const page = (view: Partial<ArchivePageView> = {}) =>
  archivePage({
    place: PLACE,
    bloc: BLOC,
    archive: undefined,
    complete: true,
    csrf: 'token',
    ...view,
  });
const htmlOf = (view: Partial<ArchivePageView>) =>
  framed(page(view), {
    person: { name: 'Cán bộ', csrf: 'token' },
    provinceName: 'Tỉnh Mẫu',
    notice: 'DỮ LIỆU MẪU',
    openElsewhere: undefined,
  });

describe('the page of all papers in one file', () => {
  it('offers it once every paper is there, and looks again until then', () => {
    expect(htmlOf({})).toContain('Đóng gói toàn bộ văn bản</button>');
    expect(page({}).refreshSeconds).toBeUndefined();
    const early = page({ complete: false });
    expect(early.refreshSeconds).toBe(3);
    expect(htmlOf({ complete: false })).not.toContain('<button class="main">');
  });

  it('shows how far it is, and looks again by itself', () => {
    const archive = { state: 'MAKING', done: 7, total: 20 } as const;
    expect(htmlOf({ archive })).toContain('<progress id="tien-do" value="7" max="20">');
    expect(page({ archive }).refreshSeconds).toBe(3);
  });

  it('ends in the link', () => {
    const archive = { state: 'READY', done: 20, total: 20 } as const;
    expect(htmlOf({ archive })).toContain('/goi-van-ban/tai-ve"');
    expect(page({ archive }).refreshSeconds).toBeUndefined();
  });
});

describe('a list of papers', () => {
  const items = [
    { name: 'score-sheet', format: 'pdf', title: EVIL },
    { name: 'score-sheet', format: 'xlsx', title: EVIL },
  ] as const;
  const shown = (complete: boolean) =>
    paperList({ items, complete }, (file) => `/x/${file}`)?.text ?? '';

  it('names each paper once with a link for each format, whatever its title says', () => {
    expect(shown(true)).not.toContain(EVIL);
    expect(shown(true).match(/<li>/g)).toHaveLength(1);
    expect(shown(true)).toContain('href="/x/score-sheet.xlsx"');
    expect(shown(true)).not.toContain('Đang lập tiếp');
    expect(shown(false)).toContain('Đang lập tiếp');
  });

  it('is nothing while there are none', () => {
    expect(paperList(undefined, String)).toBeUndefined();
    expect(paperList({ items: [], complete: true }, String)).toBeUndefined();
  });
});
