/** One element: its name, and its text or its child elements. `undefined` leaves the element out. */
export type XmlElement = readonly [
  name: string,
  content: string | number | boolean | undefined | readonly XmlElement[],
];

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Control characters, which keys may hold, become references as S3 writes them. */
const escaped = (text: string): string =>
  text.replace(
    /[&<>"]|[^ -\uffff]/g,
    (sign) => NAMED[sign] ?? `&#x${sign.charCodeAt(0).toString(16)};`,
  );

function element([name, content]: XmlElement): string {
  if (content === undefined) return '';
  const inner = Array.isArray(content) ? content.map(element).join('') : escaped(String(content));
  return `<${name}>${inner}</${name}>`;
}

export const xmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root)}`;

/** The text of the only element of this name, in a document without entities; otherwise undefined. */
export function xmlText(document: string, name: string): string | undefined {
  const found = [...document.matchAll(new RegExp(`<${name}>([^<>&]*)</${name}>`, 'g'))];
  return found.length === 1 ? found[0]?.[1]?.trim() : undefined;
}
