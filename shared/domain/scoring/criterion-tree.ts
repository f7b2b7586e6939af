import * as z from 'zod';
import type { JsonPath } from '../json-path.ts';
import { Indicator, type OneOf, oneOfFields, type Sum, sumFields } from './criterion.ts';

/** A group without its children. */
export type GroupAlone = Omit<Sum, 'children'> | Omit<OneOf, 'children'>;

/** One criterion of a rule set that may still be faulty: what could be read of it, and where it stands. */
export type CriterionNode = {
  readonly path: JsonPath;
  readonly depth: number;
  /** Undefined when the criterion itself is not of the schema's shape. */
  readonly criterion: GroupAlone | Indicator | undefined;
  readonly children: readonly CriterionNode[];
};

const GroupAlone = z.discriminatedUnion('kind', [
  z.strictObject(sumFields),
  z.strictObject(oneOfFields),
]);

/** True for a group, whose children stand beside it in the tree. */
export const isGroup = (criterion: GroupAlone | Indicator): criterion is GroupAlone =>
  criterion.kind === 'SUM' || criterion.kind === 'ONE_OF';

function readCriterion(json: unknown): CriterionNode['criterion'] {
  if (typeof json !== 'object' || json === null) return undefined;
  if (!('children' in json)) return Indicator.safeParse(json).data;
  const { children: _, ...alone } = json;
  return GroupAlone.safeParse(alone).data;
}

/** Deeper than any table that people can read; also bounds the walk. */
export const MOST_LEVELS = 6;

/** The criteria of raw JSON as a tree, each read by itself, so that one faulty criterion hides no fault of another. */
export function criterionTree(json: unknown, path: JsonPath, depth = 0): readonly CriterionNode[] {
  if (!Array.isArray(json) || depth > MOST_LEVELS) return [];
  return json.map((one: unknown, index) => {
    const here = [...path, index];
    const children: unknown =
      typeof one === 'object' && one !== null && 'children' in one ? one.children : [];
    return {
      path: here,
      depth,
      criterion: readCriterion(one),
      children: criterionTree(children, [...here, 'children'], depth + 1),
    };
  });
}

/** Every criterion of the tree, each before its children, in printed order. */
export const everyCriterion = (nodes: readonly CriterionNode[]): readonly CriterionNode[] =>
  nodes.flatMap((node) => [node, ...everyCriterion(node.children)]);
