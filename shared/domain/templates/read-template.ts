import { type Result, refused, unlessFaulty } from '../result.ts';
import { schemaFaults } from '../schema-fault.ts';
import { checkTemplate } from './check-template.ts';
import { PaperTemplate, type TemplateFault } from './paper-template.ts';

/** A template out of JSON, or every fault of it. */
export function readTemplate(json: unknown): Result<PaperTemplate, TemplateFault> {
  const parsed = PaperTemplate.safeParse(json);
  if (parsed.success) return unlessFaulty(checkTemplate(parsed.data), () => parsed.data);
  const [first, ...rest] = schemaFaults(parsed.error, json);
  if (first === undefined) throw new Error('Refused without an issue');
  return refused(first, ...rest);
}
