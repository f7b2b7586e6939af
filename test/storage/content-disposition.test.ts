import { expect, it } from 'vitest';
import { contentDisposition } from '../../shared/storage/document-store.ts';

it('gives the name in UTF-8 and without diacritics for old browsers', () => {
  expect(contentDisposition('Bảng tổng hợp điểm - Khối Đồng bằng.pdf')).toBe(
    'attachment; filename="Bang tong hop diem - Khoi Dong bang.pdf"; ' +
      "filename*=UTF-8''B%E1%BA%A3ng%20t%E1%BB%95ng%20h%E1%BB%A3p%20%C4%91i%E1%BB%83m%20-%20Kh%E1%BB%91i%20%C4%90%E1%BB%93ng%20b%E1%BA%B1ng.pdf",
  );
});

it('is the same for a name typed in parts', () => {
  const name = 'Quyết định.pdf';
  expect(contentDisposition(name.normalize('NFD'))).toBe(contentDisposition(name));
});

it('writes a hyphen for what file systems refuse, so no name ends the header or leaves the folder', () => {
  const disposition = contentDisposition('a"b/c\\d:e*f?g<h>i|j.pdf');
  expect(disposition).toBe(
    'attachment; filename="a-b-c-d-e-f-g-h-i-j.pdf"; filename*=UTF-8\'\'a-b-c-d-e-f-g-h-i-j.pdf',
  );
});

it('encodes what RFC 5987 does not allow in the name, and drops it from the fallback where it must', () => {
  expect(contentDisposition("100% (bản 'cuối').pdf")).toBe(
    "attachment; filename=\"100 (ban 'cuoi').pdf\"; filename*=UTF-8''100%25%20%28b%E1%BA%A3n%20%27cu%E1%BB%91i%27%29.pdf",
  );
});
