import { DatabaseSync } from 'node:sqlite';
import { formatPoints, type Points, sumPoints } from '../../shared/domain/points.ts';
import { rankUnits } from '../../shared/domain/ranking/rank-units.ts';
import { atMost, interleavedMedians, type Measurement, times, worked } from './measurement.ts';

const BLOCS = 1000;
const UNITS = 50;
const LINES = 60;
const ROUNDS = 5;
/** Turns after which the engine has compiled what it compiles; SQLite comes compiled. */
const WARM_UP = 12;

const ABOUT = `1,000 blocs × 50 units × 60 criteria, totalled and ranked from parsed points by \`sumPoints\` and
\`rankUnits\` (each place with its reason; no groups, caps or rounding), against SQLite in memory: SUM by GROUP BY
over the 3 million rows, then RANK(). The budget is against a table of the rows as they came in; where they
are stored in the order of their key, SQL has nothing left to sort. Measured is the work of all threads of this
process, the garbage collector's with it; loading the rows counts for neither.`;

type UnitPoints = { readonly unitId: string; readonly points: readonly Points[] };
type Blocs = readonly (readonly UnitPoints[])[];

export const rankManyBlocs: Measurement = {
  name: 'rank-many-blocs',
  about: ABOUT,
  run: async () => {
    const blocs = manyBlocs();
    const asTheyCame = loaded(blocs, '');
    const inOrder = loaded(blocs, 'WITHOUT ROWID');
    try {
      const first = await worked(() => placesOf(blocs));
      for (let turn = 0; turn < WARM_UP; turn += 1) placesOf(blocs);
      const { ours, sql, sqlInOrder } = await compare(blocs, asTheyCame, inOrder);
      return [
        atMost('total and rank / SQLite, rows as they came in', ours / sql, 0.1, times),
        { what: 'the same / SQLite, rows in key order', measured: times(ours / sqlInOrder) },
        { what: 'the first turn, not compiled yet / SQLite', measured: times(first / sql) },
      ];
    } finally {
      asTheyCame.close();
      inOrder.close();
    }
  },
};

function compare(blocs: Blocs, asTheyCame: DatabaseSync, inOrder: DatabaseSync) {
  const queries = [asTheyCame, inOrder].map((database) => database.prepare(RANKING));
  const [plain, ordered] = queries;
  for (const query of queries) checkSame(placesOf(blocs), query.all());
  return interleavedMedians(ROUNDS, {
    ours: () => secondOfTwo(() => placesOf(blocs)),
    sql: () => secondOfTwo(() => plain?.all()),
    sqlInOrder: () => secondOfTwo(() => ordered?.all()),
  });
}

/** Nothing pays for the memory that the one before it has emptied. */
async function secondOfTwo(run: () => unknown): Promise<number> {
  run();
  return worked(run);
}

const placesOf = (blocs: Blocs) =>
  blocs.map((units) =>
    rankUnits(
      units.map(({ unitId, points }) => ({ unitId, figure: formatPoints(sumPoints(points)) })),
      'TOTAL',
    ),
  );

const RANKING = `
  SELECT bloc, unit, RANK() OVER (PARTITION BY bloc ORDER BY total DESC) AS place
  FROM (SELECT bloc, unit, SUM(points) AS total FROM lines GROUP BY bloc, unit)
  ORDER BY bloc, place, unit`;

function loaded(blocs: Blocs, order: '' | 'WITHOUT ROWID'): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  const key = order === '' ? '' : ', PRIMARY KEY (bloc, unit, criterion)';
  const columns = `bloc INTEGER, unit TEXT, criterion INTEGER, points INTEGER${key}`;
  database.exec(`CREATE TABLE lines (${columns}) ${order}`);
  const insert = database.prepare('INSERT INTO lines VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  for (const [bloc, units] of blocs.entries()) {
    for (const { unitId, points } of units) {
      for (const [criterion, value] of points.entries()) insert.run(bloc, unitId, criterion, value);
    }
  }
  database.exec('COMMIT');
  return database;
}

/** The same every run: points of 0 to 2 in hundredths, so that some totals are equal. */
function manyBlocs(): Blocs {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return ((state % 201) * 100) as Points;
  };
  return Array.from({ length: BLOCS }, () =>
    Array.from({ length: UNITS }, (_, unit) => ({
      unitId: `don-vi-${String(unit).padStart(2, '0')}`,
      points: Array.from({ length: LINES }, next),
    })),
  );
}

/** @throws Error when the two do not agree: then there is nothing to compare. */
function checkSame(
  ours: ReturnType<typeof placesOf>,
  rows: readonly Record<string, unknown>[],
): void {
  const theirs = rows.map(({ bloc, unit, place }) => `${bloc} ${unit} ${place}`);
  const own = ours.flatMap((places, bloc) =>
    places.map(({ unitId, place }) => `${bloc} ${unitId} ${place}`),
  );
  const differs = own.findIndex((place, index) => place !== theirs[index]);
  if (differs >= 0 || own.length !== theirs.length) {
    throw new Error(`SQL ranks otherwise: ${own[differs]} here, ${theirs[differs]} there`);
  }
}
