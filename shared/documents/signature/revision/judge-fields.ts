import {
  isDict,
  isList,
  isRef,
  nameOf,
  type PdfDict,
  type PdfValue,
  spell,
} from '../pdf/pdf-value.ts';
import { accountFor, type Comparison, differingEntries } from './comparison.ts';

/** What a signature's field may consist of. */
const FIELD = [
  ...['FT', 'T', 'TU', 'TM', 'V', 'Ff', 'F', 'Kids', 'Parent', 'Lock', 'SV', 'DA', 'DR'],
  ...[
    'Type',
    'Subtype',
    'P',
    'Rect',
    'AP',
    'AS',
    'MK',
    'BS',
    'Border',
    'H',
    'NM',
    'M',
    'StructParent',
    'Q',
  ],
];
const FORM = ['Fields', 'SigFlags', 'DR', 'DA'];

/** The widgets of the signatures that a revision brought: they alone may join a page's annotations. */
export type Widget = { readonly number: number; readonly dict: PdfDict };

/** Judges what became of the form: new fields of signatures, and empty ones that were signed. */
export async function judgeForm(
  compared: Comparison,
  was: PdfValue | undefined,
  is: PdfValue | undefined,
): Promise<readonly Widget[]> {
  const { before, after, accounted, additions } = compared;
  const [formWas, form] = [await before.resolve(was), await after.resolve(is)];
  if (isRef(is)) accounted.add(is.number);
  for (const entry of differingEntries(formWas, form)) {
    const harmless = entry === 'NeedAppearances' && isDict(form) && form.get(entry) === false;
    if (!FORM.includes(entry) && !harmless) additions.push({ kind: 'FORM', entry });
  }
  if (!isDict(form)) return [];
  await accountFor(compared, form.get('DR'));
  const listed = form.get('Fields');
  if (isRef(listed)) accounted.add(listed.number);
  const fieldsWere = await before.resolve(isDict(formWas) ? formWas.get('Fields') : undefined);
  const fields = await after.resolve(listed);
  const [old, now] = [listOf(fieldsWere), listOf(fields)];
  if (old.some((one, index) => spell(one) !== spell(now[index] ?? null)))
    additions.push({ kind: 'SIGNATURE_REPLACED' });
  const widgets: Widget[] = [];
  for (const field of now) widgets.push(...(await judgeField(compared, field, undefined)));
  return widgets;
}

export const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  isList(value) ? value : [];

/** A field and its kids; one that did not change is left alone. */
async function judgeField(
  compared: Comparison,
  reference: PdfValue,
  inheritedType: string | undefined,
): Promise<readonly Widget[]> {
  const { before, after, differing, accounted, additions } = compared;
  if (!isRef(reference)) {
    additions.push({ kind: 'FORM', entry: 'Fields' });
    return [];
  }
  const { number } = reference;
  const field = await after.get(number);
  if (!differing.has(number) || accounted.has(number) || !isDict(field)) return [];
  const was = await before.get(number);
  const type = nameOf(field.get('FT')) ?? inheritedType;
  const changes = differingEntries(was, field);
  if (type !== 'Sig') return [];
  if (isDict(was) && was.has('V')) additions.push({ kind: 'SIGNATURE_REPLACED' });
  accounted.add(number);
  for (const entry of changes) {
    if (!FIELD.includes(entry)) additions.push({ kind: 'FORM', entry });
    else if (!['P', 'Parent', 'Kids', 'AP'].includes(entry))
      await accountFor(compared, field.get(entry));
  }
  await judgeAppearance(compared, field.get('AP'));
  const widgets: Widget[] = [{ number, dict: field }];
  for (const kid of listOf(await after.resolve(field.get('Kids'))))
    widgets.push(...(await judgeField(compared, kid, type)));
  return widgets;
}

/** Only one look, always shown: others would appear when the pointer moves over it. */
async function judgeAppearance(compared: Comparison, given: PdfValue | undefined): Promise<void> {
  const appearance = await compared.after.resolve(given);
  if (!isDict(appearance)) return;
  for (const entry of appearance.keys()) {
    if (entry !== 'N') compared.additions.push({ kind: 'ACTIVE_CONTENT', entry: `AP ${entry}` });
  }
  await accountFor(compared, given);
}
