import { charactersOf, isRef, NotReadable } from './pdf-value.ts';
import { readSection, type Section } from './read-section.ts';
import { match } from './read-value.ts';

/** What was written at one time: the file up to `end`, and which objects are placed anew since the one before. */
export type Revision = Section & {
  readonly start: number;
  /** Where its cross-reference stands. */
  readonly offset: number;
  /** Right behind `%%EOF`. */
  readonly end: number;
  /** Behind the line end that may follow. */
  readonly lineEnd: number;
};

/** A PDF as the revisions that it grew by, oldest first. */
export type PdfFile = { readonly file: string; readonly revisions: readonly Revision[] };

/**
 * Opens a PDF strictly, by what it says of itself and nothing else: what readers of PDFs mend in silence, each in its
 * own way, can show different things to different people.
 *
 * @throws NotReadable
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const file = charactersOf(bytes);
  if (!/^%PDF-[12]\.\d/.test(file)) throw new NotReadable('Not a PDF');
  const last = /startxref[\r\n]+(\d+)[\r\n]+%%EOF[\r\n]*$/.exec(file.slice(-200));
  if (last === null) throw new NotReadable('No end of a PDF');
  const sections = await sectionsFrom(file, Number(last[1]));
  let start = 0;
  const revisions = sections.map(({ offset, section }) => {
    const revision = { ...section, offset, start, ...endOf(file, offset, section.end) };
    if (offset < start) throw new NotReadable('Revisions within each other');
    start = revision.lineEnd;
    return revision;
  });
  if (revisions.at(-1)?.lineEnd !== file.length) throw new NotReadable('Something behind the end');
  return { file, revisions };
}

/** The sections, oldest first: each names the one before it, which must stand before it. */
async function sectionsFrom(file: string, latest: number) {
  const sections: { readonly offset: number; readonly section: Section }[] = [];
  for (let offset: number | undefined = latest; offset !== undefined; ) {
    const section: Section = await readSection(file, offset);
    if (section.trailer.has('Encrypt')) throw new NotReadable('Encrypted');
    if (!isRef(section.trailer.get('Root'))) throw new NotReadable('No catalogue');
    sections.unshift({ offset, section });
    const before = section.trailer.get('Prev');
    if (before !== undefined && !(typeof before === 'number' && before < offset))
      throw new NotReadable('A revision that does not follow an older one');
    offset = before;
  }
  return sections;
}

function endOf(file: string, offset: number, sectionEnd: number) {
  const end = match(/[\r\n\t ]*startxref[\r\n]+(\d+)[\r\n]+%%EOF/y, file, sectionEnd);
  if (end === null || Number(end[1]) !== offset)
    throw new NotReadable('A revision without its end');
  const at = sectionEnd + end[0].length;
  return { end: at, lineEnd: at + (match(/\r\n|\n|\r/y, file, at)?.[0].length ?? 0) };
}
