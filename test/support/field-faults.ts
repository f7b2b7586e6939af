import { pageReferences } from './pages-of-pdf.ts';
import { type Dictionary, type PdfFile, Reference } from './pdf-objects.ts';

const PRINTED = 4;
/** Invisible, hidden, not viewed, and viewed by turns. */
const UNSEEN = 1 | 2 | 32 | 256;

/** Whether the tags lead to the field and back: its number names an element for forms that has the field in it. */
function isTagged(file: PdfFile, catalog: Dictionary, field: Reference, entries: Dictionary) {
  const parents = file.dictionary(file.dictionary(catalog.StructTreeRoot).ParentTree);
  const numbers = file.list(parents.Nums);
  const at = numbers.findIndex(
    (one, index) => index % 2 === 0 && one !== undefined && one === entries.StructParent,
  );
  if (at < 0) return false;
  const element = file.dictionary(numbers[at + 1]);
  return (
    element.S === '/Form' &&
    file.list(element.K).some((kid) => {
      const { Type, Obj } = file.dictionary(kid);
      return Type === '/OBJR' && Obj instanceof Reference && Obj.number === field.number;
    })
  );
}

function fieldFaults(file: PdfFile, catalog: Dictionary, field: Reference): readonly string[] {
  const entries = file.dictionary(field);
  const flags = Number(entries.F ?? 0);
  const [left, low, right, high] = file.list(entries.Rect).map(Number);
  const sized = left !== right || low !== high;
  const words = file.get(entries.TU);
  return [
    ...((flags & PRINTED) !== 0 && (flags & UNSEEN) === 0 ? [] : ['a field that is not printed']),
    ...(sized && entries.AP === undefined ? ['a field of a size without its look'] : []),
    ...(Buffer.isBuffer(words) && words.length > 0 ? [] : ['a field without words']),
    ...(isTagged(file, catalog, field, entries) ? [] : ['a field outside of tags']),
  ];
}

/** What is wrong with the fields of a PDF: PDF/A-2a and PDF/UA-1 want each on its page, printed, named and tagged. */
export function formFaults(file: PdfFile, catalog: Dictionary): readonly string[] {
  const form = catalog.AcroForm === undefined ? {} : file.dictionary(catalog.AcroForm);
  const onPages = pageReferences(file, catalog.Pages).flatMap((page) =>
    file.list(file.dictionary(page).Annots).filter((one) => one instanceof Reference),
  );
  const fields = file.list(form.Fields).filter((one) => one instanceof Reference);
  const placed = fields.every(({ number }) => onPages.some((one) => one.number === number));
  return [
    ...(form.NeedAppearances === true || form.XFA !== undefined ? ['a form drawn by viewers'] : []),
    ...(placed && onPages.length === fields.length ? [] : ['a field on no page']),
    ...fields.flatMap((field) => fieldFaults(file, catalog, field)),
  ];
}
