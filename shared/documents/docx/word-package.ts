import { escapeXml } from '../escape-xml.ts';
import type { Paper } from '../paper.ts';
import { printableText } from '../printable.ts';
import { paragraphXml, runXml, twips } from './word-xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const part = (root: string, content: string, namespaces = ''): string =>
  `${DECLARATION}<w:${root} xmlns:w="${WORD}"${namespaces}>${content}</w:${root}>`;

/** The parts of a Word document around its text, each with its kind; names are those of the relationships. */
const PARTS = {
  styles: 'styles.xml',
  settings: 'settings.xml',
  firstHeader: 'header1.xml',
  header: 'header2.xml',
  footer: 'footer1.xml',
} as const;

const FONT =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';
const LANGUAGE = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>';

function headingStyle(level: number): string {
  const name = `<w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>`;
  const look = `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="Heading${level}">${name}${look}</w:style>`;
}

/** One family, black, in Vietnamese; headings that readers can jump to. `size` in points. */
export const stylesXml = (size: number): string =>
  part(
    'styles',
    [
      `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>${LANGUAGE}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
      headingStyle(1),
      headingStyle(2),
    ].join(''),
  );

const SETTINGS = part(
  'settings',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
);

const PAGE_NUMBER = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A line in the top margin: the page number in the middle, DỰ THẢO at the right. `width` in points. */
function headerXml(numbered: boolean, draft: boolean, width: number): string {
  const tabs = `<w:tabs><w:tab w:val="center" w:pos="${twips(width / 2)}"/><w:tab w:val="right" w:pos="${twips(width)}"/></w:tabs>`;
  const tab = '<w:r><w:tab/></w:r>';
  const mark = draft ? tab + runXml('DỰ THẢO', 'bold', 13) : '';
  return part(
    'hdr',
    `<w:p><w:pPr>${tabs}</w:pPr>${tab}${numbered ? PAGE_NUMBER : ''}${mark}</w:p>`,
  );
}

const footerXml = (notice: string | undefined): string =>
  part(
    'ftr',
    notice === undefined
      ? paragraphXml('')
      : paragraphXml(runXml(printableText(notice), 'bold', 10), {
          align: 'center',
          border: 'around',
          indent: 90,
        }),
  );

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const relationshipsXml = (all: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const override = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${type}"/>`;

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  override('word/document.xml', `${TYPES}.document.main+xml`),
  override(`word/${PARTS.styles}`, `${TYPES}.styles+xml`),
  override(`word/${PARTS.settings}`, `${TYPES}.settings+xml`),
  override(`word/${PARTS.firstHeader}`, `${TYPES}.header+xml`),
  override(`word/${PARTS.header}`, `${TYPES}.header+xml`),
  override(`word/${PARTS.footer}`, `${TYPES}.footer+xml`),
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
].join('')}</Types>`;

/** What the file says about itself; its times are the paper's own. */
function coreXml({ title, author, createdAt }: Paper): string {
  const instant = `${createdAt.slice(0, 19)}Z`;
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  const said = [
    `<dc:title>${escapeXml(printableText(title))}</dc:title>`,
    `<dc:creator>${escapeXml(printableText(author))}</dc:creator>`,
    time('created'),
    time('modified'),
    '<dc:language>vi-VN</dc:language>',
  ].join('');
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${said}</cp:coreProperties>`;
}

/** The page of a document: sizes and margins in twips, heads and feet by their relationships. */
export type WordPage = {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
};

function sectionXml(page: WordPage): string {
  const { width, height, margins } = page;
  const orientation = width > height ? ' w:orient="landscape"' : '';
  const sides = Object.entries(margins).map(([side, points]) => `w:${side}="${twips(points)}"`);
  return [
    '<w:sectPr><w:headerReference w:type="first" r:id="firstHeader"/><w:headerReference w:type="default" r:id="header"/>',
    '<w:footerReference w:type="first" r:id="footer"/><w:footerReference w:type="default" r:id="footer"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>`,
    `<w:pgMar ${sides.join(' ')} w:header="${twips(margins.top / 2 - 8)}" w:footer="${twips(margins.bottom / 2 - 8)}" w:gutter="0"/>`,
    '<w:titlePg/></w:sectPr>',
  ].join('');
}

/** The files of a Word document around its content. `size` of the letters in points. */
export function packageFiles(paper: Paper, page: WordPage, content: string, size: number) {
  const { draft, notice } = paper;
  const width = page.width - page.margins.left - page.margins.right;
  const body = `<w:body>${content}${sectionXml(page)}</w:body>`;
  const links = Object.entries(PARTS).map(([id, target]) => {
    const type = id.toLowerCase().includes('header') ? 'header' : id;
    return relationship(id, `${OFFICE}/${type}`, target);
  });
  const root = [
    relationship('document', `${OFFICE}/officeDocument`, 'word/document.xml'),
    relationship('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ];
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationshipsXml(root),
    'docProps/core.xml': coreXml(paper),
    'word/document.xml': part('document', body, ` xmlns:r="${OFFICE}"`),
    'word/_rels/document.xml.rels': relationshipsXml(links),
    [`word/${PARTS.styles}`]: stylesXml(size),
    [`word/${PARTS.settings}`]: SETTINGS,
    [`word/${PARTS.firstHeader}`]: headerXml(false, draft, width),
    [`word/${PARTS.header}`]: headerXml(true, draft, width),
    [`word/${PARTS.footer}`]: footerXml(notice),
  };
  return Object.entries(files).map(([name, text]) => ({
    name,
    content: Buffer.from(text, 'utf8'),
  }));
}
