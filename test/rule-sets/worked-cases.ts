import type { LineGiven, WorkedCase } from '../support/worked-case.ts';
import { CLUSTER_CASES } from './worked-cases/cum-xa-phuong.ts';
import { FRAME_CASES } from './worked-cases/frames.ts';
import { QUANG_TRI_CASES } from './worked-cases/quang-tri.ts';
import { TIEN_GIANG_CASES, TIEN_GIANG_PLAIN } from './worked-cases/tien-giang.ts';

/** Every case that was worked by hand; the arithmetic stands beside each. */
export const WORKED_CASES: readonly WorkedCase[] = [
  ...TIEN_GIANG_CASES,
  ...QUANG_TRI_CASES,
  ...FRAME_CASES,
  ...CLUSTER_CASES,
];

/** By rule set, the lines of a plain sheet that their kinds alone don't tell. */
export const PLAIN_LINES: Readonly<Record<string, Readonly<Record<string, LineGiven>>>> = {
  'tien-giang-2022': TIEN_GIANG_PLAIN,
};
