import { type Flow, MM } from './flow.ts';
import { drawParagraph, type ParagraphStyle } from './paragraph.ts';
import {
  drawSignatureBlock,
  type SignatureBlock,
  signatureBlockHeight,
} from './signature-block.ts';
import { drawStack, type StackItem } from './stack.ts';
import { span } from './text-lines.ts';

/** The decision itself, without its head and its annex. */
export type DecisionBody = SignatureBlock & {
  /** Trích yếu: `Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh`. */
  readonly subject: string;
  /** Who decides, in capitals: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI`. */
  readonly authority: string;
  /** Căn cứ, in the prescribed order, each without its closing mark. */
  readonly legalBases: readonly string[];
  /** `Theo đề nghị của …`, the last of the bases. */
  readonly proposal: string;
  /** Điều 1, 2, …: each of one paragraph or more. */
  readonly articles: readonly (readonly string[])[];
};

const FIRST_INDENT = 12.7 * MM;
const PARAGRAPH: ParagraphStyle = {
  align: 'justify',
  firstIndent: FIRST_INDENT,
  spacing: 1.05,
  after: 6,
};

/** Share of the width that stays free at each side of the title, so that its lines stand out. */
const TITLE_ASIDE = 0.05;

/** Without the mark at its end, which the form prescribes. */
const unclosed = (text: string): string => text.trim().replace(/[\s;.,/]+$/, '');

function drawTitle(flow: Flow, paper: DecisionBody): void {
  const line = (text: string, before: number): StackItem => ({
    spans: [span(text, 'bold', 14)],
    align: 'center',
    before,
  });
  const items: readonly StackItem[] = [
    { ...line('QUYẾT ĐỊNH', 14), tag: 'H1' },
    { ...line(paper.subject, 0), rule: 'short' },
    line(paper.authority, 10),
  ];
  const aside = flow.width * TITLE_ASIDE;
  const stack = { left: flow.left + aside, width: flow.width - 2 * aside, items };
  flow.y = drawStack(flow, flow.document.root, stack, flow.y) + 10;
}

function drawBases(flow: Flow, paper: DecisionBody, size: number): void {
  const bases = [...paper.legalBases, paper.proposal].map(unclosed);
  for (const [index, basis] of bases.entries()) {
    const text = `${basis}${index === bases.length - 1 ? '.' : ';'}`;
    drawParagraph(flow, flow.document.root, [span(text, 'italic', size)], PARAGRAPH);
  }
}

function drawArticles(flow: Flow, paper: DecisionBody, size: number, followedBy: number): void {
  for (const [index, paragraphs] of paper.articles.entries()) {
    for (const [place, paragraph] of paragraphs.entries()) {
      const label = place === 0 ? [span(`Điều ${index + 1}.`, 'bold', size)] : [];
      const last = index === paper.articles.length - 1 && place === paragraphs.length - 1;
      const text = last ? `${unclosed(paragraph)}./.` : paragraph;
      const style = last ? { ...PARAGRAPH, followedBy } : PARAGRAPH;
      drawParagraph(flow, flow.document.root, [...label, span(text, 'regular', size)], style);
    }
  }
}

/**
 * Draws title, bases, articles and the block of recipients and signature, which never stands on a page
 * without at least two lines of the last article.
 *
 * @throws {Error} a bug of the caller: no article, or one without text.
 */
export function drawDecisionBody(flow: Flow, paper: DecisionBody, textSize: number): void {
  if (paper.articles.length === 0 || paper.articles.some((paragraphs) => paragraphs.length === 0)) {
    throw new Error('A decision needs an article, and each article a paragraph.');
  }
  const gap = 6;
  drawTitle(flow, paper);
  drawBases(flow, paper, textSize);
  const decides = { align: 'center', after: 6, tag: 'H2', followedBy: 3 * textSize } as const;
  drawParagraph(flow, flow.document.root, [span('QUYẾT ĐỊNH:', 'bold', 14)], decides);
  drawArticles(flow, paper, textSize, signatureBlockHeight(flow, paper) + 6 + gap);
  flow.y += gap;
  drawSignatureBlock(flow, paper);
}
