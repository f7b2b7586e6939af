import type { Decision, Signatory } from '../../../shared/domain/decisions/decision.ts';
import type { DecisionStep } from '../../../shared/domain/decisions/decision-step.ts';
import type { LocalCloud } from '../cloud.ts';
import { RECORDS_CLERK, SECRETARY, SIGNER } from './accounts.ts';
import { apiOf } from './api.ts';
import { PROVINCE } from './lao-cai-2023.ts';

/** Who signs is invented. */
const SIGNATORY: Signatory = { name: SIGNER.name, title: 'CHỦ TỊCH' };
const REGISTRATION = { number: 128, date: '2024-01-15' };

type Move = {
  readonly by: string;
  readonly at: string;
  readonly step: DecisionStep;
  readonly says: string;
};

/** The draft's way, step by step, each by the person whose task it is; version by version, so that twice is once. */
const MOVES: readonly Move[] = [
  {
    by: SECRETARY.sub,
    at: '2024-01-12T03:00:00.000Z',
    step: { step: 'SEND', version: 1, signatory: SIGNATORY },
    says: 'is sent for signature',
  },
  {
    by: SIGNER.sub,
    at: '2024-01-15T02:00:00.000Z',
    step: { step: 'SIGN', version: 2, date: REGISTRATION.date },
    says: 'is signed',
  },
  {
    by: RECORDS_CLERK.sub,
    at: '2024-01-15T03:00:00.000Z',
    step: { step: 'NUMBER', version: 3, ...REGISTRATION },
    says: `has number ${REGISTRATION.number}/QĐ-UBND`,
  },
  {
    by: RECORDS_CLERK.sub,
    at: '2024-01-15T03:00:00.000Z',
    step: { step: 'ISSUE', version: 4 },
    says: 'is issued and locked',
  },
];

/** Leads the decision from its draft to its issue. */
export async function playDecision(
  cloud: LocalCloud,
  id: string,
  log: (line: string) => void,
): Promise<void> {
  for (const { by, at, step, says } of MOVES) {
    cloud.calendar.set(at);
    const path = `/provinces/${PROVINCE.id}/decisions/${id}/steps`;
    await apiOf(cloud, by).post<Decision>(path, { body: step });
    await cloud.idle();
    log(`Sample      the decision ${says}`);
  }
}
