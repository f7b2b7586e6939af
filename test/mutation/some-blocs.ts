import { expect, it } from 'vitest';
import { disagreements } from '../oracle/agreement.ts';

/** As many of the ten thousand of `test/oracle` as can be tried on every changed line. */
const BLOCS = 60;

it('agrees with the second implementation on some random blocs', () => {
  for (let seed = 1; seed <= BLOCS; seed += 1) expect(disagreements(seed)).toEqual([]);
});
