import { sha256 } from '../../../../shared/domain/hash.ts';
import { manyBlocs } from '../../../documents/pdf/sample-papers.ts';
import { renderDecision } from '../../../support/render-decision.ts';

/** Prints a decision with a list of 200 rows, as the functions that make papers do. */
export async function handler(): Promise<unknown> {
  const bytes = await renderDecision(manyBlocs);
  return { sizeBytes: bytes.length, hash: sha256(bytes) };
}
