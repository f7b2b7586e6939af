import { escapeXml } from '../escape-xml.ts';

/** What a PDF says about itself. */
export type PaperIdentity = {
  readonly title: string;
  readonly author: string;
  /** UTC instant out of the paper's own data (never a clock): the file's dates. */
  readonly createdAt: string;
  /** What the paper is looked up by: programs read it from the file without reading the paper. */
  readonly identifier?: string | undefined;
};

/** PDF/A allows foreign properties (here: the part of PDF/UA) only with a description of their schema. */
const UA_SCHEMA = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const described = (namespaces: string, properties: string): string =>
  `\n<rdf:Description rdf:about="" ${namespaces}>${properties}</rdf:Description>`;

/** The XMP properties of an archival, accessible PDF; the library's own don't escape what they are given. */
export function archivalMetadata(identity: PaperIdentity): string {
  const { title, author, createdAt, identifier } = identity;
  const identified =
    identifier === undefined ? '' : `<dc:identifier>${escapeXml(identifier)}</dc:identifier>`;
  const instant = `${createdAt.slice(0, 19)}Z`;
  return [
    described(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate><xmp:CreatorTool>Cờ Đầu</xmp:CreatorTool>`,
    ),
    described(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>${identified}`,
    ),
    described('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', '<pdf:Producer>PDFKit</pdf:Producer>'),
    described(
      'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    ),
    described('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>'),
    UA_SCHEMA,
  ].join('');
}
