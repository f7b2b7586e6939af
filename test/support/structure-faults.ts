import { pageReferences } from './pages-of-pdf.ts';
import {
  type Dictionary,
  isDictionary,
  type PdfFile,
  type PdfValue,
  Reference,
} from './pdf-objects.ts';

/** One element of the tree of tags. `marks`: page and number of each piece of content it has. */
type Element = {
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly children: readonly Element[];
  readonly marks: readonly string[];
};

const TYPES = [
  'Document',
  'Sect',
  'H1',
  'H2',
  'H3',
  'P',
  'Table',
  'TR',
  'TH',
  'TD',
  'THead',
  'TBody',
];
const OTHER_TYPES = ['L', 'LI', 'Lbl', 'LBody', 'Figure', 'Caption', 'Form', 'Span', 'Note'];
const KNOWN = new Set([...TYPES, ...OTHER_TYPES]);

const markOf = (page: PdfValue | undefined, number: PdfValue | undefined): string =>
  `${page instanceof Reference ? page.number : '?'}:${String(number)}`;

function elementOf(file: PdfFile, value: PdfValue): Element {
  const dictionary = file.dictionary(value);
  const kids = file.list(dictionary.K).map((kid) => ({ kid, found: file.get(kid) }));
  const marks = kids.flatMap(({ found }) => {
    if (typeof found === 'number') return [markOf(dictionary.Pg, found)];
    return isDictionary(found) && found.Type === '/MCR' ? [markOf(found.Pg, found.MCID)] : [];
  });
  const children = kids.filter(({ found }) => isDictionary(found) && found.S !== undefined);
  return {
    type: String(dictionary.S).slice(1),
    dictionary,
    children: children.map(({ kid }) => elementOf(file, kid)),
    marks,
  };
}

const within = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(within),
];

const attributesOf = (file: PdfFile, { dictionary }: Element): Dictionary =>
  dictionary.A === undefined ? {} : file.dictionary(dictionary.A);

function tableFaults(file: PdfFile, table: Element): readonly string[] {
  const rows = within(table).filter(({ type }) => type === 'TR');
  const columns = rows.map(({ children }) =>
    children.reduce((sum, cell) => sum + Number(attributesOf(file, cell).ColSpan ?? 1), 0),
  );
  const heads = within(table).filter(({ type }) => type === 'TH');
  const cells = rows.flatMap(({ children }) => children).map(({ type }) => type);
  return [
    ...(new Set(columns).size === 1
      ? []
      : [`a table with rows of ${[...new Set(columns)]} columns`]),
    ...(heads.length > 0 ? [] : ['a table without headings']),
    ...(heads.every((head) => attributesOf(file, head).Scope !== undefined)
      ? []
      : ['a TH without scope']),
    ...(cells.every((type) => type === 'TH' || type === 'TD')
      ? []
      : ['a row with other than cells']),
  ];
}

function headingFaults(elements: readonly Element[]): readonly string[] {
  const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
  const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return skipped ? ['a level of headings left out'] : [];
}

/** The pieces of content on a page, and whether all that is drawn lies in one or in an artifact. */
function contentOf(file: PdfFile, page: Dictionary) {
  const text = file
    .list(page.Contents instanceof Reference ? [page.Contents] : page.Contents)
    .map((part) => file.stream(part).toString('latin1'))
    .join('\n')
    .replace(/\((?:\\.|[^\\)])*\)|<[\da-fA-F\s]*>/g, '()');
  const numbers: number[] = [];
  const faults: string[] = [];
  let depth = 0;
  for (const [token, , , mcid] of text.matchAll(
    /\/(\w+)\s+(<<\s*(?:\/MCID (\d+))?[^>]*>>\s*)?(?:BDC|BMC)|\bEMC\b|\b(?:TJ|Tj|S|f|B|Do)(?=\s|$)/g,
  )) {
    if (token === 'EMC') depth -= 1;
    else if (/B[DM]C$/.test(token)) depth += 1;
    else if (depth === 0) faults.push(`${token} outside of tags and artifacts`);
    if (mcid !== undefined) numbers.push(Number(mcid));
    if (depth > 1) faults.push('content in content');
  }
  return { numbers, faults: depth === 0 ? faults : [...faults, 'content without end'] };
}

function contentFaults(file: PdfFile, catalog: Dictionary, elements: readonly Element[]) {
  const owned = elements.flatMap(({ marks }) => marks);
  const drawn = pageReferences(file, catalog.Pages).map((page) => ({
    page,
    ...contentOf(file, file.dictionary(page)),
  }));
  const all = drawn.flatMap(({ page, numbers }) => numbers.map((each) => markOf(page, each)));
  return [
    ...drawn.flatMap(({ faults }) => faults),
    ...(new Set(all).size === all.length ? [] : ['a number of content used twice']),
    ...(owned.toSorted().join() === all.toSorted().join() ? [] : ['content without its element']),
  ];
}

/** What is wrong with the tags of a PDF. */
export function structureFaults(file: PdfFile, catalog: Dictionary): readonly string[] {
  const root = file.dictionary(catalog.StructTreeRoot);
  const elements = file.list(root.K).flatMap((kid) => within(elementOf(file, kid)));
  const unknown = elements.filter(({ type }) => !KNOWN.has(type)).map(({ type }) => type);
  const figures = elements.filter(({ type }) => type === 'Figure');
  return [
    ...(elements[0]?.type === 'Document' ? [] : ['no document']),
    ...unknown.map((type) => `the unknown tag ${type}`),
    ...figures.filter(({ dictionary }) => !dictionary.Alt).map(() => 'a figure without words'),
    ...headingFaults(elements),
    ...elements.filter(({ type }) => type === 'Table').flatMap((each) => tableFaults(file, each)),
    ...contentFaults(file, catalog, elements),
  ];
}
