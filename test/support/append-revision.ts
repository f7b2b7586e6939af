import { deflateSync } from 'node:zlib';

/** How a revision places its objects: by a table, by a stream, or in a collection with a stream beside it. */
export type Placing = 'TABLE' | 'STREAM' | 'COLLECTION';

export type RevisionOptions = {
  readonly placing?: Placing;
  /** Entries of the trailer, in place of those of the file's last one. */
  readonly trailer?: Readonly<Record<string, string>>;
  /** Bytes that belong to no object. */
  readonly stray?: string;
  /** Where the table says that objects stand, in place of where they do. */
  readonly offsets?: ReadonlyMap<number, number>;
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The number that no object of the file has yet. */
export const sizeOf = (pdf: Uint8Array): number =>
  Number([...latin1(pdf).matchAll(/\/Size (\d+)/g)].at(-1)?.[1]);

/** What the file's last trailer says. */
const lastOf = (pdf: Uint8Array, entry: string): string =>
  [...latin1(pdf).matchAll(new RegExp(`/${entry} (\\d+ 0 R|\\[[^\\]]*\\])`, 'g'))].at(-1)?.[1] ??
  '';

/** The latest text of an object that stands in the clear, between `obj` and `endobj`. */
export const objectText = (pdf: Uint8Array, number: number): string =>
  [
    ...latin1(pdf).matchAll(
      new RegExp(`(?:^|[\\r\\n])${number} 0 obj\\s+([\\s\\S]*?)\\s*endobj`, 'g'),
    ),
  ].at(-1)?.[1] ?? '';

/** The number of the object that a text leads to, such as `/Root`. */
export const numberAfter = (text: string, entry: string): number =>
  Number(new RegExp(`/${entry} (\\d+) 0 R`).exec(text)?.[1]);

/** The catalogue's number. */
export const rootOf = (pdf: Uint8Array): number => Number(lastOf(pdf, 'Root').split(' ')[0]);

/** Numbers of the pages' objects in order, for a file with one node of pages. */
export const pagesIn = (pdf: Uint8Array): readonly number[] => {
  const pages = objectText(pdf, numberAfter(objectText(pdf, rootOf(pdf)), 'Pages'));
  const kids = /\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
};

/** The file with a revision behind it that writes these objects anew, as tools do that change a PDF in place. */
export function appendRevision(
  pdf: Uint8Array,
  objects: ReadonlyMap<number, string>,
  { placing = 'TABLE', trailer = {}, stray = '', offsets = new Map() }: RevisionOptions = {},
): Uint8Array {
  const before = Number([...latin1(pdf).matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]);
  const size = Math.max(sizeOf(pdf), ...[...objects.keys()].map((number) => number + 1));
  let text = `\n${stray}`;
  const at = new Map<number, number>();
  const write = (number: number, body: string): void => {
    at.set(number, pdf.length + text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  };
  const plain = placing === 'COLLECTION' ? [] : [...objects];
  for (const [number, body] of plain) write(number, body);
  if (placing === 'COLLECTION') write(size, collection(objects));
  const entries = { Root: lastOf(pdf, 'Root'), Info: lastOf(pdf, 'Info'), ID: lastOf(pdf, 'ID') };
  const rest = Object.entries({ ...entries, Prev: String(before), ...trailer })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `/${key} ${value}`)
    .join(' ');
  const offset = pdf.length + text.length;
  const placed = [...at].map(([number, own]) => [number, offsets.get(number) ?? own] as const);
  text +=
    placing === 'TABLE'
      ? `${table(placed)}trailer\n<< /Size ${size} ${rest} >>\n`
      : crossReference(
          size,
          placed,
          placing === 'COLLECTION' ? [...objects.keys()] : [],
          offset,
          rest,
        );
  return Buffer.concat([pdf, Buffer.from(`${text}startxref\n${offset}\n%%EOF\n`, 'latin1')]);
}

const table = (placed: readonly (readonly [number, number])[]): string =>
  `xref\n${placed
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')}`;

function collection(objects: ReadonlyMap<number, string>): string {
  const bodies = [...objects.values()].map((body) => `${body}\n`);
  let at = 0;
  const heads = [...objects.keys()].map((number, index) => {
    const head = `${number} ${at}`;
    at += bodies[index]?.length ?? 0;
    return head;
  });
  const head = `${heads.join(' ')}\n`;
  return streamOf(
    `/Type /ObjStm /N ${heads.length} /First ${head.length}`,
    Buffer.from(head + bodies.join(''), 'latin1'),
  );
}

function crossReference(
  size: number,
  placed: readonly (readonly [number, number])[],
  collected: readonly number[],
  offset: number,
  rest: string,
): string {
  const own = size + 1;
  const rows = [
    ...placed.map(([number, at]) => [number, 1, at, 0] as const),
    ...collected.map((number, index) => [number, 2, size, index] as const),
    [own, 1, offset, 0] as const,
  ];
  const bytes = Buffer.from(
    rows.flatMap(([, kind, second, third]) => [
      kind,
      second >> 16,
      (second >> 8) & 255,
      second & 255,
      third,
    ]),
  );
  const index = rows.map(([number]) => `${number} 1`).join(' ');
  const head = `/Type /XRef /Size ${own + 1} /W [1 3 1] /Index [${index}] ${rest} /DecodeParms << /Predictor 12 /Columns 5 >>`;
  return `${own} 0 obj\n${streamOf(head, predicted(bytes, 5))}\nendobj\n`;
}

/** Each row as the difference to the one above it, as writers do. */
function predicted(bytes: Buffer, columns: number): Buffer {
  const rows: number[] = [];
  for (let at = 0; at < bytes.length; at += columns) {
    rows.push(2);
    for (let column = 0; column < columns; column += 1)
      rows.push(
        ((bytes[at + column] ?? 0) - (at > 0 ? (bytes[at + column - columns] ?? 0) : 0)) & 255,
      );
  }
  return Buffer.from(rows);
}

function streamOf(head: string, bytes: Uint8Array): string {
  const packed = deflateSync(bytes).toString('latin1');
  return `<< ${head} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}
