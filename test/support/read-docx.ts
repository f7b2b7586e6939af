import { inflateEntries } from '../../shared/documents/xlsx/inflate-entries.ts';
import { readZipDirectory } from '../../shared/documents/xlsx/zip-directory.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Every tag is closed by its own name, in order: the one thing that a reader of XML can't forgive. */
function wellFormed(name: string, xml: string): void {
  const open: string[] = [];
  for (const [, closing, tag, selfClosing] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (selfClosing === '/' || tag === undefined) continue;
    if (closing !== '/') open.push(tag);
    else if (open.pop() !== tag) throw new Error(`${name}: </${tag}> closes another element`);
  }
  if (open.length > 0) throw new Error(`${name}: ${open.join(', ')} not closed`);
}

/** Reads a Word document's parts, each checked to be well-formed, and its text, one line for each paragraph. */
export function readDocx(bytes: Uint8Array) {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(JSON.stringify(directory.errors));
  const inflated = inflateEntries(directory.value);
  if (!inflated.ok) throw new Error(JSON.stringify(inflated.errors));
  const parts = new Map<string, string>();
  for (const [name, content] of inflated.value) {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
    wellFormed(name, xml);
    parts.set(name, xml);
  }
  const part = (name: string): string => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`The document has no ${name}.`);
    return xml;
  };
  const body = part('word/document.xml');
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) =>
    [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text.replace(/&(?:lt|gt|amp);/g, (found) => ENTITIES[found] ?? ''))
      .join(''),
  );
  return { names: [...parts.keys()], part, body, paragraphs };
}
