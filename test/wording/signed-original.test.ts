import { expect, it } from 'vitest';
import {
  FORBIDDEN_ADDITIONS,
  type OriginalFault,
} from '../../shared/domain/decisions/signed-original.ts';
import {
  sayOriginalFault,
  sayOriginalKind,
  sayOriginalSignature,
} from '../../shared/wording/signed-original.ts';

const FAULTS: readonly OriginalFault[] = [
  { kind: 'NOT_READABLE' },
  { kind: 'NOT_SIGNED' },
  { kind: 'NOT_OUR_CONTENT' },
  { kind: 'OTHER_DECISION', subject: 'Về việc tặng Bằng khen' },
  { kind: 'OUTDATED_VERSION', version: 2 },
  { kind: 'SIGNATURE_BROKEN', field: 'Ký 1' },
  { kind: 'SIGNATURE_UNCHECKED', field: 'Ký 1' },
  ...FORBIDDEN_ADDITIONS.map((what) => ({ kind: 'ADDED' as const, what })),
  { kind: 'NO_PICTURES' },
  { kind: 'SIGNED_NOT_SCANNED' },
];

it('says of every file that is not taken as the original why, and what to do', () => {
  const said = FAULTS.map(sayOriginalFault);
  expect(new Set(said.map(({ what }) => what)).size).toBe(FAULTS.length);
  for (const { what, mend } of said) {
    expect(what).toMatch(/^[\p{Lu}].*\.$/u);
    expect(mend).toMatch(/gửi/i);
    expect(`${what}${mend}`.normalize('NFC')).toBe(`${what}${mend}`);
  }
});

it('names the other decision, and the page of what was added', () => {
  expect(sayOriginalFault({ kind: 'OTHER_DECISION', subject: 'Về việc tặng Cờ' }).what).toContain(
    '“Về việc tặng Cờ”',
  );
  expect(sayOriginalFault({ kind: 'ADDED', what: 'ANNOTATION', page: 2 }).what).toBe(
    'Tệp có thay đổi ngoài chữ ký số: ghi chú hoặc đối tượng chồng lên trang (trang 2).',
  );
});

it('says what was checked of a signature, and what was not', () => {
  const said = sayOriginalSignature({
    subject: 'Nguyễn Văn Mẫu',
    issuer: 'Nơi cấp Mẫu',
    at: '2024-02-05T08:00:00Z',
  });
  expect(said).toContain('người ký Nguyễn Văn Mẫu; nơi cấp Nơi cấp Mẫu');
  expect(said).toContain('15:00:00 ngày 05/02/2024');
  expect(said).toContain('không kiểm tra chứng thư');
});

it('says next to the signer’s name when the signature does not name its certificate', () => {
  const signature = { subject: 'Nguyễn Văn Mẫu', issuer: 'Nơi cấp Mẫu' };
  expect(sayOriginalSignature({ ...signature, nameUnconfirmed: true })).toContain(
    'người ký Nguyễn Văn Mẫu (tên này chưa chắc chắn: chữ ký không ghi rõ đã dùng chứng thư nào',
  );
  expect(sayOriginalSignature(signature)).not.toContain('chưa chắc chắn');
});

it('R-ORIGINAL-2: never calls a scan anything but unverifiable', () => {
  expect(sayOriginalKind('SCAN')).toContain('không kiểm chứng được');
});
