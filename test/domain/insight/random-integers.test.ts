import { expect, it } from 'vitest';
import { randomIntegers } from '../../../shared/domain/insight/random-integers.ts';
import { SEED } from '../../support/direct-bloc.ts';

const WORD = 2n ** 32n;

/** sfc32 as its author states it, in numbers of any size. */
function wordsByTheBook(seed: string, count: number): number[] {
  let [a = 0n, b = 0n, c = 0n] = [0, 8, 16].map((at) => BigInt(`0x${seed.slice(at, at + 8)}`));
  let counter = 1n;
  const words: number[] = [];
  for (let drawn = 0; drawn < 15 + count; drawn += 1) {
    const word = (a + b + counter) % WORD;
    counter = (counter + 1n) % WORD;
    a = b ^ (b >> 9n);
    b = (c + c * 8n) % WORD;
    c = ((c * 2n ** 21n + c / 2n ** 11n) % WORD) + word;
    c %= WORD;
    words.push(Number(word));
  }
  return words.slice(15);
}

it('draws the words that the generator is stated to draw', () => {
  const draw = randomIntegers(SEED);
  const drawn = Array.from({ length: 500 }, () => draw(2 ** 32));
  expect(drawn).toEqual(wordsByTheBook(SEED, 500));
});

it('draws the same for the same seed and otherwise for another', () => {
  const [one, same, other] = [SEED, SEED, 'feed'.repeat(16)].map(randomIntegers);
  const some = (draw: typeof one) => Array.from({ length: 20 }, () => draw?.(1000));
  expect(some(one)).not.toEqual(some(other));
  expect(some(randomIntegers(SEED))).toEqual(some(same));
});

it('draws every number about as often as the others, and none beyond', () => {
  const draw = randomIntegers(SEED);
  const counts = Array.from({ length: 7 }, () => 0);
  for (let drawn = 0; drawn < 70_000; drawn += 1) {
    const number = draw(7);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  expect(counts).toHaveLength(7);
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

it('draws a word again that lies beyond the last whole multiple', () => {
  const below = 3 * 2 ** 30;
  const words = wordsByTheBook(SEED, 40).filter((word) => word < below);
  const draw = randomIntegers(SEED);
  expect(Array.from({ length: words.length }, () => draw(below))).toEqual(words);
  expect(words.length).toBeLessThan(40);
});
