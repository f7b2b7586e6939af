import { describe, expect, it } from 'vitest';
import {
  FOLLOW_UP_SLUGS,
  readFollowUpForm,
  typedFollowUp,
} from '../../../functions/portal/follow-up-form.ts';
import { type FollowUpView, followUpPage } from '../../../functions/portal/pages/follow-up.page.ts';
import { FollowUp } from '../../../shared/domain/decisions/follow-up.ts';
import { DRAFT } from './views.ts';

const GROUNDS = {
  reason: ' Sai số liệu ',
  'proposal-by': 'Giám đốc Sở Nội vụ',
  'proposal-number': '40/TTr-SNV',
  'proposal-date': '20/2/2024',
  executors: 'Chánh Văn phòng',
};
const READ = {
  reason: 'Sai số liệu',
  proposal: { by: 'Giám đốc Sở Nội vụ', number: '40/TTr-SNV', date: '2024-02-20' },
  executors: 'Chánh Văn phòng',
};
const read = (kind: FollowUp['kind'], fields: Readonly<Record<string, string>>) =>
  readFollowUpForm(kind, new URLSearchParams(fields));
const faulty = (kind: FollowUp['kind'], fields: Readonly<Record<string, string>>) =>
  read(kind, fields).faults.map(({ field }) => field);

describe('readFollowUpForm', () => {
  it('reads each paper as people type it, and the API takes it', () => {
    const papers = [
      read('AMENDMENT', { ...GROUNDS, 'article-0': '2', 'text-0': 'Mới.' }),
      read('REPLACEMENT', { ...GROUNDS, articles: 'Tặng Cờ.\r\n\r\n Tặng Bằng. ' }),
      read('REPLACEMENT', { ...GROUNDS, articles: ' ' }),
      read('ANNULMENT', { ...GROUNDS, 'has-units': '1', unit: 'u1', object: '1' }),
      read('ERRATUM', {
        reason: 'Sai chính tả',
        symbol: 'UBND-NC',
        addressees: 'Các sở\nCác huyện',
        'place-1': 'Điều 1',
        'printed-1': 'a',
        'correct-1': 'b',
      }),
    ].map(({ paper }) => paper);
    expect(papers).toEqual([
      { kind: 'AMENDMENT', ...READ, changes: [{ article: 2, text: 'Mới.' }] },
      { kind: 'REPLACEMENT', ...READ, articles: ['Tặng Cờ.', 'Tặng Bằng.'] },
      { kind: 'REPLACEMENT', ...READ },
      {
        kind: 'ANNULMENT',
        ...READ,
        unitIds: ['u1'],
        recovery: { object: true, prizeMoney: false },
      },
      {
        kind: 'ERRATUM',
        reason: 'Sai chính tả',
        symbol: 'UBND-NC',
        addressees: ['Các sở', 'Các huyện'],
        corrections: [{ place: 'Điều 1', printed: 'a', correct: 'b' }],
      },
    ]);
    for (const paper of papers) expect(FollowUp.safeParse(paper).success).toBe(true);
  });

  it('of a draft shows what was written, and reads it back as it was', () => {
    const changes = Array.from({ length: 6 }, (_, row) => ({
      article: row + 1,
      text: `Mới ${row}.`,
    }));
    const papers: readonly FollowUp[] = [
      { kind: 'AMENDMENT', ...READ, changes },
      { kind: 'REPLACEMENT', ...READ, articles: ['Tặng Cờ.', 'Tặng Bằng.'] },
      { kind: 'REPLACEMENT', ...READ },
      {
        kind: 'ANNULMENT',
        ...READ,
        unitIds: ['u1', 'u2'],
        recovery: { object: false, prizeMoney: true },
      },
      {
        kind: 'ERRATUM',
        reason: 'Sai chính tả',
        symbol: 'UBND-NC',
        addressees: ['Các sở', 'Các huyện'],
        corrections: [{ place: 'Điều 1', printed: 'a', correct: 'b' }],
      },
    ];
    for (const paper of papers)
      expect(readFollowUpForm(paper.kind, typedFollowUp(paper, ['u9'])).paper).toEqual(paper);
    const all: FollowUp = {
      kind: 'ANNULMENT',
      ...READ,
      recovery: { object: true, prizeMoney: false },
    };
    expect(typedFollowUp(all, ['u8', 'u9']).getAll('unit')).toEqual(['u8', 'u9']);
  });

  it('tells every fault at once, beside its field', () => {
    const grounds = ['proposal-date', 'reason', 'proposal-by', 'proposal-number', 'executors'];
    expect(faulty('AMENDMENT', {})).toEqual([...grounds, 'article-0']);
    expect(faulty('AMENDMENT', { ...GROUNDS, 'article-2': '0', 'text-2': 'x' })).toEqual([
      'article-2',
    ]);
    expect(faulty('ANNULMENT', { ...GROUNDS, 'has-units': '1' })).toEqual(['unit']);
    expect(faulty('ERRATUM', {})).toEqual(['place-0', 'addressees', 'reason', 'symbol']);
    const half = { reason: 'x', symbol: 'y', addressees: 'z', 'place-0': 'Điều 1' };
    expect(faulty('ERRATUM', half)).toEqual(['place-0']);
  });
});

describe('the form of a paper about a decision', () => {
  const bodyOf = (slug: string, changes: Partial<FollowUpView> = {}): string =>
    followUpPage({
      decision: DRAFT,
      kind: FOLLOW_UP_SLUGS[slug] ?? 'AMENDMENT',
      action: `/quyet-dinh/2026-khen-thuong/soan/${slug}`,
      csrf: 'token',
      typed: new URLSearchParams(),
      faults: [],
      ...changes,
    }).body.text;

  it('asks for what its paper needs, and goes to its own address', () => {
    for (const slug of Object.keys(FOLLOW_UP_SLUGS))
      expect(bodyOf(slug)).toContain(`action="/quyet-dinh/2026-khen-thuong/soan/${slug}"`);
    expect(bodyOf('sua-doi')).toContain('name="article-0"');
    expect(bodyOf('thay-the')).toContain('name="articles"');
    expect(bodyOf('huy-bo')).toContain('name="unit" value="don-vi-a"');
    expect(bodyOf('dinh-chinh')).toContain('name="correct-0"');
    expect(bodyOf('dinh-chinh')).not.toContain('proposal-by');
  });

  it('leaves out whose award is annulled already', () => {
    const effects = [{ decisionId: 'q2', kind: 'ANNULMENT' as const, unitIds: ['don-vi-a'] }];
    expect(bodyOf('huy-bo', { decision: { ...DRAFT, effects } })).not.toContain('name="unit"');
  });

  it('keeps what was typed beside the faults', () => {
    const typed = new URLSearchParams({ reason: '<b>', unit: 'don-vi-a' });
    const faults = [{ field: 'reason', text: 'Ghi lý do.' }];
    const body = bodyOf('huy-bo', { typed, faults });
    expect(body).toContain('value="&lt;b&gt;"');
    expect(body).toContain('value="don-vi-a" checked');
    expect(body).toContain('<p class="error" id="reason-loi">Ghi lý do.</p>');
  });
});
