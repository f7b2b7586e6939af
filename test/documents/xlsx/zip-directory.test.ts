import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  changed,
  faultOf,
  packed,
  SHEET,
  smallWorkbook,
  withSheet,
} from '../../support/raw-workbook.ts';
import { type RawEntry, rawZip } from '../../support/raw-zip.ts';

describe('the container', () => {
  it('lets honest ones in: stored, with folders, with sums after the data', () => {
    expect(faultOf(withSheet('<sheetData/>'))).toBeUndefined();
    for (const change of [
      { stored: true },
      { descriptor: 'SIGNED' },
      { descriptor: 'BARE' },
    ] as const) {
      expect(
        faultOf(packed(smallWorkbook(), (entry) => ({ ...entry, ...change }))),
      ).toBeUndefined();
    }
    expect(
      faultOf(packed({ ...smallWorkbook(), 'xl/': '' }, (entry) => ({ ...entry, stored: true }))),
    ).toBeUndefined();
  });

  it('finds an archive comment and refuses bytes after the end', () => {
    const whole = withSheet('<sheetData/>');
    const commented = Buffer.concat([whole, Buffer.from('xin chào')]);
    expect(faultOf(commented)).toEqual({ kind: 'DamagedWorkbook', where: 'TRUNCATED' });
    commented.writeUInt16LE(commented.length - whole.length, whole.length - 2);
    expect(faultOf(commented)).toBeUndefined();
  });

  it('refuses a file cut anywhere', () => {
    const whole = withSheet('<sheetData/>');
    for (let length = 4; length < whole.length; length += 7) {
      expect(faultOf(whole.subarray(0, length)), `${length} bytes`).toMatchObject({
        kind: 'DamagedWorkbook',
      });
    }
  });

  const unsafe = (why: string) => expect.objectContaining({ kind: 'UnsafeWorkbook', why });
  const damaged = (where: string) => expect.objectContaining({ kind: 'DamagedWorkbook', where });
  const named = (name: string): Uint8Array => packed({ ...smallWorkbook(), [name]: 'a' });
  const zip64 = Buffer.from('0100080000000000000000ff', 'hex');

  it.each([
    [
      'a locator of 64 bits',
      packed(smallWorkbook(), undefined, { locator: true }),
      unsafe('ZIP64'),
    ],
    ['a count of 64 bits', packed(smallWorkbook(), undefined, { count: 0xffff }), unsafe('ZIP64')],
    ['sizes of 64 bits', changed(SHEET, { extra: zip64 }), unsafe('ZIP64')],
    [
      'a size that stands for 64 bits',
      changed(SHEET, { inflatedBytes: 0xffffffff }),
      unsafe('ZIP64'),
    ],
    [
      '201 entries',
      packed(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, 'a']))),
      unsafe('TOO_MANY_ENTRIES'),
    ],
    [
      'two entries of one name',
      rawZip([
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ]),
      unsafe('DUPLICATE_NAME'),
    ],
    [
      'names that differ in case alone',
      rawZip([
        { name: 'xl/a', content: '1' },
        { name: 'XL/A', content: '2' },
      ]),
      unsafe('DUPLICATE_NAME'),
    ],
    ['a name that climbs', named('xl/../../etc/passwd'), unsafe('UNSAFE_NAME')],
    ['an absolute name', named('/etc/passwd'), unsafe('UNSAFE_NAME')],
    ['a drive', named('C:/a.xml'), unsafe('UNSAFE_NAME')],
    ['a backslash', named('xl\\a.xml'), unsafe('UNSAFE_NAME')],
    ['a control character in a name', named('xl/a\u0000.xml'), unsafe('UNSAFE_NAME')],
    ['an encrypted entry', changed(SHEET, { flags: 1 }), unsafe('ENCRYPTED_ENTRY')],
    ['an unknown flag', changed(SHEET, { flags: 0x2000 }), unsafe('COMPRESSION_METHOD')],
    ['an unknown method', changed(SHEET, { method: 9 }), unsafe('COMPRESSION_METHOD')],
    ['a wrong CRC-32', changed(SHEET, { crc: 7 }), damaged('CHECKSUM')],
    [
      'headers that disagree on the sum',
      changed(SHEET, { central: { crc: 7 } }),
      damaged('HEADER'),
    ],
    [
      'headers that disagree on the size',
      changed(SHEET, { central: { size: 7 } }),
      damaged('HEADER'),
    ],
    [
      'headers that disagree on the name',
      changed(SHEET, { central: { name: 'xl/worksheets/sheet2.xml' } }),
      damaged('HEADER'),
    ],
    [
      'sums after the data that disagree',
      changed(SHEET, { descriptor: 'WRONG' }),
      damaged('HEADER'),
    ],
    [
      'an entry that points nowhere',
      changed(SHEET, { central: { offset: 999_999 } }),
      damaged('HEADER'),
    ],
    [
      'an entry that points at another',
      changed(SHEET, { central: { offset: 0 } }),
      damaged('HEADER'),
    ],
    ['a wrong count', packed(smallWorkbook(), undefined, { count: 4 }), damaged('DIRECTORY')],
    [
      'a wrong size of the directory',
      packed(smallWorkbook(), undefined, { size: 10 }),
      damaged('DIRECTORY'),
    ],
    ['less content than promised', changed(SHEET, { inflatedBytes: 90 }), damaged('CONTENT')],
    ['more content than promised', changed(SHEET, { inflatedBytes: 5 }), damaged('CONTENT')],
    [
      'bytes after the packed content',
      changed(SHEET, {
        content: Buffer.concat([deflateRawSync('<worksheet/>'), Buffer.from('x')]),
        stored: true,
        method: 8,
        inflatedBytes: 12,
      }),
      damaged('CONTENT'),
    ],
  ])('refuses %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toEqual(fault);
  });

  it('refuses two entries that share their bytes', () => {
    const one = { name: 'a', content: 'x', stored: true };
    const outer = { name: 'aa', content: Buffer.from(rawZip([one])), stored: true };
    const inner: RawEntry = { ...one, name: 'a', central: { offset: 32 } };
    expect(faultOf(rawZip([outer, inner]))).toMatchObject({
      kind: 'DamagedWorkbook',
      where: 'OVERLAP',
    });
  });
});
