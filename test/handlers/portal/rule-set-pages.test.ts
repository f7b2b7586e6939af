import { describe, expect, it } from 'vitest';
import type { RuleSetPreview } from '../../../functions/portal/api-answers.ts';
import { framed } from '../../../functions/portal/frame.ts';
import { unpackRuleSet } from '../../../functions/portal/packed-rule-set.ts';
import { ruleSetPage } from '../../../functions/portal/pages/rule-set.page.ts';
import {
  faultyRuleSetPage,
  ruleSetPreviewPage,
} from '../../../functions/portal/pages/rule-set-preview.page.ts';
import { ruleSetsPage } from '../../../functions/portal/pages/rule-sets.page.ts';
import type { Page } from '../../../functions/portal/reply.ts';
import type { RuleSetEntry } from '../../../shared/storage/rule-set-store.ts';
import { AT, EVIL, RULE_SET } from './views.ts';

const HASH = 'a'.repeat(64);
const KEPT: RuleSetEntry = {
  id: RULE_SET.id,
  title: RULE_SET.title,
  version: 2,
  hash: HASH,
  keptAt: AT,
};
const USE = {
  ruleSetId: RULE_SET.id,
  version: 1,
  periodId: '2026',
  periodName: `Năm 2026 ${EVIL}`,
  blocId: 'khoi-mau',
  blocName: `Khối mẫu ${EVIL}`,
};
const PREVIEW: RuleSetPreview = {
  ruleSet: RULE_SET,
  hash: 'b'.repeat(64),
  kept: KEPT,
  uses: [],
  comparisons: [
    {
      with: { id: 'bang-cu', version: 1, title: `Bảng cũ ${EVIL}` },
      changes: [{ text: `Sửa mục ${EVIL}`, details: [`Điểm chuẩn: từ “1” thành “2” ${EVIL}`] }],
    },
  ],
  indicators: [
    {
      number: '1',
      title: `Thu ngân sách ${EVIL}`,
      basePoints: '10',
      examples: [{ points: '7.5', text: `Vì đạt 75% ${EVIL}` }],
    },
  ],
};
const FAULTY = {
  status: 422,
  kind: 'FaultyRuleSet',
  title: 'Bảng tiêu chí có lỗi',
  detail: '',
  errors: [
    { cell: 'Bảng tiêu chí!K12', what: `“${EVIL}” lạ.`, mend: 'Sửa.' },
    { what: 'Tệp hỏng.', mend: 'Gửi lại.' },
  ],
};

const preview = (changes: Partial<RuleSetPreview> = {}) =>
  ruleSetPreviewPage({ ...PREVIEW, ...changes }, 'token');
const one = (view: Partial<Parameters<typeof ruleSetPage>[0]> = {}) =>
  ruleSetPage({
    preview: { ...PREVIEW, version: 2 },
    mayKeep: true,
    done: undefined,
    csrf: 'token',
    ...view,
  });
const list = (mayKeep = true) =>
  ruleSetsPage({ ruleSets: [{ ...KEPT, uses: [USE] }], mayKeep, csrf: 'token' });

const documentOf = (page: Page): string =>
  framed(page, {
    person: { name: 'Sở Nội vụ', csrf: 'token' },
    provinceName: 'Tỉnh Mẫu',
    notice: undefined,
    openElsewhere: undefined,
  });
const textOf = (page: Page): string =>
  documentOf(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe.each(
  Object.entries({
    list: () => list(),
    'one rule set': () => one({ preview: { ...PREVIEW, version: 1, uses: [USE] } }),
    preview: () => preview(),
    'preview of one in use': () => preview({ uses: [USE] }),
    faults: () => faultyRuleSetPage(FAULTY, 'token'),
  }),
)('the page: %s', (_, page) => {
  it('shows every text as text', () => {
    expect(documentOf(page())).not.toContain('<script');
    expect(documentOf(page())).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
    expect(textOf(page())).not.toMatch(/undefined|null|\[object|NaN/);
  });
});

describe('the list of rule sets', () => {
  it('says of each where it is used, and lets the secretariat alone write one', () => {
    expect(textOf(list())).toContain('Đang dùng Khối mẫu');
    expect(documentOf(list())).toContain('enctype="multipart/form-data"');
    expect(documentOf(list(false))).not.toContain('type="file"');
    expect(documentOf(list(false))).toContain('Tải Excel');
  });

  it('says that there is none', () => {
    const none = ruleSetsPage({ ruleSets: [], mayKeep: false, csrf: 'token' });
    expect(textOf(none)).toContain('Chưa có bảng tiêu chí nào.');
  });
});

describe('the page of a rule set', () => {
  it('suggests next year’s names, and keeps what was typed when they are refused', () => {
    const named = (id: string, title: string) =>
      one({ preview: { ...PREVIEW, version: 2, ruleSet: { ...RULE_SET, id, title } } });
    const dated = documentOf(named('khoi-huyen-2026', 'Bảng điểm năm 2026 (sửa)'));
    expect(dated).toContain('value="khoi-huyen-2027"');
    expect(dated).toContain('value="Bảng điểm năm 2027 (sửa)"');
    expect(documentOf(named('khoi-huyen', 'Bảng điểm'))).toContain('value="khoi-huyen-moi"');
    const names = { id: 'da-co', title: 'Tên khác' };
    const problem = { ...FAULTY, title: 'Mã đã dùng', errors: [] };
    const refused = documentOf(one({ attempt: { names, problem } }));
    expect(refused).toContain('value="da-co"');
    expect(refused).toContain('Mã đã dùng');
  });

  it('offers no change to others, and leads to every version', () => {
    const text = documentOf(one({ mayKeep: false }));
    expect(text).not.toContain('Nhân bản');
    expect(text).toContain('?phien-ban=1');
    expect(textOf(one({ preview: { ...PREVIEW, version: 1 } }))).toContain(
      '(mới nhất: phiên bản 2 )',
    );
  });

  it('says what was just done', () => {
    expect(textOf(one({ done: 'KEPT' }))).toContain('Đã lưu bảng tiêu chí.');
    expect(textOf(one({ done: 'CLONED' }))).toContain('Đã nhân bản.');
  });
});

describe('the preview of a workbook', () => {
  const packed = (page: Page) => /name="bang" value="([^"]+)"/.exec(documentOf(page))?.[1];

  it('carries along the very table that is shown, to be kept as the next version', () => {
    expect(unpackRuleSet(packed(preview()) ?? '')).toEqual(RULE_SET);
    expect(textOf(preview())).toContain('Lưu thành phiên bản 3');
    const { kept: _, ...unknown } = PREVIEW;
    expect(textOf(ruleSetPreviewPage(unknown, 'token'))).toContain('Lưu thành bảng tiêu chí mới');
  });

  it('offers nothing to keep where the table is in use, or the same as before', () => {
    expect(packed(preview({ uses: [USE] }))).toBeUndefined();
    expect(textOf(preview({ uses: [USE] }))).toContain('Không lưu được');
    expect(packed(preview({ hash: HASH, uses: [USE] }))).toBeUndefined();
    expect(textOf(preview({ hash: HASH }))).toContain('giống hệt phiên bản 2');
  });

  it('tells changes with their details, and that there are none', () => {
    expect(textOf(preview())).toContain('Điểm chuẩn: từ “1” thành “2”');
    const [same] = PREVIEW.comparisons.map((one) => ({ ...one, changes: [] }));
    expect(textOf(preview({ comparisons: same ? [same] : [] }))).toContain(
      'Không có thay đổi nào.',
    );
  });

  it('tells every fault with its cell', () => {
    const page = faultyRuleSetPage(FAULTY, 'token');
    expect(page).toMatchObject({ status: 422, title: 'Tệp có 2 lỗi, chưa dùng được' });
    expect(textOf(page)).toContain('K12 (trang Bảng tiêu chí)');
    expect(textOf(page)).toContain('Cả tệp Tệp hỏng. Gửi lại.');
  });
});

describe('a packed rule set', () => {
  it('that no page of ours has made is not taken', () => {
    for (const text of ['', 'x', '////', Buffer.from('{"id":"a"}').toString('base64url')])
      expect(unpackRuleSet(text), text).toBeUndefined();
  });
});
