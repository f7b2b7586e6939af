import { sayDecimal } from '../../wording/numbers.ts';
import type { Block, Paper, PaperHead, Signature } from '../paper.ts';
import { unclosed } from '../paper-text.ts';

/** What every paper of a bloc, a department or a council has: its letterhead, marks and dates. */
export type PaperFrame = Pick<Paper, 'draft' | 'notice' | 'createdAt'> & {
  readonly head: PaperHead;
  /** `Như trên`, …, `Lưu: VT`: without dash and closing mark. */
  readonly recipients: readonly string[];
};

/** Somebody in minutes: `Ông Nguyễn Văn Mẫu`, `Chủ tịch Ủy ban nhân dân huyện Bắc Hà`. */
export type Person = { readonly name: string; readonly office: string };

/** `01`, `12`: counts stand with two digits in administrative papers. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** The text with a small first letter, to go on within a sentence. */
export const within = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The text as a closed sentence. */
export const sentence = (text: string): string => `${unclosed(text)}.`;

/** A paragraph of plain text. */
export const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', runs: [{ text }] });

/** The same without stretched blanks, for texts with long codes in them. */
export const ragged = (text: string): Block => ({
  kind: 'PARAGRAPH',
  runs: [{ text }],
  align: 'left',
});

/** A paragraph that begins with words in bold: `Chủ trì:`; without text it introduces what follows. */
export const labelled = (label: string, text?: string): Block => ({
  kind: 'PARAGRAPH',
  runs: [{ text: label, face: 'bold' }, ...(text === undefined ? [] : [{ text }])],
});

/** The last paragraphs of a paper, closed as the form prescribes. */
export const closing = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, index) => paragraph(index === texts.length - 1 ? `${unclosed(text)}./.` : text));

/** Paragraphs with a dash each, the last closed by a point, the others by a semicolon. */
export const dashes = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, index) =>
    paragraph(`- ${unclosed(text)}${index === texts.length - 1 ? '.' : ';'}`),
  );

/** The name of the paper in capitals, and what it is about with a short rule below. */
export const title = (name: string, subject: string): Block => ({
  kind: 'TITLE',
  lines: [
    { text: name, face: 'bold', before: 14, heading: true },
    { text: subject, face: 'bold', rule: true },
  ],
});

/** A line of dots within a sentence, where a name or a place is not on record. */
export const DOTS = '…'.repeat(10);

/** Three lines of dots to write on by hand, where nothing is on record. */
export const roomToWrite: Block = {
  kind: 'PARAGRAPH',
  runs: [{ text: '…'.repeat(99) }],
  align: 'left',
};

/** Căn cứ of a letter or minutes, in italics: each closed by a semicolon, the last by a point. */
export const bases = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, index) => {
    const closed = `${unclosed(text)}${index === texts.length - 1 ? '.' : ';'}`;
    return { kind: 'PARAGRAPH', runs: [{ text: closed, face: 'italic' }] };
  });

/** Kính gửi: in one line, or one line each. */
export function addressed(addressees: readonly string[]): readonly Block[] {
  const line = (text: string): Block => ({ kind: 'PARAGRAPH', runs: [{ text }], align: 'center' });
  const [only] = addressees;
  if (addressees.length === 1) return [line(`Kính gửi: ${only}.`)];
  const all = addressees.map((each, index) =>
    line(`- ${each}${index === addressees.length - 1 ? '.' : ';'}`),
  );
  return [line('Kính gửi:'), ...all];
}

/** The paper around its blocks. `name`: `Tờ trình`, the beginning of the file's title. */
export function framed(
  { head, draft, notice, createdAt }: PaperFrame,
  name: string,
  subject: string,
  blocks: readonly Block[],
): Paper {
  const author = head.body.join(' ');
  return { title: `${name} ${within(subject)}`, author, head, blocks, draft, notice, createdAt };
}

/** Room for everybody who is to sign, from left to right. */
export const toSign = (titles: readonly string[]): readonly Signature[] =>
  titles.map((title) => ({ title, name: undefined }));

/** Who signs and who receives. */
export const signed = ({ recipients }: PaperFrame, ...signatures: readonly Signature[]): Block => ({
  kind: 'SIGNATURES',
  recipients,
  signatures,
});

/** A part of a whole in percent, two decimals, half up: 16 of 20 are `80%`, 2 of 3 are `66,67%`. */
export function percentOf(part: number, whole: number): string {
  const hundredths = (20_000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${sayDecimal(`${hundredths / 100n}${decimals === '' ? '' : `.${decimals}`}`)}%`;
}

/**
 * Refuses an empty list by name.
 *
 * @throws {Error} a bug of the caller: a paper about nothing.
 */
export function needSome(items: readonly unknown[], what: string): void {
  if (items.length === 0) throw new Error(`The paper needs ${what}.`);
}
