import { api, small, UNIT, writes } from './entry-parts.ts';
import type { FunctionEntry } from './function-entry.ts';

/** Reviews: someone other than the unit confirms or changes each line. */
export const REVIEWS: readonly FunctionEntry[] = [
  {
    name: 'reviews/verify-sheet',
    trigger: api(
      `GET ${UNIT}/review`,
      `PUT ${UNIT}/review`,
      `GET ${UNIT}/second-review`,
      `PUT ${UNIT}/second-review`,
    ),
    access: writes,
    ...small,
  },
];
