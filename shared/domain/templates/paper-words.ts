import { type FieldValues, fillTemplate } from './fill-template.ts';
import type { Circumstances, PartName } from './kind-spec.ts';
import type { PaperTemplate } from './paper-template.ts';

/** The paragraphs of each part of a paper in its final words; none of a part that is not on it. */
export function paperWords(
  template: PaperTemplate,
  holds: Circumstances,
  values: FieldValues,
): (part: PartName) => readonly string[] {
  const filled = fillTemplate(template, holds, values);
  return (part) => filled.flatMap((one) => (one.part === part ? one.paragraphs : []));
}
