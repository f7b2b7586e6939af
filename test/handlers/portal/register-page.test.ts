import { describe, expect, it } from 'vitest';
import { registerPage } from '../../../functions/portal/pages/register.page.ts';
import { readRegisterForm } from '../../../functions/portal/register-form.ts';
import { BALLOT, FINDING, registerView } from './register-views.ts';
import { BLOC, RULE_SET } from './views.ts';

const bodyOf = (changes: Parameters<typeof registerView>[0] = {}): string =>
  registerPage(registerView(changes)).body.text;
const textOf = (changes: Parameters<typeof registerView>[0] = {}): string =>
  bodyOf(changes)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const VOTES = {
  viec: 'bo-phieu',
  muc: 'don-vi-a don-vi-b',
  'phieu.don-vi-a': '1',
  'phieu.don-vi-b': ' 02 ',
  'thanh-vien': '3',
  'co-mat': '3',
  'so-bien-ban': '03/BB-KTĐ',
  'ngay-bien-ban': '5/12/2026',
  'ly-do': 'Khối bỏ phiếu kín',
};
const HELD = {
  viec: 'khong-xet',
  muc: '',
  'don-vi': 'don-vi-c',
  loai: 'WITHHELD',
  'noi-dung': ' Đang  thanh tra ',
  'can-cu': 'Quyết định số 05',
};
const read = (fields: Readonly<Record<string, string>>) =>
  readRegisterForm(new URLSearchParams(fields), [FINDING, BALLOT]);

describe('the forms of the register', () => {
  it('read the votes of a tie with its minutes and why', () => {
    expect(read(VOTES)).toEqual({
      recording: {
        entry: {
          kind: 'BALLOT',
          ballot: {
            votes: [
              { unitId: 'don-vi-a', votes: 1 },
              { unitId: 'don-vi-b', votes: 2 },
            ],
            members: 3,
            present: 3,
            minutes: { number: '03/BB-KTĐ', date: '2026-12-05' },
          },
        },
        withdrawn: false,
        reason: 'Khối bỏ phiếu kín',
      },
      faults: [],
    });
  });

  it('read an extension to a time of a day, or to the end of the day, of a unit or the whole bloc', () => {
    const extended = (changes: Readonly<Record<string, string>> = {}) =>
      read({
        viec: 'gia-han',
        muc: '',
        'don-vi': 'don-vi-b',
        'han-ngay': '20/12/2026',
        'han-gio': '17:00',
        'noi-dung': 'Ảnh hưởng của bão',
        'noi-cho': 'Sở Nội vụ',
        'so-van-ban': '12/SNV-TĐKT',
        'ngay-van-ban': '9/12/2026',
        ...changes,
      });
    const reason = 'Ảnh hưởng của bão';
    const extension = {
      unitId: 'don-vi-b',
      until: '2026-12-20T10:00:00.000Z',
      reason,
      grantedBy: 'Sở Nội vụ',
      document: { number: '12/SNV-TĐKT', date: '2026-12-09' },
    };
    expect(extended()).toEqual({
      recording: { entry: { kind: 'EXTENSION', extension }, withdrawn: false, reason },
      faults: [],
    });
    const { unitId: _, ...all } = { ...extension, until: '2026-12-20T17:00:00.000Z' };
    const whole = extended({ 'don-vi': 'ca-khoi', 'han-gio': '' })?.recording?.entry;
    expect(whole).toEqual({ kind: 'EXTENSION', extension: all });
    expect(extended({ 'han-gio': '25:00' })?.faults).toEqual([
      { field: 'han-gio', text: 'Ghi giờ dạng 17:00, hoặc bỏ trống nếu đến hết ngày.' },
    ]);
    expect(extended({ 'han-ngay': '31/11/2026' })?.faults.map(({ field }) => field)).toEqual([
      'han-ngay',
    ]);
  });

  it('tell every fault of a field at once', () => {
    const { recording, faults = [] } =
      read({
        viec: 'bo-phieu',
        muc: VOTES.muc,
        'phieu.don-vi-a': 'một',
        'phieu.don-vi-b': '-1',
        'ngay-bien-ban': '31/02/2026',
      }) ?? {};
    expect(recording).toBeUndefined();
    expect(faults.map(({ field }) => field)).toEqual([
      'phieu.don-vi-a',
      'phieu.don-vi-b',
      'thanh-vien',
      'co-mat',
      'so-bien-ban',
      'ngay-bien-ban',
      'ly-do',
    ]);
  });

  it('read a finding, and name what is missing', () => {
    expect(read(HELD)?.recording).toEqual({
      entry: {
        kind: 'FINDING',
        finding: {
          unitId: 'don-vi-c',
          kind: 'WITHHELD',
          reason: 'Đang thanh tra',
          source: 'Quyết định số 05',
        },
      },
      withdrawn: false,
    });
    const faults = read({ viec: 'khong-xet', loai: 'GONE' })?.faults ?? [];
    expect(faults.map(({ field }) => field)).toEqual(['don-vi', 'loai', 'noi-dung', 'can-cu']);
  });

  it('read a fact as people write numbers, its reason only where there is one', () => {
    const fact = { viec: 'thong-tin', muc: 'ty-le-nu', 'don-vi': 'don-vi-a', 'can-cu': 'Số 12' };
    expect(read({ ...fact, 'gia-tri': '72,5%' })?.recording).toEqual({
      entry: {
        kind: 'FACT',
        fact: { unitId: 'don-vi-a', factId: 'ty-le-nu', value: '72.5', source: 'Số 12' },
      },
      withdrawn: false,
    });
    const mended = read({ ...fact, 'gia-tri': '72,5', 'ly-do': 'Ghi nhầm' })?.recording;
    expect(mended?.reason).toBe('Ghi nhầm');
    expect(read({ ...fact, 'gia-tri': 'trên 70' })?.faults).toMatchObject([{ field: 'gia-tri' }]);
  });

  it('take back what is in force, and nothing else', () => {
    const back = read({ viec: 'rut', muc: FINDING.hash, 'ly-do': 'Đã có kết luận' });
    expect(back?.recording).toEqual({
      entry: FINDING.entry,
      withdrawn: true,
      reason: 'Đã có kết luận',
    });
    expect(read({ viec: 'rut', muc: FINDING.hash })?.faults).toMatchObject([{ field: 'ly-do' }]);
    expect(read({ viec: 'rut', muc: 'f'.repeat(64), 'ly-do': 'x' })).toBeUndefined();
    expect(read({ viec: 'khac' })).toBeUndefined();
    expect(read({ viec: 'toString' })).toBeUndefined();
  });
});

describe('the page of the register', () => {
  it('has a form for each tie that waits, with a field for the votes of each unit', () => {
    const body = bodyOf();
    expect(body).toContain('name="muc" value="don-vi-a don-vi-b"');
    expect(body).toContain('name="phieu.don-vi-a"');
    expect(body).toContain('name="phieu.don-vi-b"');
    expect(body).not.toContain('name="phieu.don-vi-c"');
  });

  it('says what is recorded, why and by which paper, and keeps what was taken back in its history', () => {
    const text = textOf();
    expect(text).toContain('Đơn vị C: chưa xét khen thưởng');
    expect(text).toContain('Đơn vị B 2 phiếu, Đơn vị C 1 phiếu; 3 trong 3 người có mặt');
    expect(text).toContain('ngày 26/11/2026');
    expect(text).not.toContain('72,5%');
    expect(text).toMatch(/Rút .*tỷ lệ nữ.* 72,5/);
  });

  it('shows faults beside what was typed, in the form that was sent alone', () => {
    const form = new URLSearchParams({ ...VOTES, 'phieu.don-vi-a': 'một' });
    const faults = [{ field: 'phieu.don-vi-a', text: 'Ghi số phiếu.' }];
    const body = bodyOf({ attempt: { form, faults } });
    expect(body).toContain('name="phieu.don-vi-a" value="một"');
    expect(body.match(/class="error"/g)).toHaveLength(1);
    expect(body.match(/Chưa lưu/g)).toHaveLength(1);
  });

  it('shows what the API refused, with every fault, and opens the form that was sent', () => {
    const form = new URLSearchParams({ viec: 'rut', muc: BALLOT.hash, 'ly-do': 'Nhầm' });
    const errors = ['Một.', 'Hai.'].map((what) => ({ what, mend: 'Sửa.' }));
    const problem = { status: 409, kind: 'X', title: 'Đã hết hạn', detail: 'Một. Sửa.', errors };
    const body = bodyOf({ attempt: { form, faults: [], problem } });
    expect(body).toContain('<li>Hai. Sửa.</li>');
    expect(body.match(/<details open>/g)).toHaveLength(1);
    expect(body).toContain('value="Nhầm"');
  });

  it('is only read by those who do not keep it', () => {
    const body = bodyOf({ mayKeep: false });
    expect(body).not.toContain('<form');
    expect(body).toContain('Đang chờ kết quả bỏ phiếu');
  });

  it('says that no ballot is held where equal units share a place, before the ranking, or without a tie', () => {
    const none = { versions: [] };
    expect(textOf({ ...none, ruleSet: RULE_SET, ranking: undefined })).toContain('không bỏ phiếu');
    expect(textOf({ ...none, ranking: undefined })).toContain('chưa được xếp thứ');
    const { ranking } = registerView();
    const places = ranking?.places.slice(2) ?? [];
    const settled = ranking && { ...ranking, places };
    expect(textOf({ ...none, ranking: settled })).toContain('Không có đơn vị nào đồng hạng');
  });

  it('says after saving that the bloc is ranked again, or will be ranked with it', () => {
    expect(textOf({ saved: true })).toContain('được tính khi khối được xếp thứ');
    const reference = { version: 2, inputsHash: 'c'.repeat(64), digest: 'd'.repeat(64) };
    const bloc = { ...BLOC, ranking: reference };
    expect(textOf({ saved: true, bloc })).toContain('lập lại trong ít phút');
  });
});
