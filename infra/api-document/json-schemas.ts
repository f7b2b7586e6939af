import * as z from 'zod';
import { CouncilResult } from '../../shared/domain/decisions/council-result.ts';
import { Decision } from '../../shared/domain/decisions/decision.ts';
import { Account, Bloc, Province, Unit } from '../../shared/domain/member.ts';
import { StoredEntry } from '../../shared/domain/register/register-entry.ts';
import { LineReview, StoredReview, UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import { Criterion } from '../../shared/domain/scoring/criterion.ts';
import { Step } from '../../shared/domain/scoring/reason.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { LineAssignment, SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { LineScore, SumStep, Totals, UnitScore } from '../../shared/domain/scoring/unit-score.ts';
import { Draft } from '../../shared/storage/draft-store.ts';
import { RankedPlace } from '../../shared/storage/ranking-store.ts';
import { RuleSetEntry } from '../../shared/storage/rule-set-store.ts';
import { Receipt } from '../../shared/storage/sheet-store.ts';
import { ProblemBody } from './problem-body.ts';

/** What is named once in the document and referred to from everywhere. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Account,
  Bloc,
  CouncilResult,
  Criterion,
  Decision,
  Draft,
  LineAssignment,
  LineReview,
  LineScore,
  Problem: ProblemBody,
  Province,
  RankedPlace,
  Receipt,
  RuleSet,
  RuleSetEntry,
  SheetLine,
  Step,
  StoredEntry,
  StoredReview,
  SumStep,
  Totals,
  Unit,
  UnitReview,
  UnitScore,
};

/** A JSON schema as the document holds it. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * Turns zod's schemas into those of the document and gathers the named ones on the way. A text that is trimmed
 * and composed while it is read is described as what it must then be.
 */
export function jsonSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const components = new Map<string, JsonSchema>();
  const keep = (name: string, schema: JsonSchema): void => {
    const kept = components.get(name);
    if (kept !== undefined && JSON.stringify(kept) !== JSON.stringify(schema))
      throw new Error(`${name} is not the same when it is sent and when it is answered`);
    components.set(name, schema);
  };
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const made = z.toJSONSchema(schema, { metadata: registry, io, override: asRead });
    const { $schema: _, $defs = {}, ...own } = referring(made) as JsonSchema;
    for (const [name, one] of Object.entries($defs as Record<string, JsonSchema>)) keep(name, one);
    if (own.id === undefined) return own;
    const { id, ...named } = own;
    keep(String(id), named);
    return { $ref: `#/components/schemas/${id}` };
  };
  return {
    schemaOf,
    components: (): JsonSchema => Object.fromEntries([...components].sort(byName)),
  };
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Zod describes what goes into a pipe; what comes out of it says what the text must be. */
function asRead({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }) {
  const { def } = zodSchema._zod;
  if (def.type !== 'pipe' || def.out._zod.def.type === 'transform') return;
  const { $schema: _, ...read } = z.toJSONSchema(def.out, { io: 'output' });
  Object.assign(jsonSchema, read);
}

/** The same with every reference pointing into the document. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' ? String(one).replace('#/$defs/', '#/components/schemas/') : referring(one),
    ]),
  );
}
