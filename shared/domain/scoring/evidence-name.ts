import { FreeText } from '../identifiers.ts';

/** The kinds of file that evidence may be: how their names end, the first as we write it, and their media types. */
export const EVIDENCE_TYPES = {
  PDF: { endings: ['pdf'], mediaType: 'application/pdf' },
  DOCX: {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  XLSX: {
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  JPG: { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  PNG: { endings: ['png'], mediaType: 'image/png' },
} as const;
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

/** The largest file of evidence. */
export const EVIDENCE_BYTES = 20 * 1024 * 1024;

const NAME_LETTERS = 150;

/** A file's name for people: one line, composed, without folders. Never a key. */
export const EvidenceName = FreeText(NAME_LETTERS).refine(
  (name) => !/[/\\]/.test(name),
  'ControlCharacter',
);

/**
 * The name of a file as its sender's computer gave it, fit to be kept: the last step of a path, composed, without
 * what prints as nothing, at most 150 letters. Undefined when nothing is left of it before its ending.
 */
export function tidyEvidenceName(written: string): string | undefined {
  const step = written.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = step
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/^[. ]+/, '');
  const dot = name.lastIndexOf('.');
  const [base, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  const room = Math.max(1, NAME_LETTERS - ending.length);
  const short = [...base]
    .reduce((kept, letter) => (kept.length + letter.length > room ? kept : kept + letter), '')
    .trim();
  const tidied = `${short}${ending}`;
  return short === '' || !EvidenceName.safeParse(tidied).success ? undefined : tidied;
}

/** What kind of file a name promises; undefined for kinds that are not taken. */
export function evidenceTypeOf(name: string): EvidenceType | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1];
  const types = Object.keys(EVIDENCE_TYPES) as EvidenceType[];
  return types.find((type) => EVIDENCE_TYPES[type].endings.some((one) => one === ending));
}
