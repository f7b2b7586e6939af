/** The most lines that one section of such a map may have. */
const SECTION = 100;

const utf16 = (point: number): string =>
  Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex');

/** What makes text of glyph codes again, so that it can be read aloud, searched and copied (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(codes: ReadonlyMap<number, string>): string {
  const lines = Array.from(codes, ([point, code]) => `<${code}> <${utf16(point)}>`);
  const sections = Array.from({ length: Math.ceil(lines.length / SECTION) }, (_, index) => {
    const some = lines.slice(index * SECTION, (index + 1) * SECTION);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
