import { describe, expect, it } from 'vitest';
import {
  readVerificationCode,
  showVerificationCode,
  VerificationCode,
  verificationCode,
} from '../../../shared/domain/decisions/verification-code.ts';
import { hashOf } from '../../../shared/domain/hash.ts';

const CODE = verificationCode('lao-cai', '2023-khen-thuong');

describe('the verification code of a decision', () => {
  it('R-CODE-1: spells the first 50 bits of the hash of province and decision', () => {
    const bits = [...hashOf({ province: 'lao-cai', decision: '2023-khen-thuong' })]
      .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
      .join('');
    const spelled = [...CODE].map((digit) =>
      '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit).toString(2).padStart(5, '0'),
    );
    expect(spelled.join('')).toBe(bits.slice(0, 50));
    expect(VerificationCode.parse(CODE)).toBe(CODE);
  });

  it('R-CODE-1: is another one for each decision and each province', () => {
    const codes = [
      CODE,
      verificationCode('lao-cai', '2023-khen-thuong-huy-bo-1'),
      verificationCode('lao-cai', '2024-khen-thuong'),
      verificationCode('yen-bai', '2023-khen-thuong'),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('R-CODE-2: is read back as it is printed', () => {
    expect(showVerificationCode(CODE)).toMatch(/^.{5}-.{5}$/);
    expect(readVerificationCode(showVerificationCode(CODE))).toBe(CODE);
  });

  it('R-CODE-2: is read however it is typed', () => {
    for (const typed of [
      '0A1B1-C0D1E',
      '0a1b1c0d1e',
      'oaib1 – cod1e',
      ' OALBI  CODLE ',
      'ｏａ1b1-c0d1e',
    ])
      expect(readVerificationCode(typed), typed).toBe('0A1B1C0D1E');
  });

  it('R-CODE-2: is not made of what is no code', () => {
    for (const typed of ['', '0A1B1-C0D1', '0A1B1-C0D1EF', '0A1B1-C0D1U', '0A1B1.C0D1E'])
      expect(readVerificationCode(typed), typed).toBeUndefined();
  });
});
