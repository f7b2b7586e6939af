import { unpacked } from './raw-workbook.ts';

/** The cells of a returned workbook's form that carry a note and a red fill, such as `I7`; throws where one has only one of them. */
export function markedCells(workbook: Uint8Array): readonly string[] {
  const parts = unpacked(workbook);
  const form = parts['xl/worksheets/sheet3.xml'] ?? '';
  const noted = [...(parts['xl/comments3.xml'] ?? '').matchAll(/<comment ref="([A-Z]+\d+)"/g)].map(
    ([, ref]) => ref ?? '',
  );
  const red = [...form.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)]
    .filter(([, , style]) => redStyles(parts['xl/styles.xml'] ?? '').has(Number(style)))
    .map(([, ref]) => ref ?? '');
  if (red.toSorted().join() !== noted.toSorted().join())
    throw new Error(`Red are ${red}, noted are ${noted}`);
  return red;
}

/** The styles of cells that are filled red. */
function redStyles(styles: string): ReadonlySet<number> {
  const listOf = (name: string, item: RegExp): readonly string[] =>
    new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(styles)?.[1]?.match(item) ?? [];
  const fills = listOf('fills', /<fill>.*?<\/fill>/gs);
  const red = fills.findIndex((fill) => fill.includes('FFB3B3'));
  const formats = listOf('cellXfs', /<xf .*?(?:\/>|<\/xf>)/gs);
  return new Set(
    formats.flatMap((format, index) => (format.includes(` fillId="${red}"`) ? [index] : [])),
  );
}
