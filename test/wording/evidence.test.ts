import { expect, it } from 'vitest';
import { EVIDENCE_FAULTS } from '../../shared/domain/scoring/evidence.ts';
import { EVIDENCE_LIMITS, sayEvidenceFault } from '../../shared/wording/evidence.ts';

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
