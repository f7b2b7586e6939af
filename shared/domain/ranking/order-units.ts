import { byText } from '../order.ts';
import { type DecimalText, formatPoints, type Points } from '../points.ts';
import { type SeparatingMetric, type TieBallot, tieBetween } from './tie-policy.ts';

/** What a unit has by one metric: `merit` is compared, the higher first; `shown` is said, where there is anything. */
export type Merit = { readonly merit: Points; readonly shown: DecimalText | undefined };

/** A unit and its merits, the published figure first and the tie metrics after it. */
export type Contender = { readonly unitId: string; readonly merits: readonly Merit[] };

/** The votes of a unit in one ballot. */
type Vote = { readonly ballot: TieBallot; readonly votes: number };

/** Those who stand together: at least one. */
type Run<T> = readonly [T, ...(readonly T[])];

/** Units that nothing separates; `votes` are those of the ballots that were held between more of them. */
export type Tied<C extends Contender = Contender> = {
  readonly units: Run<C>;
  readonly votes: readonly Vote[];
};

/** Which metric separates two neighbours, and what each has by it; `difference` says how far they are apart. */
export type Separation = {
  readonly metric: SeparatingMetric;
  readonly own?: DecimalText;
  readonly theirs?: DecimalText;
  readonly difference?: DecimalText;
};

/** Above zero when `b` is the better one, by the first metric that differs. */
export function byMerits(a: Contender, b: Contender): number {
  for (let index = 0; index < a.merits.length; index += 1) {
    const order = meritAt(b, index) - meritAt(a, index);
    if (order !== 0) return order;
  }
  return 0;
}

const meritAt = ({ merits }: Contender, index: number): number => merits[index]?.merit ?? 0;

/**
 * The units in order, best first; those that neither a metric nor a recorded ballot separates stand together.
 *
 * @rule R-TIE-1 equal figures are separated by the rule set's metrics, in its order
 * @rule R-TIE-2 what is still equal stays together until a ballot between exactly these units is recorded; more votes go first, equal votes stay together
 */
export function orderUnits<C extends Contender>(
  contenders: readonly C[],
  ballots: readonly TieBallot[],
): readonly Tied<C>[] {
  const ordered = [...contenders].sort((a, b) => byMerits(a, b) || byText(a.unitId, b.unitId));
  const runs = runsOf(ordered, (a, b) => byMerits(a, b) === 0);
  return runs.flatMap((units) => settled(units, ballots, NO_VOTES));
}

function runsOf<T>(ordered: readonly T[], equal: (a: T, b: T) => boolean): readonly Run<T>[] {
  const runs: [T, ...T[]][] = [];
  let run: [T, ...T[]] | undefined;
  for (const one of ordered) {
    if (run !== undefined && equal(run[0], one)) {
      run.push(one);
    } else {
      run = [one];
      runs.push(run);
    }
  }
  return runs;
}

const NO_VOTES: readonly Vote[] = [];

/** A second ballot may be held between those whom the first left equal. */
function settled<C extends Contender>(
  units: Run<C>,
  ballots: readonly TieBallot[],
  votes: readonly Vote[],
): readonly Tied<C>[] {
  const ballot = ballots.find((one) => tieBetween(one.votes) === tieBetween(units));
  if (ballot === undefined) return [{ units, votes }];
  const others = ballots.filter((one) => one !== ballot);
  const votesOf = new Map(ballot.votes.map((one) => [one.unitId, one.votes]));
  const of = ({ unitId }: Contender) => votesOf.get(unitId) ?? 0;
  const ordered = [...units].sort((a, b) => of(b) - of(a) || byText(a.unitId, b.unitId));
  return runsOf(ordered, (a, b) => of(a) === of(b)).flatMap((run) =>
    settled(run, others, [...votes, { ballot, votes: of(run[0]) }]),
  );
}

/**
 * What separates two neighbours of the order.
 *
 * @throws when nothing does: a bug, since then they stand together
 */
export function separation(
  own: Tied,
  theirs: Tied,
  metrics: readonly SeparatingMetric[],
): Separation {
  const [mine, other] = [own.units[0].merits, theirs.units[0].merits];
  for (const [index, metric] of metrics.entries()) {
    const [a, b] = [mine[index], other[index]];
    if (a !== undefined && b !== undefined && a.merit !== b.merit) return byMetric(metric, a, b);
  }
  for (const [index, { ballot, votes }] of own.votes.entries()) {
    const more = theirs.votes[index]?.votes;
    if (more === undefined || more === votes) continue;
    const difference = String(more - votes);
    const metric = { kind: 'BALLOT', minutes: ballot.minutes } as const;
    return { metric, own: String(votes), theirs: String(more), difference };
  }
  throw new Error('Nothing separates two places');
}

/** Of facts only what was declared: how far they are apart says nothing. */
function byMetric(metric: SeparatingMetric, own: Merit, theirs: Merit): Separation {
  const apart = formatPoints((theirs.merit - own.merit) as Points);
  return {
    metric,
    ...(own.shown === undefined ? {} : { own: own.shown }),
    ...(theirs.shown === undefined ? {} : { theirs: theirs.shown }),
    ...(metric.kind === 'FACT' ? {} : { difference: apart }),
  };
}
