import type { PdfFile } from '../pdf/open-pdf.ts';
import { isDict, isRef, type PdfDict, type PdfValue } from '../pdf/pdf-value.ts';
import { type Objects, objectAt } from '../pdf/read-object.ts';
import { skipBlank } from '../pdf/read-value.ts';
import type { Addition } from './addition.ts';
import { accountFor, type Comparison, compareRevision, differingEntries } from './comparison.ts';
import { judgeForm, listOf } from './judge-fields.ts';
import { judgePages, pagesOf } from './judge-pages.ts';

/** Dates and the tool's name are rewritten by nearly every tool that signs, and no page shows them. */
const OF_THE_TOOL = ['ModDate', 'Producer'];
const VALIDATION_DATA = ['DSS', 'Extensions', 'Perms'];

/**
 * What a revision brought beyond signatures, their appearance and validation data: nothing, for one that a signing
 * tool wrote. Every object that is new or different must be accounted for, and every byte must belong to one.
 *
 * @throws NotReadable when it is not built strictly enough to be judged
 */
export async function addedInRevision(pdf: PdfFile, index: number): Promise<readonly Addition[]> {
  const compared = await compareRevision(pdf, index);
  const [older, newer] = [pdf.revisions[index - 1]?.trailer, pdf.revisions[index]?.trailer];
  const [rootWas, root] = [older?.get('Root'), newer?.get('Root')];
  if (!isRef(root) || !isRef(rootWas) || root.number !== rootWas.number)
    return [{ kind: 'CATALOG', entry: 'Root' }];
  compared.accounted.add(root.number);
  await judgeInformation(compared, older?.get('Info'), newer?.get('Info'));
  await judgeCatalog(compared, root.number);
  await nameTheRest(compared, root.number);
  return [...compared.additions, ...strayBytes(pdf, index)];
}

async function judgeInformation(
  compared: Comparison,
  was: PdfValue | undefined,
  is: PdfValue | undefined,
): Promise<void> {
  const [old, now] = [
    await plainEntries(compared.before, was),
    await plainEntries(compared.after, is),
  ];
  for (const reference of [is, ...(await entriesOf(compared.after, is))]) {
    if (isRef(reference)) compared.accounted.add(reference.number);
  }
  for (const entry of differingEntries(old, now)) {
    if (!OF_THE_TOOL.includes(entry)) compared.additions.push({ kind: 'INFORMATION', entry });
  }
}

async function entriesOf(objects: Objects, given: PdfValue | undefined) {
  const dict = await objects.resolve(given);
  return isDict(dict) ? [...dict.values()] : [];
}

/** The entries with their values in place: some tools write each as an object of its own. */
async function plainEntries(objects: Objects, given: PdfValue | undefined): Promise<PdfDict> {
  const plain = new Map<string, PdfValue>();
  const dict = await objects.resolve(given);
  for (const [entry, value] of isDict(dict) ? dict : [])
    plain.set(entry, (await objects.resolve(value)) ?? null);
  return plain;
}

async function judgeCatalog(compared: Comparison, root: number): Promise<void> {
  const { before, after, additions } = compared;
  const [was, is] = [await before.get(root), await after.get(root)];
  const entryOf = (value: PdfValue | undefined, entry: string) =>
    isDict(value) ? value.get(entry) : undefined;
  for (const entry of differingEntries(was, is)) {
    if (VALIDATION_DATA.includes(entry)) await accountFor(compared, entryOf(is, entry));
    else if (entry !== 'AcroForm' && entry !== 'Version')
      additions.push({ kind: 'CATALOG', entry });
  }
  await judgeValidationData(compared, entryOf(is, 'DSS'));
  const widgets = await judgeForm(compared, entryOf(was, 'AcroForm'), entryOf(is, 'AcroForm'));
  await judgePages(compared, entryOf(was, 'Pages'), widgets);
}

/** Validation data grows in place too: its dictionary and lists may change, to name more of what is new. */
async function judgeValidationData(
  compared: Comparison,
  given: PdfValue | undefined,
): Promise<void> {
  const { after, accounted } = compared;
  const store = await after.resolve(given);
  if (!isDict(store)) return;
  if (isRef(given)) accounted.add(given.number);
  for (const part of store.values()) {
    if (isRef(part)) accounted.add(part.number);
    await accountFor(compared, await after.resolve(part));
  }
}

/** Whatever differs and is not accounted for, named by what people know of it. */
async function nameTheRest(compared: Comparison, root: number): Promise<void> {
  const { before, differing, accounted, additions } = compared;
  const catalog = await before.get(root);
  const pages = await pagesOf(before, isDict(catalog) ? catalog.get('Pages') : undefined);
  const contents = pages.map(({ dict }) => {
    const given = dict.get('Contents');
    return isRef(given) ? [given] : listOf(given);
  });
  for (const number of differing) {
    if (accounted.has(number)) continue;
    const shown = contents.findIndex((list) =>
      list.some((one) => isRef(one) && one.number === number),
    );
    if (shown >= 0) additions.push({ kind: 'PAGE_CONTENT', page: shown + 1 });
    else if (isPages(await before.get(number))) additions.push({ kind: 'PAGES' });
    else additions.push({ kind: 'OBJECT', number });
  }
}

const isPages = (value: PdfValue | undefined): boolean =>
  isDict(value) && value.has('Kids') && value.has('Count');

/** Bytes that belong to no object that the revision places: other readers may find something there. */
function strayBytes(pdf: PdfFile, index: number): readonly Addition[] {
  const revision = pdf.revisions[index];
  if (revision === undefined) return [];
  const state = { ...pdf, upTo: index };
  const parts = [...revision.entries]
    .flatMap(([number, entry]) =>
      entry.kind === 'AT' && entry.offset >= revision.start && entry.offset !== revision.offset
        ? [{ from: entry.offset, to: objectAt(state, number, entry.offset).end }]
        : [],
    )
    .concat({ from: revision.offset, to: revision.lineEnd })
    .sort((a, b) => a.from - b.from);
  let at = revision.start;
  for (const { from, to } of parts) {
    if (skipBlank(pdf.file, at) < from || from < at) return [{ kind: 'STRAY_BYTES', from: at }];
    at = to;
  }
  return [];
}
