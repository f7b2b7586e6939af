import { nameField } from '../../shared/documents/xlsx/rule-set-workbook/name-field.ts';
import { diffRuleSets } from '../../shared/domain/authoring/diff-rule-sets.ts';
import { previewRuleSet } from '../../shared/domain/authoring/preview-rule-set.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import type { RuleSetUse } from '../../shared/domain/refusal.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { RuleSetEntry, RuleSetStore } from '../../shared/storage/rule-set-store.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import { sayRuleSetChange } from '../../shared/wording/rule-set-changes.ts';

/** The differences from a stored table, one change with its details each. */
export type Comparison = {
  readonly with: { readonly id: string; readonly version: number; readonly title: string };
  readonly changes: readonly { readonly text: string; readonly details: readonly string[] }[];
};

/** A table as its author looks at it: what it gives in examples, and how it differs from what there was. */
export type RuleSetPreview = {
  readonly ruleSet: RuleSet;
  readonly hash: Hash;
  /** What is kept under this id now. */
  readonly kept: RuleSetEntry | undefined;
  readonly uses: readonly RuleSetUse[];
  readonly comparisons: readonly Comparison[];
  readonly indicators: readonly {
    readonly number: string;
    readonly title: string;
    readonly basePoints: string;
    readonly examples: readonly { readonly points: string; readonly text: string }[];
  }[];
};

/** What a preview rests on; `previous` is the version of the same id that this one follows, 0 for none. */
export type Previewed = {
  readonly province: string;
  readonly ruleSet: RuleSet;
  readonly kept: RuleSetEntry | undefined;
  readonly previous: number;
  readonly uses: readonly RuleSetUse[];
};

/**
 * The worked examples of a table, and how it differs from the version before it and from the table that it was cloned
 * from.
 */
export async function previewOf(
  ruleSets: Pick<RuleSetStore, 'get'>,
  { province, ruleSet, kept, previous, uses }: Previewed,
): Promise<RuleSetPreview> {
  const origin = kept?.clonedFrom;
  // The first version of a clone is its origin but for the names: it would tell the same differences twice.
  const before =
    previous > (origin === undefined ? 0 : 1) ? { id: ruleSet.id, version: previous } : undefined;
  const others = [origin, before].filter((other) => other !== undefined);
  return {
    ruleSet,
    hash: hashOf(ruleSet),
    kept,
    uses: uses.filter(({ ruleSetId }) => ruleSetId === ruleSet.id),
    comparisons: await Promise.all(
      others.map(async ({ id, version }) => {
        const stored = parseRuleSet((await ruleSets.get(province, id, version))?.json);
        if (!stored.ok) throw new Error(`Rule set ${id} v${version} is missing or faulty`);
        const { title } = stored.value;
        return { with: { id, version, title }, changes: changesFrom(stored.value, ruleSet) };
      }),
    ),
    indicators: previewRuleSet(ruleSet).map(({ indicator, examples }) => ({
      number: indicator.number,
      title: indicator.title,
      basePoints: indicator.basePoints,
      examples: examples.map(({ points, reason }) => ({ points, text: sayLineReason(reason) })),
    })),
  };
}

const changesFrom = (before: RuleSet, after: RuleSet): Comparison['changes'] =>
  diffRuleSets(before, after).map((change) => {
    const [text = '', ...details] = sayRuleSetChange(change, nameField);
    return { text, details: details.map((detail) => detail.trim()) };
  });
