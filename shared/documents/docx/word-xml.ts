import { escapeXml } from '../escape-xml.ts';
import type { Face, Run } from '../paper.ts';
import { printableText } from '../printable.ts';

/** Word's unit of length: a twentieth of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** How a paragraph is set. Lengths in points. */
export type WordParagraph = {
  readonly align?: 'both' | 'left' | 'center' | 'right';
  readonly style?: 'Heading1' | 'Heading2';
  readonly firstIndent?: number;
  /** Left and right. */
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  /** Line spacing: 1 is single. */
  readonly spacing?: number;
  /** Height of a line, whatever stands in it: for rules and gaps. */
  readonly exactly?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** A rule below it, or a frame around it. */
  readonly border?: 'below' | 'around';
};

const LINE = 'w:val="single" w:sz="4" w:space="1" w:color="000000"';
const BORDERS = {
  below: `<w:pBdr><w:bottom ${LINE}/></w:pBdr>`,
  around: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${LINE}/>`).join('')}</w:pBdr>`,
};

const FACES: Readonly<Record<Face, string>> = {
  regular: '',
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  boldItalic: '<w:b/><w:bCs/><w:i/><w:iCs/>',
};

/** A run of one face and size (points). @throws {Error} a bug: a character that our papers don't print. */
export function runXml(text: string, face: Face, size: number): string {
  const halfPoints = `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const content = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return `<w:r><w:rPr>${FACES[face]}${halfPoints}</w:rPr>${content}</w:r>`;
}

/** Runs that follow each other a space apart. */
export const runsXml = (runs: readonly Run[], size: number): string =>
  runs
    .map(({ text, face = 'regular' }) => ({ text: printableText(text), face }))
    .filter(({ text }) => text !== '')
    .map(({ text, face }, index) => runXml(index === 0 ? text : ` ${text}`, face, size))
    .join('');

const flag = (name: string, on: boolean | undefined): string => (on === true ? `<w:${name}/>` : '');

function indentXml({ firstIndent, indent }: WordParagraph): string {
  const sides = indent === undefined ? '' : ` w:left="${twips(indent)}" w:right="${twips(indent)}"`;
  const first = firstIndent === undefined ? '' : ` w:firstLine="${twips(firstIndent)}"`;
  return sides + first === '' ? '' : `<w:ind${sides}${first}/>`;
}

function spacingXml({ before = 0, after = 0, spacing = 1, exactly }: WordParagraph): string {
  const line = exactly === undefined ? Math.round(spacing * 240) : twips(exactly);
  const rule = exactly === undefined ? 'auto' : 'exact';
  return `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${line}" w:lineRule="${rule}"/>`;
}

/** A paragraph around runs that are XML already; its properties in the order that the schema wants. */
export function paragraphXml(runs: string, look: WordParagraph = {}): string {
  const { align = 'left', style, border } = look;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    flag('keepNext', look.keepNext),
    flag('pageBreakBefore', look.pageBreakBefore),
    border === undefined ? '' : BORDERS[border],
    spacingXml(look),
    indentXml(look),
    `<w:jc w:val="${align}"/>`,
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs}</w:p>`;
}

/** A line of 2 points with nothing in it: for what stands between two tables, or carries a rule. */
export const emptyXml = (look: WordParagraph = {}): string =>
  paragraphXml('', { ...look, exactly: 2 });
