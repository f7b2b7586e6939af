import { describe, expect, it } from 'vitest';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import {
  checkBundle,
  checkPdf,
  type Published,
} from '../../../shared/domain/decisions/check-copy.ts';
import type {
  PublishedDecision,
  PublishedFileKind,
  PublishedHash,
} from '../../../shared/domain/decisions/published-decision.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import { sayBundle, sayCopy } from '../../../shared/wording/public-check.ts';
import { buildCase } from '../../support/build-case.ts';
import { buildRuleSet, direct } from '../../support/build-rule-set.ts';

const CODE = '0A1B2C3D4E';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const content = bytesOf(`%PDF-1.7 <dc:identifier>${CODE}</dc:identifier> Quyết định %%EOF\n`);
const sealed = new Uint8Array([...content, ...bytesOf('dấu của hệ thống %%EOF\n')]);
const scan = bytesOf('%PDF-1.4 ảnh quét');
const signed = bytesOf('%PDF-1.7 bản trình ký %%EOF chữ ký %%EOF');

const file = (kind: PublishedFileKind, bytes: Uint8Array) => ({
  kind,
  sha256: sha256(bytes),
  sizeBytes: bytes.length,
});

const decision = (changes: Partial<PublishedDecision> = {}): PublishedDecision => ({
  schemaVersion: 1,
  code: CODE,
  kind: 'AWARD',
  number: 7,
  symbol: 'QĐ-UBND',
  date: '2024-02-05',
  province: 'tinh-mau',
  decisionId: '2023-khen-thuong',
  periodId: '2023',
  version: 2,
  subject: 'Về việc tặng Cờ thi đua',
  standing: 'IN_FORCE',
  effects: [],
  files: [file('CONTENT', content), file('SEALED', sealed), file('SCAN', scan)],
  rankings: [],
  ...changes,
});

const published = (
  one: PublishedDecision = decision(),
  more: readonly (readonly [string, PublishedHash])[] = [],
): Published => {
  const hashes = new Map<string, PublishedHash>([
    ...one.files.map(({ sha256: hash, kind }) => [hash, { code: one.code, kind }] as const),
    ...more,
  ]);
  return {
    byHash: async (hash) => hashes.get(hash),
    byCode: async (code) => (code === one.code ? one : undefined),
  };
};

const flipped = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a PDF', () => {
  it('R-CODE-3: is the issued one, byte for byte', async () => {
    const said = sayCopy(await checkPdf(content, published()));
    expect(said).toEqual({
      tone: 'good',
      says: 'Đúng bản đã ban hành, còn hiệu lực.',
      more: ['Quyết định số 07/QĐ-UBND ngày 05/02/2024. Bản nội dung (PDF).'],
    });
  });

  it('R-CODE-3: with the seal says that the content is within it, byte for byte', async () => {
    expect(sayCopy(await checkPdf(sealed, published())).more).toContain(
      'Phần nội dung trong tệp trùng từng byte với bản nội dung đã công bố.',
    );
  });

  it('R-CODE-3: is not the issued one with any bit flipped, and is named by its code as long as that can be read', async () => {
    for (const at of content.keys()) {
      const verdict = await checkPdf(flipped(content, at), published());
      expect(['CHANGED', 'UNKNOWN']).toContain(verdict.kind);
    }
    const changed = await checkPdf(flipped(content, content.length - 10), published());
    expect(sayCopy(changed).says).toBe(
      'Không khớp: tệp này không đúng bản đã ban hành của Quyết định số 07/QĐ-UBND ngày 05/02/2024.',
    );
  });

  it('R-CODE-3: equal to the original says which: signed, or a scan that can not be verified', async () => {
    const original = decision({ files: [file('CONTENT', content), file('SIGNED', signed)] });
    const said = sayCopy(await checkPdf(signed, published(original)));
    expect([said.tone, said.says]).toEqual([
      'good',
      'Đúng bản gốc đã ký số đã công bố, văn bản còn hiệu lực.',
    ]);
    expect(said.more.join(' ')).toContain('không kiểm tra chứng thư số');
    const pictures = sayCopy(await checkPdf(scan, published()));
    expect([pictures.tone, pictures.says]).toEqual([
      'warn',
      'Đúng bản quét đã công bố, văn bản còn hiệu lực.',
    ]);
    expect(pictures.more.join(' ')).toContain('không kiểm chứng được');
    expect((await checkPdf(flipped(signed, 20), published(original))).kind).toBe('UNKNOWN');
  });

  it('R-CODE-3: with something of others appended is no issued one, though its beginning is', async () => {
    const appended = new Uint8Array([...content, ...bytesOf('ghi chú %%EOF')]);
    const said = sayCopy(await checkPdf(appended, published()));
    expect([said.tone, said.says.slice(0, 37)]).toEqual([
      'warn',
      'Không khớp toàn bộ: phần đầu của tệp ',
    ]);
  });

  it('R-CODE-3: without a code is found by its hash, or by the code that is typed', async () => {
    expect(await checkPdf(scan, published())).toMatchObject({ kind: 'PUBLISHED', file: 'SCAN' });
    const other = bytesOf('%PDF-1.4 khác');
    expect((await checkPdf(other, published())).kind).toBe('UNKNOWN');
    expect((await checkPdf(other, published(), CODE)).kind).toBe('CHANGED');
  });

  it('of a decision that later papers changed says so, by which, and with every erratum', async () => {
    const cited = { code: 'ZZZZZZZZZZ', symbol: 'QĐ-UBND', date: '2024-03-01' } as const;
    const replaced = decision({
      standing: 'REPLACED',
      effects: [
        { ...cited, kind: 'ERRATUM', number: 3, symbol: 'UBND-NC' },
        { ...cited, kind: 'REPLACEMENT', number: 19 },
      ],
    });
    const said = sayCopy(await checkPdf(content, published(replaced)));
    expect(said.tone).toBe('warn');
    expect(said.says).toBe(
      'Đúng bản đã ban hành nhưng đã bị thay thế bởi Quyết định số 19/QĐ-UBND ngày 01/03/2024.',
    );
    expect(said.more.at(-1)).toBe('Có đính chính: Công văn số 03/UBND-NC ngày 01/03/2024.');
    const annulled = decision({
      standing: 'ANNULLED',
      effects: [{ ...cited, kind: 'ANNULMENT', number: 21 }],
    });
    expect(sayCopy(await checkPdf(content, published(annulled))).says).toContain(
      'nhưng đã bị hủy bỏ bởi Quyết định số 21/QĐ-UBND',
    );
    const amended = decision({ standing: 'AMENDED' });
    expect(sayCopy(await checkPdf(content, published(amended))).says).toBe(
      'Đúng bản đã ban hành, đã được sửa đổi.',
    );
  });
});

describe('a result bundle', () => {
  const made = makeBundle(buildCase(buildRuleSet([direct()]), [{ id: 'a' }, { id: 'b' }]));
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  const text = bundleText(made.value);
  const ranked: PublishedHash = { code: CODE, kind: 'RANKING' };

  it('is the one behind a decision, or equal without one', async () => {
    const known = published(decision(), [[made.value.digest, ranked]]);
    expect(sayBundle(await checkBundle(text, known))).toMatchObject({
      tone: 'good',
      says: expect.stringContaining('làm căn cứ của Quyết định số 07/QĐ-UBND'),
    });
    expect(sayBundle(await checkBundle(text, published()))).toMatchObject({ tone: 'warn' });
  });

  it('that was changed is told with path, unit and both values', async () => {
    const changed = text.replace('"name":"Đơn vị b"', '"name":"Đơn vị c"');
    const { says, more } = sayBundle(await checkBundle(changed, published()));
    expect(says).toMatch(/^Không khớp: tính lại cho kết quả khác ở \d+ chỗ/);
    expect(more[0]).toBe('$.inputs.units[1]');
    expect(sayBundle(await checkBundle('{"a":1}', published())).says).toMatch(/^Không đọc được/);
  });
});
