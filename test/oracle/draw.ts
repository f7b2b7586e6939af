/** Draws from one seed: the same seed gives the same draws everywhere. */
export type Draw = {
  /** A whole number from 0 up to but not including `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(all: readonly [T, ...T[]]) => T;
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean;
};

/** Marsaglia's xorshift of 32 bits. */
export function drawFrom(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
  return {
    below,
    one: (all) => all[below(all.length)] ?? all[0],
    onceIn: (times) => below(times) === 0,
  };
}
