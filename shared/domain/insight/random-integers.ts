import type { Hash } from '../identifiers.ts';

const WARM_UP = 15;
const WORDS = 2 ** 32;

/** Draws whole numbers from 0 to `below` − 1, each as likely as the others; `below` is from 1 to 2³². */
export type RandomIntegers = (below: number) => number;

/**
 * The same numbers for the same seed on every machine: sfc32 (Chris Doty-Humphrey's "small fast counting" generator),
 * its three words taken from the first 24 digits of the hash, its counter from 1, the first 15 words left out. A word
 * that would make some numbers likelier than others is drawn again.
 */
export function randomIntegers(seed: Hash): RandomIntegers {
  const word = words(seed);
  return (below) => {
    const limit = WORDS - (WORDS % below);
    let drawn = word();
    while (drawn >= limit) drawn = word();
    return drawn % below;
  };
}

function words(seed: Hash): () => number {
  const part = (index: number) => Number.parseInt(seed.slice(8 * index, 8 * index + 8), 16) | 0;
  let [a, b, c, counter] = [part(0), part(1), part(2), 1];
  const word = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let skipped = 0; skipped < WARM_UP; skipped += 1) word();
  return word;
}
