import { valueAt } from '../json-path.ts';
import { criterionTree, everyCriterion } from '../scoring/criterion-tree.ts';

/** The unit and, where it goes as far, the printed line that a place in a bundle is about. */
export type LinePlace = {
  readonly unitId: string;
  readonly unitName: string;
  readonly indicatorId?: string;
  readonly number?: string;
  readonly title?: string;
};

const LISTS =
  /^\$\.(?:(?:inputs|fingerprints)\.(?:units|assignments|sheets|reviews|finalReviews|findings|facts)|result\.(?:scores|places)|insight\.units)\[(\d+)\](?:\.lines\[(\d+)\])?/;

/** What a path into a bundle's JSON is about, or undefined when it is about no unit. */
export function linePlaceOf(bundle: unknown, path: string): LinePlace | undefined {
  const [prefix, index, line] = LISTS.exec(path) ?? [];
  if (prefix === undefined || index === undefined) return undefined;
  const list = prefix.slice(2, prefix.indexOf('[')).split('.');
  const entry = [...list, Number(index)];
  const unitId = textAt(bundle, [...entry, 'unitId']) ?? textAt(bundle, [...entry, 'id']);
  if (unitId === undefined) return undefined;
  const unit = { unitId, unitName: unitName(bundle, unitId) };
  if (line === undefined) return unit;
  const indicatorId = textAt(bundle, [...entry, 'lines', Number(line), 'indicatorId']);
  return indicatorId === undefined
    ? unit
    : { ...unit, indicatorId, ...printed(bundle, indicatorId) };
}

function textAt(root: unknown, path: readonly (string | number)[]): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : undefined;
}

function unitName(bundle: unknown, unitId: string): string {
  const units = valueAt(bundle, ['inputs', 'units']);
  const unit = Array.isArray(units)
    ? units.find((one: unknown) => textAt(one, ['id']) === unitId)
    : undefined;
  return textAt(unit, ['name']) ?? unitId;
}

function printed(bundle: unknown, indicatorId: string): { number?: string; title?: string } {
  const tree = criterionTree(valueAt(bundle, ['inputs', 'ruleSet', 'criteria']), []);
  const found = everyCriterion(tree).find(({ criterion }) => criterion?.id === indicatorId);
  if (found?.criterion === undefined) return {};
  return { number: found.criterion.number, title: found.criterion.title };
}
