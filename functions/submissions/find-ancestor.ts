import type { RuleSetReference } from '../../shared/domain/member.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { RuleSetStore } from '../../shared/storage/rule-set-store.ts';

/** Rule sets are mended a few times and cloned once a year: whatever lies further back is another form altogether. */
const MOST_STEPS = 30;

/**
 * The rule set with that hash among those that the present one comes from: its own older versions, and the one
 * that it was cloned from with the older ones of that.
 */
export async function findAncestor(
  ruleSets: Pick<RuleSetStore, 'get' | 'entry'>,
  province: string,
  present: RuleSetReference,
  hash: string,
): Promise<RuleSet | undefined> {
  let { id, version } = present;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    version -= 1;
    if (version < 1) {
      const origin = (await ruleSets.entry(province, id))?.clonedFrom;
      if (origin === undefined) return undefined;
      ({ id, version } = origin);
    }
    const stored = await ruleSets.get(province, id, version);
    if (stored?.hash !== hash) continue;
    const parsed = parseRuleSet(stored.json);
    return parsed.ok ? parsed.value : undefined;
  }
  return undefined;
}
