import { canonicalJson } from '../canonical-json.ts';
import type { Criterion } from '../scoring/criterion.ts';
import type { RuleSet } from '../scoring/rule-set.ts';

/** One field that differs (`clause.point`), with its values as JSON; undefined where a side does not have it. */
export type FieldChange = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** What names a criterion in a change. */
export type CriterionName = Pick<Criterion, 'id' | 'number' | 'title'>;

/** One difference between two rule sets. Criteria are the same when their ids are. */
export type RuleSetChange =
  | { readonly kind: 'SETTING_CHANGED'; readonly change: FieldChange }
  | { readonly kind: 'CRITERION_REMOVED'; readonly criterion: CriterionName }
  | { readonly kind: 'CRITERION_ADDED'; readonly criterion: CriterionName }
  /** It stands under another group, or in another order among those that both have. */
  | { readonly kind: 'CRITERION_MOVED'; readonly criterion: CriterionName }
  | {
      readonly kind: 'CRITERION_CHANGED';
      readonly criterion: CriterionName;
      readonly changes: readonly FieldChange[];
    };

type Placed = { readonly criterion: Criterion; readonly under: string };

const placed = (criteria: readonly Criterion[], under = ''): readonly Placed[] =>
  criteria.flatMap((criterion) => [
    { criterion, under },
    ...('children' in criterion ? placed(criterion.children, criterion.id) : []),
  ]);

const nameOf = ({ id, number, title }: Criterion): CriterionName => ({ id, number, title });

/** Every difference: settings first, then what is gone, then the new table's criteria in their printed order. */
export function diffRuleSets(before: RuleSet, after: RuleSet): readonly RuleSetChange[] {
  const { criteria: oldCriteria, ...oldSettings } = before;
  const { criteria: newCriteria, ...newSettings } = after;
  const [olds, news] = [placed(oldCriteria), placed(newCriteria)];
  const oldOf = new Map(olds.map((one) => [one.criterion.id, one]));
  const newIds = new Set(news.map(({ criterion }) => criterion.id));
  const removed = olds.filter(({ criterion }) => !newIds.has(criterion.id));
  const moved = movedIds(olds, news);
  return [
    ...changesOf(oldSettings, newSettings).map(
      (change) => ({ kind: 'SETTING_CHANGED', change }) as const,
    ),
    ...removed.map(
      ({ criterion }) => ({ kind: 'CRITERION_REMOVED', criterion: nameOf(criterion) }) as const,
    ),
    ...news.flatMap(({ criterion }): readonly RuleSetChange[] => {
      const name = nameOf(criterion);
      const old = oldOf.get(criterion.id);
      if (old === undefined) return [{ kind: 'CRITERION_ADDED', criterion: name }];
      const changes = changesOf(alone(old.criterion), alone(criterion));
      return [
        ...(moved.has(criterion.id) ? [{ kind: 'CRITERION_MOVED', criterion: name } as const] : []),
        ...(changes.length === 0
          ? []
          : [{ kind: 'CRITERION_CHANGED', criterion: name, changes } as const]),
      ];
    }),
  ];
}

/** A criterion without those under it, which are compared by themselves. */
function alone(criterion: Criterion): object {
  if (!('children' in criterion)) return criterion;
  const { children: _, ...fields } = criterion;
  return fields;
}

function changesOf(before: object, after: object): readonly FieldChange[] {
  const [old, now] = [new Map(fieldsOf(before)), new Map(fieldsOf(after))];
  const fields = [...new Set([...old.keys(), ...now.keys()])].sort();
  return fields.flatMap((field) => {
    const change = { field, before: old.get(field), after: now.get(field) };
    return spelled(change.before) === spelled(change.after) ? [] : [change];
  });
}

/** Every field by its path, keys joined by dots; a list is one value. */
const fieldsOf = (json: object, prefix = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(json).flatMap(([key, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? fieldsOf(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value] as const],
  );

const spelled = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));

/** Those under another group, or that some criterion of both tables overtook within the same group. */
function movedIds(olds: readonly Placed[], news: readonly Placed[]): ReadonlySet<string> {
  const underOf = new Map(olds.map(({ criterion, under }) => [criterion.id, under]));
  const moved = new Set<string>();
  for (const { criterion, under } of news) {
    const old = underOf.get(criterion.id);
    if (old !== undefined && old !== under) moved.add(criterion.id);
  }
  for (const group of new Set(news.map(({ under }) => under))) {
    const stays = (all: readonly Placed[]) =>
      all.filter((one) => one.under === group).map(({ criterion }) => criterion.id);
    const newOrder = stays(news).filter((id) => underOf.get(id) === group);
    const oldOrder = stays(olds).filter((id) => newOrder.includes(id));
    for (const [index, id] of newOrder.entries()) if (oldOrder[index] !== id) moved.add(id);
  }
  return moved;
}
