/** One line of the bench's table. A line without a budget is there to compare with. */
export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly budget?: string;
  readonly within?: boolean;
  /** What explains the figure, printed beneath it. */
  readonly note?: string;
};

/** One thing that `npm run bench` measures. `about` says what its figures are measured against. */
export type Measurement = {
  readonly name: string;
  readonly about: string;
  run(): Promise<readonly Row[]>;
};

/** A row whose figure must not be above its budget. */
export const atMost = (
  what: string,
  value: number,
  budget: number,
  show: (figure: number) => string,
  note?: string,
): Row => ({
  what,
  measured: show(value),
  budget: `≤ ${show(budget)}`,
  within: value <= budget,
  ...(note === undefined ? {} : { note }),
});

/** `2.65 ×`, with more digits where the ratio is small. */
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} ×`;

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** How long one call takes, in milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * How long this process worked on one call, in milliseconds of all its threads: for things that never wait. Others
 * that want the machine's cores do not count, as they do in `timed`, where they hold up a collector of many threads most.
 */
export async function worked(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * The medians of several things measured in turns, so that a machine that is busy for a while slows all of them.
 * Every second round goes backwards: none always comes after the same other one.
 */
export async function interleavedMedians<Name extends string>(
  rounds: number,
  measure: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measure) as Name[];
  const values = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      values.get(name)?.push(await measure[name]());
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
