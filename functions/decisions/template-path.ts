import * as z from 'zod';
import { Id } from '../../shared/domain/identifiers.ts';
import { PaperKind } from '../../shared/domain/templates/kind-spec.ts';

/** The path of a template; not beside the other paths, so that no other service carries the kinds of paper. */
export const TemplatePath = z.object({ province: Id, kind: PaperKind });

/** The `version` that is asked for, where 0 is the one that ships with the system. */
export const TemplateQuery = z.object({
  version: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,4})$/, 'InvalidVersion')
    .optional(),
});
