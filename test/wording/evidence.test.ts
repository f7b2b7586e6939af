import { expect, it } from 'vitest';
import { EVIDENCE_FAULTS } from '../../shared/domain/scoring/evidence.ts';
import { EVIDENCE_LIMITS, sayEvidenceFault, saySize } from '../../shared/wording/evidence.ts';

it('says of every file that is not taken why, and what to do', () => {
  const said = EVIDENCE_FAULTS.map(sayEvidenceFault);
  expect(new Set(said.map(({ what }) => what)).size).toBe(EVIDENCE_FAULTS.length);
  for (const { what, mend } of said) {
    expect(what).toMatch(/^Tệp|^Hệ thống|^Nội dung/);
    expect(mend).toMatch(/gửi lại/);
    expect(`${what}${mend}`.normalize('NFC')).toBe(`${what}${mend}`);
  }
  expect(sayEvidenceFault('TOO_LARGE').what).toBe('Tệp lớn hơn 20 MB.');
  expect(EVIDENCE_LIMITS).toContain('20 MB');
});

it('says how large a file is', () => {
  const said = [1, 1536, 1024 * 1023, 1024 * 1024 - 1, 1024 * 1024, 20 * 1024 * 1024].map(saySize);
  expect(said).toEqual(['1 kB', '2 kB', '1023 kB', '1,0 MB', '1,0 MB', '20,0 MB']);
});
