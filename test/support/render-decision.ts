import { type DecisionPaper, decisionPaper } from '../../shared/documents/papers/decision.ts';
import { renderPaper } from '../../shared/documents/pdf/render-paper.ts';

/**
 * Renders a decision and its annexed list as PDF.
 *
 * @throws {Error} a bug of the caller: no legal basis or article, an annex without recipients, a character
 * without a glyph.
 */
export async function renderDecision(paper: DecisionPaper): Promise<Uint8Array> {
  return renderPaper(decisionPaper(paper));
}
