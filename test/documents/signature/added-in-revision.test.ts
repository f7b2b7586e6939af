import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../shared/documents/signature/pdf/open-pdf.ts';
import { addedInRevision } from '../../../shared/documents/signature/revision/added-in-revision.ts';
import type { Addition } from '../../../shared/documents/signature/revision/addition.ts';
import {
  appendRevision,
  numberAfter,
  objectText,
  pagesIn,
  type RevisionOptions,
  rootOf,
  sizeOf,
} from '../../support/append-revision.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { addValidationData, signWithTool } from '../../support/signing-tool.ts';
import { newSigner } from '../../support/test-signers.ts';
import { issuedDecision } from '../pdf/sample-papers.ts';

let content: Uint8Array;
let page: number;
let root: number;
let size: number;
beforeAll(async () => {
  content = await renderDecision(issuedDecision);
  [page = 0] = pagesIn(content);
  root = rootOf(content);
  size = sizeOf(content);
});

type Objects = readonly (readonly [number, string])[];
const addedBy = async (pdf: Uint8Array): Promise<readonly Addition[]> => {
  const opened = await openPdf(pdf);
  return addedInRevision(opened, opened.revisions.length - 1);
};
const added = (objects: Objects, options: RevisionOptions = {}): Promise<readonly Addition[]> =>
  addedBy(appendRevision(content, new Map(objects), options));

/** The object with entries put before the end of its dictionary. */
const withEntries = (number: number, entries: string, pdf = content): [number, string] => [
  number,
  objectText(pdf, number).replace(/>>$/, `${entries} >>`),
];
const WIDGET = '/Type /Annot /Subtype /Widget /FT /Sig /T (Ky) /F 132';
const RECT = '/Rect [300 100 440 160]';

/** A visible signature as tools write it: field, signature, its look with a font and a picture. */
const visible = (fieldEntries: string, more: Objects = []): Objects => [
  withEntries(root, `/AcroForm << /Fields [${size} 0 R] /SigFlags 3 >>`),
  withEntries(page, `/Annots [${size} 0 R]`),
  [size, `<< ${WIDGET} /P ${page} 0 R /V ${size + 1} 0 R ${fieldEntries} >>`],
  [size + 1, '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>'],
  ...more,
];
const look: Objects = [
  [
    100_000,
    '<< /Type /XObject /Subtype /Form /BBox [0 0 140 60] /Resources << /Font << /F1 100001 0 R >> /XObject << /Im 100002 0 R >> >> /Length 6 >>\nstream\n/Im Do\nendstream',
  ],
  [100_001, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  [
    100_002,
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ],
];

describe('a revision that a signing tool writes', () => {
  it.each(['TABLE', 'STREAM', 'COLLECTION'] as const)(
    'adds nothing else, placed by %s',
    async (placing) => {
      const objects = visible(`${RECT} /AP << /N 100000 0 R >>`);
      const streams = look.filter(([, body]) => body.includes('stream'));
      const plain = look.filter(([, body]) => !body.includes('stream'));
      if (placing === 'COLLECTION') {
        const first = appendRevision(content, new Map(visible(RECT)), { placing });
        expect(await addedBy(first)).toEqual([]);
        return;
      }
      expect(await added([...objects, ...streams, ...plain], { placing })).toEqual([]);
    },
  );

  it('may date the file, name the tool, and keep a form for it', async () => {
    const information = numberAfter(Buffer.from(content).toString('latin1'), 'Info');
    const text = objectText(content, information)
      .replace(/\/ModDate \d+ 0 R/, "/ModDate (D:20240205100000+07'00')")
      .replace(/\/Producer \d+ 0 R/, '/Producer (Cong cu ky)');
    expect(text).toContain('Cong cu ky');
    expect(await added([...visible(RECT), [information, text]])).toEqual([]);
    const date = numberAfter(objectText(content, information), 'ModDate');
    expect(await added([...visible(RECT), [date, '(D:20240205100000Z)']])).toEqual([]);
  });

  it('may bring validation data, also more of it later', async () => {
    const store = '/DSS << /Certs [100000 0 R] /OCSPs [] >>';
    const certificate: Objects = [[100_000, '<< /Length 3 >>\nstream\nabc\nendstream']];
    const first = await added([withEntries(root, store), ...certificate]);
    expect(first).toEqual([]);
    const signed = await signWithTool(content, await newSigner('RSA', 'Mẫu'));
    const once = await addValidationData(signed);
    expect(await addedBy(once)).toEqual([]);
    const twice = await addValidationData(
      await signWithTool(once, await newSigner('RSA', 'Mẫu khác')),
    );
    expect(await addedBy(twice)).toEqual([]);
  });

  it('may fill an empty field of an earlier revision, and not one that is signed', async () => {
    const empty = appendRevision(
      content,
      new Map([
        withEntries(root, `/AcroForm << /Fields [${size} 0 R] /SigFlags 1 >>`),
        withEntries(page, `/Annots [${size} 0 R]`),
        [size, `<< ${WIDGET} /P ${page} 0 R ${RECT} >>`],
      ]),
    );
    expect(await addedBy(empty)).toEqual([]);
    const signature: [number, string] = [
      size + 1,
      '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>',
    ];
    const filled = appendRevision(
      empty,
      new Map([withEntries(size, `/V ${size + 1} 0 R`, empty), signature]),
    );
    expect(await addedBy(filled)).toEqual([]);
    const [, text] = withEntries(size, '', filled);
    const again = appendRevision(
      filled,
      new Map([
        [size, text.replace(`/V ${size + 1} 0 R`, `/V ${size + 2} 0 R`)],
        [size + 2, signature[1]],
      ]),
    );
    expect(await addedBy(again)).toContainEqual({ kind: 'SIGNATURE_REPLACED' });
  });
});

describe('a revision that does something else', () => {
  const contents = () => numberAfter(objectText(content, page), 'Contents');

  it('replaces what a page shows', async () => {
    const other = '<< /Length 2 >>\nstream\nBT\nendstream';
    expect(await added([[contents(), other]])).toEqual([{ kind: 'PAGE_CONTENT', page: 1 }]);
    expect(await added([[contents(), other]], { placing: 'STREAM' })).toEqual([
      { kind: 'PAGE_CONTENT', page: 1 },
    ]);
  });

  it('gives a page other content, beside or in place of its own', async () => {
    const text = objectText(content, page).replace(
      `/Contents ${contents()} 0 R`,
      `/Contents [${contents()} 0 R ${size} 0 R]`,
    );
    const found = await added([
      [page, text],
      [size, '<< /Length 2 >>\nstream\nBT\nendstream'],
    ]);
    expect(found).toContainEqual({ kind: 'PAGE', page: 1, entry: 'Contents' });
    expect(found).toContainEqual({ kind: 'OBJECT', number: size });
  });

  it.each(['/Rotate 180', '/CropBox [0 0 10 10]', '/AA << /O << /S /JavaScript /JS (x) >> >>'])(
    'shows a page in another way: %s',
    async (entries) => {
      const [entry = ''] = /[A-Za-z]+/.exec(entries) ?? [];
      expect(await added([withEntries(page, entries)])).toEqual([{ kind: 'PAGE', page: 1, entry }]);
    },
  );

  it('puts an annotation on a page, alone or beside a signature', async () => {
    const note = '<< /Type /Annot /Subtype /FreeText /Rect [100 600 400 700] /Contents (Bai bo) >>';
    expect(await added([withEntries(page, `/Annots [${size} 0 R]`), [size, note]])).toEqual([
      { kind: 'ANNOTATION', page: 1 },
      { kind: 'OBJECT', number: size },
    ]);
    const both = visible(RECT).map(([number, text]): [number, string] => [
      number,
      text.replace('/Annots [', '/Annots [100000 0 R '),
    ]);
    expect(await added([...both, [100_000, note]])).toContainEqual({ kind: 'ANNOTATION', page: 1 });
  });

  it('has other pages: fewer, or in another order', async () => {
    const pages = numberAfter(objectText(content, root), 'Pages');
    const all = pagesIn(content);
    expect(all.length).toBeGreaterThan(1);
    const kids = all.map((number) => `${number} 0 R`);
    const of = (list: readonly string[]): [number, string] => [
      pages,
      objectText(content, pages).replace(/\/Kids \[[^\]]*\]/, `/Kids [${list.join(' ')}]`),
    ];
    for (const list of [kids.slice(0, -1), kids.toReversed()])
      expect(await added([of(list)])).toContainEqual({ kind: 'PAGES' });
    const catalog = objectText(content, root).replace(`/Pages ${pages} 0 R`, `/Pages ${size} 0 R`);
    const found = await added([
      [root, catalog],
      [size, `<< /Type /Pages /Count 1 /Kids [${kids[0]}] >>`],
    ]);
    expect(found).toContainEqual({ kind: 'CATALOG', entry: 'Pages' });
  });

  it('has another catalogue', async () => {
    const found = await added([[size, objectText(content, root)]], {
      trailer: { Root: `${size} 0 R` },
    });
    expect(found).toEqual([{ kind: 'CATALOG', entry: 'Root' }]);
  });

  it.each(['OpenAction', 'Names', 'OCProperties', 'Lang', 'Metadata'])(
    'changes the entry %s of the catalogue',
    async (entry) => {
      const [, text] = withEntries(root, '');
      const without = text.replace(new RegExp(`/${entry} (\\d+ 0 R|\\([^)]*\\))`), '');
      const changed = without.replace(/>>$/, `/${entry} << /S /JavaScript /JS (x) >> >>`);
      expect(await added([[root, changed]])).toContainEqual({ kind: 'CATALOG', entry });
    },
  );

  it('changes the form of another kind than signatures', async () => {
    const form = `/AcroForm << /Fields [${size} 0 R] >>`;
    const field = `<< /FT /Tx /T (Ghi chu) /Type /Annot /Subtype /Widget /P ${page} 0 R ${RECT} /V (x) >>`;
    expect(
      await added([
        withEntries(root, form),
        withEntries(page, `/Annots [${size} 0 R]`),
        [size, field],
      ]),
    ).toEqual([
      { kind: 'ANNOTATION', page: 1 },
      { kind: 'OBJECT', number: size },
    ]);
    const xfa = '/AcroForm << /Fields [] /XFA (x) /NeedAppearances true >>';
    expect(await added([withEntries(root, xfa)])).toEqual([
      { kind: 'FORM', entry: 'XFA' },
      { kind: 'FORM', entry: 'NeedAppearances' },
    ]);
  });

  it('covers the page with the look of a signature', async () => {
    expect(await added(visible('/Rect [0 0 595 842] /AP << /N 100000 0 R >>', look))).toEqual([
      { kind: 'APPEARANCE_TOO_LARGE', page: 1 },
    ]);
    expect(await added(visible('/Rect [0 0 (x) 842]'))).toEqual([
      { kind: 'APPEARANCE_TOO_LARGE', page: 1 },
    ]);
  });

  it('shows something else when the pointer moves over the signature, or does something by itself', async () => {
    expect(await added(visible(`${RECT} /AP << /N 100000 0 R /R 100000 0 R >>`, look))).toEqual([
      { kind: 'ACTIVE_CONTENT', entry: 'AP R' },
    ]);
    expect(await added(visible(`${RECT} /AA << /E << /S /JavaScript >> >>`))).toEqual([
      { kind: 'FORM', entry: 'AA' },
    ]);
    expect(await added(visible(`${RECT} /MK << /OC 5 0 R >>`))).toEqual([
      { kind: 'ACTIVE_CONTENT', entry: 'OC' },
    ]);
  });

  it('changes a font or a tag that was there', async () => {
    const fonts = numberAfter(objectText(content, page), 'Resources');
    expect(await added([withEntries(fonts, '/Khac [/PDF]')])).toEqual([
      { kind: 'OBJECT', number: fonts },
    ]);
  });

  it('says that an object now stands where an older one does', async () => {
    const second = pagesIn(content)[1] ?? 0;
    const text = Buffer.from(content).toString('latin1');
    const offset = text.indexOf(`\n${contents()} 0 obj`) + 1;
    const offsets = new Map([[numberAfter(objectText(content, second), 'Contents'), offset]]);
    await expect(
      added([[numberAfter(objectText(content, second), 'Contents'), '<< >>']], { offsets }),
    ).rejects.toThrow('is another one');
  });

  it('frees an object, brings one that nothing needs, or hides bytes between them', async () => {
    expect(await added([[100_000, '(x)']])).toEqual([{ kind: 'OBJECT', number: 100_000 }]);
    const hidden = '77 0 obj\n<< /Type /Catalog >>\nendobj\n';
    const found = await added(visible(RECT), { stray: hidden });
    expect(found).toEqual([{ kind: 'STRAY_BYTES', from: content.length }]);
    expect(await added(visible(RECT), { stray: '% chú thích\n' })).toEqual([]);
    const freed = Buffer.from(
      Buffer.from(appendRevision(content, new Map([[contents(), '<< >>']])))
        .toString('latin1')
        .replace(/00000 n (?=\ntrailer\n<< \/Size \d+ [^>]*\/Prev)/, '00001 f '),
      'latin1',
    );
    expect(await addedBy(freed)).toContainEqual({ kind: 'PAGE_CONTENT', page: 1 });
  });

  it('calls the document by another title', async () => {
    const information = numberAfter(Buffer.from(content).toString('latin1'), 'Info');
    const text = objectText(content, information).replace('/Title', '/Subject (x) /Title');
    expect(await added([[information, text]])).toEqual([{ kind: 'INFORMATION', entry: 'Subject' }]);
    const title = numberAfter(text, 'Title');
    expect(await added([[title, '(x)']])).toContainEqual({ kind: 'INFORMATION', entry: 'Title' });
  });
});
