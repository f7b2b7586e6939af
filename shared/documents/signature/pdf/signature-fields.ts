import type { PdfFile } from './open-pdf.ts';
import {
  isDict,
  isList,
  isRef,
  isString,
  NotReadable,
  nameOf,
  type PdfDict,
  type PdfString,
  textOf,
} from './pdf-value.ts';
import type { Objects } from './read-object.ts';

/** A field that holds a signature: its name, the signature's dictionary, its bytes and what it says it covers. */
export type SignatureField = {
  readonly name: string;
  readonly signature: PdfDict;
  readonly contents: PdfString;
  readonly byteRange: readonly number[];
};

const MOST_FIELDS = 500;

/** The signed fields of a state in the order of the bytes that they cover. @throws NotReadable */
export async function signatureFields(
  { revisions }: PdfFile,
  objects: Objects,
): Promise<readonly SignatureField[]> {
  const catalog = await objects.resolve(revisions.at(-1)?.trailer.get('Root'));
  const form = await objects.resolve(isDict(catalog) ? catalog.get('AcroForm') : undefined);
  const roots = await objects.resolve(isDict(form) ? form.get('Fields') : undefined);
  const found: SignatureField[] = [];
  const waiting = (isList(roots) ? roots : []).map((value) => ({ value, prefix: '', type: '' }));
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const {
      value,
      prefix,
      type: inherited,
    } = waiting.shift() ?? { value: null, prefix: '', type: '' };
    const field = await objects.resolve(value);
    if (!isDict(field) || seen > MOST_FIELDS) throw new NotReadable('Fields that are none');
    const name = [prefix, textOf(await objects.resolve(field.get('T')))].filter(Boolean).join('.');
    const type = nameOf(field.get('FT')) ?? inherited;
    const children = await objects.resolve(field.get('Kids'));
    if (isList(children))
      waiting.push(...children.map((child) => ({ value: child, prefix: name, type })));
    const signature = type === 'Sig' ? await signatureIn(field, name, objects) : undefined;
    if (signature !== undefined) found.push(signature);
  }
  return found.sort((a, b) => coveredUntil(a) - coveredUntil(b));
}

/** Up to which byte of the file a signature says that it covers it. */
export const coveredUntil = ({ byteRange }: SignatureField): number =>
  (byteRange[2] ?? 0) + (byteRange[3] ?? 0);

async function signatureIn(
  field: PdfDict,
  name: string,
  objects: Objects,
): Promise<SignatureField | undefined> {
  const value = field.get('V');
  if (value === undefined || value === null) return undefined;
  const signature = await objects.resolve(value);
  if (!isRef(value) || !isDict(signature)) throw new NotReadable('A signature that is no object');
  const contents = signature.get('Contents');
  const byteRange = signature.get('ByteRange');
  if (!isString(contents) || !isList(byteRange))
    throw new NotReadable('A signature without bytes or range');
  return { name, signature, contents, byteRange: byteRange.map(Number) };
}
