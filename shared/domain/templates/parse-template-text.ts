import { composed } from '../printable.ts';
import type { TextFault } from './paper-template.ts';

/** A stretch of a template's text: words, or a field by its name and where it begins. */
export type Piece =
  | { readonly kind: 'WORDS'; readonly words: string }
  | { readonly kind: 'FIELD'; readonly name: string; readonly at: number };

export type ParsedText = {
  readonly pieces: readonly Piece[];
  readonly faults: readonly TextFault[];
};

/** A field with whatever stands between its braces, or a brace that belongs to none. */
const FIELD_OR_BRACE = /\{\{([^{}]*)\}\}|[{}]/g;

/** How a field's name is compared: composed, small letters, single spaces. */
const nameOf = (written: string): string => composed(written).toLowerCase();

/**
 * The words and fields of a text, and every fault with its character. Only a text of a template is ever read so,
 * never a value that was put in for a field.
 *
 * @rule R-TPL-1 a template holds only the fields of its kind, each whole between double braces
 */
export function parseTemplateText(text: string, known: readonly string[]): ParsedText {
  const pieces: Piece[] = [];
  const faults: TextFault[] = [];
  let end = 0;
  for (const found of text.matchAll(FIELD_OR_BRACE)) {
    const [whole, written] = found;
    const at = found.index;
    if (written === undefined) {
      faults.push({ kind: 'UnbalancedBrace', at, brace: whole === '{' ? '{' : '}' });
      continue;
    }
    const name = nameOf(written);
    if (!known.includes(name)) {
      faults.push({ kind: 'UnknownTemplateField', at, field: name, known });
      continue;
    }
    if (at > end) pieces.push({ kind: 'WORDS', words: text.slice(end, at) });
    pieces.push({ kind: 'FIELD', name, at });
    end = at + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'WORDS', words: text.slice(end) });
  return { pieces, faults };
}
