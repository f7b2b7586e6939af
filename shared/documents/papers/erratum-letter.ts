import type { Paper, Signature } from '../paper.ts';
import { unclosed } from '../paper-text.ts';
import { addressed, needSome, type PaperFrame, paragraph, signed } from './paper-parts.ts';

/** CÔNG VĂN: a letter without a name of its own, with what it is about below its number. */
export type ErratumLetter = PaperFrame & {
  /** `V/v đính chính Quyết định số 128/QĐ-UBND ngày …`. */
  readonly about: string;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly string[];
  readonly signature: Signature;
};

/**
 * The letter that corrects an error in the form of an issued decision (Nghị định 30/2020/NĐ-CP, art. 18).
 *
 * @throws {Error} a bug of the caller: nobody addressed, nothing said.
 */
export function erratumLetter(letter: ErratumLetter): Paper {
  needSome(letter.addressees, 'somebody it is addressed to');
  needSome(letter.paragraphs, 'something to say');
  const { about, addressees, paragraphs, head, draft, notice, createdAt } = letter;
  const last = paragraphs.length - 1;
  return {
    title: `Công văn ${about}`,
    author: head.body.join(' '),
    head: { ...head, about },
    blocks: [
      ...addressed(addressees),
      ...paragraphs.map((text, index) => paragraph(index === last ? `${unclosed(text)}./.` : text)),
      signed(letter, letter.signature),
    ],
    draft,
    notice,
    createdAt,
  };
}
