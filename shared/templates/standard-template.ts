import type { PaperKind } from '../domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../domain/templates/paper-template.ts';
import { readTemplate } from '../domain/templates/read-template.ts';
import awardDecision from './award-decision.json' with { type: 'json' };

const SHIPPED: Readonly<Record<PaperKind, unknown>> = { AWARD_DECISION: awardDecision };

/** The template that a province begins with; it stands for version 0 of its own. */
export function standardTemplate(kind: PaperKind): PaperTemplate {
  const read = readTemplate(SHIPPED[kind]);
  if (!read.ok) throw new Error(`The standard template ${kind} is faulty`);
  return read.value;
}
