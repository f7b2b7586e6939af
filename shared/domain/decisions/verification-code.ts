import * as z from 'zod';
import { hashOf } from '../hash.ts';

/** Crockford's digits: none of them is taken for another, in print or when spoken. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const DIGIT_BITS = 5n;
const HASH_BITS = 256n;

/** The short code of a decision (mã tra cứu): ten digits, kept without the hyphen that is printed in it. */
export const VerificationCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/, 'InvalidVerificationCode');
export type VerificationCode = z.infer<typeof VerificationCode>;

/**
 * The code under which anybody finds a decision. It follows from the decision's address alone, so it is known before
 * the paper that carries it is made, and stays the same for every version.
 *
 * @rule R-CODE-1 the code is the first 50 bits of the hash of province and decision, as ten of Crockford's digits
 */
export function verificationCode(province: string, decision: string): VerificationCode {
  const hash = BigInt(`0x${hashOf({ province, decision })}`);
  return Array.from({ length: LENGTH }, (_, index) => {
    const shift = HASH_BITS - DIGIT_BITS * BigInt(index + 1);
    return DIGITS[Number((hash >> shift) & 31n)];
  }).join('');
}

/** As it is printed: `7Q4MX-90KTB`. */
export const showVerificationCode = (code: VerificationCode): string =>
  `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/**
 * The code that somebody typed, or undefined where it is none.
 *
 * @rule R-CODE-2 small letters, spaces and hyphens are no matter, and what looks like a digit of the code is that digit: o is 0, i and l are 1
 */
export function readVerificationCode(typed: string): VerificationCode | undefined {
  const digits = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return VerificationCode.safeParse(digits).data;
}
