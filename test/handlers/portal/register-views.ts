import type { RegisterView } from '../../../functions/portal/pages/register-view.ts';
import {
  nextVersion,
  type RegisterEntry,
  type StoredEntry,
} from '../../../shared/domain/register/register-entry.ts';
import { BLOC, EVIL, PERIOD, PLACE, RANKING, RULE_SET } from './views.ts';

const stored = (
  entry: RegisterEntry,
  at: string,
  more: { readonly withdrawn?: boolean; readonly before?: StoredEntry } = {},
): StoredEntry =>
  nextVersion(
    { entry, withdrawn: more.withdrawn ?? false, reason: `Vì sao ${EVIL}` },
    more.before,
    'thu-ky',
    at,
  );

export const FINDING = stored(
  {
    kind: 'FINDING',
    finding: {
      unitId: 'don-vi-c',
      kind: 'WITHHELD',
      reason: `Đang thanh tra ${EVIL}`,
      source: `Quyết định số 05 ${EVIL}`,
    },
  },
  '2026-11-26T01:00:00.000Z',
);
const FACT = stored(
  {
    kind: 'FACT',
    fact: { unitId: 'don-vi-a', factId: 'ty-le-nu', value: '72.5', source: `Báo cáo ${EVIL}` },
  },
  '2026-11-26T02:00:00.000Z',
);
const TAKEN_BACK = stored(FACT.entry, '2026-11-26T03:00:00.000Z', {
  withdrawn: true,
  before: FACT,
});
export const BALLOT = stored(
  {
    kind: 'BALLOT',
    ballot: {
      votes: [
        { unitId: 'don-vi-b', votes: 2 },
        { unitId: 'don-vi-c', votes: 1 },
      ],
      members: 3,
      present: 3,
      minutes: { number: `03/BB ${EVIL}`, date: '2026-11-26' },
    },
  },
  '2026-11-26T04:00:00.000Z',
);

/** The register of a bloc of which two units wait for a ballot. */
export const registerView = (changes: Partial<RegisterView> = {}): RegisterView => ({
  place: PLACE,
  period: PERIOD,
  bloc: BLOC,
  ruleSet: {
    ...RULE_SET,
    tie: 'BALLOT',
    tieMetrics: [
      {
        kind: 'FACT',
        factId: 'ty-le-nu',
        title: `tỷ lệ nữ ${EVIL}`,
        unitOfMeasure: '%',
        atLeast: '70',
      },
    ],
  },
  ranking: {
    ...RANKING,
    places: RANKING.places.map((one) => (one.shared ? { ...one, awaits: 'BALLOT' } : one)),
  },
  versions: [FINDING, FACT, TAKEN_BACK, BALLOT],
  mayKeep: true,
  saved: false,
  at: '2026-11-27T00:00:00.000Z',
  csrf: 'token',
  ...changes,
});
