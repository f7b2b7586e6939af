import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from '@libpdf/core';

/** What a person who opens the signature panel or listens to a screen reader is told. */
export type SealWords = { readonly name: string; readonly meaning: string };

const PRINTED_AND_LOCKED = 132;

/**
 * Adds the empty field that a seal is put into, as PDF/A-2a and PDF/UA-1 want it: it belongs to the first page, has
 * no size (so nothing is covered and no appearance is needed), is in the tree of tags and says in words what it is.
 * The library alone would bring fonts that are not embedded and leave the field on no page and without a tag.
 *
 * @throws when the PDF is not one that we made, with tags and without a form
 */
export function addSealField(pdf: PDF, { name, meaning }: SealWords): void {
  const catalog = pdf.getCatalog();
  const page = pdf.getPage(0);
  const tree = dictOf(pdf, catalog.getRef('StructTreeRoot'));
  if (page === null || catalog.has('AcroForm')) throw new Error(NOT_OURS);
  const number = tree.getNumber('ParentTreeNextKey')?.value ?? 0;
  const field = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString(name),
      TU: PdfString.fromString(meaning),
      F: PdfNumber.of(PRINTED_AND_LOCKED),
      P: page.ref,
      Rect: new PdfArray([0, 0, 0, 0].map((side) => PdfNumber.of(side))),
      StructParent: PdfNumber.of(number),
    }),
  );
  const form = PdfDict.of({ Fields: new PdfArray([field]), SigFlags: PdfNumber.of(3) });
  catalog.set('AcroForm', pdf.register(form));
  const annotations = page.dict.getArray('Annots') ?? new PdfArray([]);
  annotations.push(field);
  page.dict.set('Annots', annotations);
  tagField(pdf, tree, number, field, page.ref);
}

/** Makes the field the last element of the document's tags, found from the field by its number. */
function tagField(pdf: PDF, tree: PdfDict, number: number, field: PdfRef, page: PdfRef): void {
  const root = tree.getArray('K')?.at(0);
  const parents = tree.getDict('ParentTree', pdf.getObject.bind(pdf));
  const numbers = parents?.getArray('Nums');
  const children = dictOf(pdf, root).getArray('K');
  if (!(root instanceof PdfRef) || !parents || !numbers || !children) throw new Error(NOT_OURS);
  const element = pdf.register(
    PdfDict.of({
      Type: PdfName.of('StructElem'),
      S: PdfName.of('Form'),
      P: root,
      K: PdfDict.of({ Type: PdfName.of('OBJR'), Obj: field, Pg: page }),
    }),
  );
  children.push(element);
  numbers.push(PdfNumber.of(number), element);
  parents.set('Limits', new PdfArray([PdfNumber.of(0), PdfNumber.of(number)]));
  tree.set('ParentTreeNextKey', PdfNumber.of(number + 1));
}

const NOT_OURS = 'Not a PDF of ours to seal: without tags as we write them, or with a form';

function dictOf(pdf: PDF, reference: unknown): PdfDict {
  const found = reference instanceof PdfRef ? pdf.getObject(reference) : null;
  if (found instanceof PdfDict) return found;
  throw new Error(NOT_OURS);
}
