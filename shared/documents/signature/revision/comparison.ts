import type { PdfFile } from '../pdf/open-pdf.ts';
import { isDict, isStream, nameOf, type PdfValue, spell } from '../pdf/pdf-value.ts';
import { type Objects, objectsOf } from '../pdf/read-object.ts';
import type { Addition } from './addition.ts';

/**
 * One revision beside the state before it: which objects differ, which of them are accounted for by what signing
 * may do, and what it may not.
 */
export type Comparison = {
  readonly before: Objects;
  readonly after: Objects;
  /** Numbers of the objects that are new, different or gone. */
  readonly differing: ReadonlySet<number>;
  readonly accounted: Set<number>;
  readonly additions: Addition[];
};

/** Compares a revision with the state before it, object by object, wherever the file keeps them. @throws NotReadable */
export async function compareRevision(pdf: PdfFile, index: number): Promise<Comparison> {
  const before = objectsOf({ ...pdf, upTo: index - 1 });
  const after = objectsOf({ ...pdf, upTo: index });
  const differing = new Set<number>();
  const revision = pdf.revisions[index];
  for (const [number, entry] of revision?.entries ?? []) {
    if (entry.kind === 'AT' && entry.offset === revision?.offset) continue;
    const [was, is] = [await before.get(number), await after.get(number)];
    if (was === undefined && (is === undefined || isCollection(is))) continue;
    if (was === undefined || is === undefined || spell(was) !== spell(is)) differing.add(number);
  }
  return { before, after, differing, accounted: new Set(), additions: [] };
}

const isCollection = (value: PdfValue): boolean =>
  isStream(value) && nameOf(value.dict.get('Type')) === 'ObjStm';

/** What makes a reader do something by itself or reach outside. */
const ACTIVE = ['A', 'AA', 'JS', 'JavaScript', 'OpenAction', 'EF', 'XFA', 'OC', 'OCProperties'];

/**
 * Accounts for everything new that hangs on a value which signing may bring: fonts and pictures of an appearance,
 * certificates, answers about their revocation. What was there before is left as it is, and stays to be explained.
 */
export async function accountFor(compared: Comparison, value: PdfValue | undefined): Promise<void> {
  if (value === null || typeof value !== 'object') return;
  if ('kind' in value) {
    if (value.kind === 'stream') return accountFor(compared, value.dict);
    if (value.kind === 'ref') await accountForObject(compared, value.number);
    return;
  }
  if (!isDict(value)) {
    for (const one of value) await accountFor(compared, one);
    return;
  }
  for (const [entry, one] of value) {
    if (ACTIVE.includes(entry)) compared.additions.push({ kind: 'ACTIVE_CONTENT', entry });
    await accountFor(compared, one);
  }
}

async function accountForObject(compared: Comparison, number: number): Promise<void> {
  const { before, after, differing, accounted } = compared;
  if (!differing.has(number) || accounted.has(number)) return;
  if ((await before.get(number)) !== undefined) return;
  accounted.add(number);
  await accountFor(compared, await after.get(number));
}

/** Names of entries that differ between two dictionaries. */
export function differingEntries(
  was: PdfValue | undefined,
  is: PdfValue | undefined,
): readonly string[] {
  const [old, now] = [isDict(was) ? was : new Map(), isDict(is) ? is : new Map()];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => spell(old.get(key) ?? null) !== spell(now.get(key) ?? null),
  );
}
