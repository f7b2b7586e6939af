import * as z from 'zod';
import { Insight, type UnitInsight } from '../../shared/domain/insight/insight.ts';
import { rowsOf } from '../../shared/domain/scoring/indicators.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import {
  ADVISORY,
  type InsightTerms,
  sayClosestSwap,
  sayEqualCriteria,
  sayMargin,
  sayNextPlace,
  sayRoom,
  sayShare,
  sayWeightDraws,
  sayWithoutCriterion,
} from '../../shared/wording/insight.ts';

/** The advice in a bundle, with what names its units and criteria. */
const Advice = z.object({
  inputs: z.object({
    ruleSet: RuleSet,
    units: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  insight: Insight,
});
export type Advice = z.infer<typeof Advice>;

/** Reads the advice out of a bundle as it is stored. @throws Error when it is none of ours: a bug */
export const readAdvice = (bundle: Uint8Array): Advice =>
  Advice.parse(JSON.parse(new TextDecoder().decode(bundle)));

/** What a reader sees of the advice, in words beside the figures; `bloc` only for those who may read all of it. */
export type SeenAdvice = {
  readonly advisory: string;
  readonly units: readonly (UnitInsight & {
    readonly name: string;
    readonly texts: readonly string[];
  })[];
  readonly bloc?: Omit<Insight, 'units'> & {
    readonly texts: { readonly order: readonly string[]; readonly criteria: readonly string[] };
  };
};

/** The advice about some units alone, or all of it. */
export function seenAdvice(
  { inputs, insight }: Advice,
  seen: 'ALL' | readonly string[],
): SeenAdvice {
  const terms = termsOf(inputs);
  const { units, ...bloc } = insight;
  const shown = seen === 'ALL' ? units : units.filter(({ unitId }) => seen.includes(unitId));
  return {
    advisory: ADVISORY,
    units: shown.map((unit) => ({
      ...unit,
      name: terms.unit(unit.unitId),
      texts: present([sayNextPlace(unit, terms), sayRoom(unit, terms)]),
    })),
    ...(seen === 'ALL' ? { bloc: { ...bloc, texts: blocTexts(bloc, terms) } } : {}),
  };
}

function termsOf({ ruleSet, units }: Advice['inputs']): InsightTerms {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const criteria = new Map(
    rowsOf(ruleSet).flatMap((row) =>
      row.kind === 'INDICATOR'
        ? [[row.indicator.id, `mục ${row.indicator.number} “${row.indicator.title}”`] as const]
        : [],
    ),
  );
  return {
    rankingKey: ruleSet.rankingKey,
    unit: (id) => names.get(id) ?? id,
    criterion: (id) => criteria.get(id) ?? id,
  };
}

function blocTexts(bloc: Omit<Insight, 'units'>, terms: InsightTerms) {
  const { margins, closestSwap, withoutCriterion, weightDraws, criteria } = bloc;
  return {
    order: present([
      ...margins.map((margin) => sayMargin(margin, terms)),
      sayClosestSwap(closestSwap, terms),
      ...withoutCriterion.map((one) => sayWithoutCriterion(one, terms)),
      weightDraws === null ? undefined : sayWeightDraws(weightDraws, terms),
    ]),
    criteria: present([
      sayEqualCriteria(criteria, terms),
      ...criteria.shares.map((share) => capitalized(sayShare(share, terms))),
    ]),
  };
}

const present = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
