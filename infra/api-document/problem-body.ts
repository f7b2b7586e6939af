import * as z from 'zod';
import { PROBLEM_STATUS } from '../../shared/edge/problem.ts';

/** Every kind of refusal, with its status. */
export const KINDS = Object.keys(PROBLEM_STATUS) as [string, ...string[]];

/** The body of every refusal (RFC 9457): `kind` never changes its meaning, and `errors` names all faults at once. */
export const ProblemBody = z.strictObject({
  type: z.string().regex(/^urn:co-dau:problem:[A-Za-z]+$/),
  title: z.string(),
  detail: z.string(),
  status: z.int().min(400).max(599),
  kind: z.enum(KINDS),
  errors: z.array(z.looseObject({ what: z.string(), mend: z.string() })),
});
