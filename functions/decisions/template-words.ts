import { toSign } from '../../shared/documents/papers/paper-parts.ts';
import { type FieldValues, fillTemplate } from '../../shared/domain/templates/fill-template.ts';
import type { Circumstances, PartName } from '../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';

/** The words of a paper by its template: what every paper has, and the paragraphs of any part. */
export function templateWords(template: PaperTemplate, holds: Circumstances, values: FieldValues) {
  const filled = fillTemplate(template, holds, values);
  const of = (part: PartName): readonly string[] =>
    filled.flatMap((one) => (one.part === part ? one.paragraphs : []));
  const [subject = ''] = of('SUBJECT');
  const frame = { subject, recipients: of('RECIPIENTS'), signatures: toSign(of('SIGNATURE')) };
  return { frame, of };
}
