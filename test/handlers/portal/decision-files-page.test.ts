import { expect, it } from 'vitest';
import {
  type DecisionFilesView,
  decisionFilesPage,
} from '../../../functions/portal/pages/decision-files.page.ts';
import { sendOriginalPage } from '../../../functions/portal/pages/send-original.page.ts';
import type { Page } from '../../../functions/portal/reply.ts';
import type { OriginalUpload } from '../../../shared/domain/decisions/signed-original.ts';
import { AT, EVIL } from './views.ts';

const HASHES = { sealed: 'a'.repeat(64), content: 'b'.repeat(64), original: 'c'.repeat(64) };
const view = (changes: Partial<DecisionFilesView> = {}): DecisionFilesView => ({
  id: '2023-khen-thuong',
  subject: `Về việc tặng Cờ ${EVIL}`,
  state: 'ISSUED',
  files: [
    { file: 'sealed', hash: HASHES.sealed },
    { file: 'content', hash: HASHES.content },
  ],
  uploads: undefined,
  maySend: false,
  justSent: false,
  csrf: 'dau',
  ...changes,
});
const bodyOf = ({ body }: Page): string => body.text;
const upload = { id: 'u', by: 'van-thu', askedAt: AT };

it('offers each file under its name, with its hash and what it proves', () => {
  const page = bodyOf(decisionFilesPage(view()));
  expect(page).toContain('<h2>Bản có dấu kiểm tra</h2>');
  expect(page).toContain('không phải chữ ký số của cơ quan ban hành');
  expect(page).toContain('href="/quyet-dinh/2023-khen-thuong/tep/sealed"');
  expect(page).toContain('href="/quyet-dinh/2023-khen-thuong/tep/content"');
  for (const hash of [HASHES.sealed, HASHES.content]) expect(page).toContain(hash);
  expect(page).not.toContain('<form');
  expect(page).not.toContain('Các lần gửi bản gốc');
});

it('tells who signed an original as the certificate says, and that nobody checked the certificate', () => {
  const signatures = [{ subject: `Nguyễn Văn Mẫu ${EVIL}`, issuer: 'Nơi cấp Mẫu' }];
  const page = bodyOf(
    decisionFilesPage(
      view({
        files: [{ file: 'original', hash: HASHES.original, kind: 'SIGNED' }],
        uploads: [{ ...upload, kind: 'SIGNED', state: 'KEPT', hash: HASHES.original, signatures }],
      }),
    ),
  );
  expect(page).toContain('<h2>Bản gốc đã ký số</h2>');
  expect(page).toContain('Theo chứng thư số: người ký Nguyễn Văn Mẫu');
  expect(page).toContain('không kiểm tra chứng thư');
  expect(page).not.toContain(EVIL);
});

it('says next to the signer’s name that it is uncertain where the signature names no certificate', () => {
  const signature = { subject: 'Nguyễn Văn Mẫu', issuer: 'Nơi cấp Mẫu' };
  const pageOf = (signatures: OriginalUpload['signatures']) =>
    bodyOf(
      decisionFilesPage(
        view({
          files: [{ file: 'original', hash: HASHES.original, kind: 'SIGNED' }],
          uploads: [
            { ...upload, kind: 'SIGNED', state: 'KEPT', hash: HASHES.original, signatures },
          ],
        }),
      ),
    );
  expect(pageOf([{ ...signature, nameUnconfirmed: true }])).toContain(
    'người ký Nguyễn Văn Mẫu (tên này chưa chắc chắn',
  );
  expect(pageOf([signature])).not.toContain('chưa chắc chắn');
});

it('R-ORIGINAL-2: says of a scan wherever it is shown that it can not be verified', () => {
  const page = bodyOf(
    decisionFilesPage(view({ files: [{ file: 'original', hash: HASHES.original, kind: 'SCAN' }] })),
  );
  expect(page).toContain('<h2>Bản quét (không kiểm chứng được)</h2>');
  expect(page).toContain('Hệ thống không kiểm chứng được nội dung của bản quét');
});

it('lets the clerk send the original, and says of each that was sent what became of it', () => {
  const uploads: DecisionFilesView['uploads'] = [
    { ...upload, kind: 'SIGNED', state: 'REFUSED', faults: [{ kind: 'NOT_SIGNED' }] },
    { ...upload, kind: 'SCAN', state: 'WAITING' },
  ];
  const shown = decisionFilesPage(
    view({ state: 'SIGNED', files: [], uploads, maySend: true, justSent: true }),
  );
  const page = bodyOf(shown);
  expect(page).toContain('action="/quyet-dinh/2023-khen-thuong/tep"');
  expect(page).toContain('Tệp chưa có chữ ký số. Ký số lên tệp rồi gửi lại');
  expect(page).toContain('Tệp PDF đang được tạo');
  expect(page.indexOf('Chưa nhận được tệp')).toBeLessThan(page.indexOf('Không dùng được'));
  expect(shown.refreshSeconds).toBe(3);
});

it('sends an original straight to the bucket, the fields before the file', () => {
  const page = sendOriginalPage('2023-khen-thuong', 'SCAN', {
    upload: { ...upload, kind: 'SCAN', state: 'WAITING' },
    url: 'https://kho.example/tai-lieu',
    fields: { key: 'originals-incoming/x', 'Content-Type': 'application/pdf' },
  });
  expect(page.formOrigins).toEqual(['https://kho.example']);
  const body = bodyOf(page);
  expect(body).toContain('action="https://kho.example/tai-lieu"');
  expect(body.indexOf('originals-incoming/x')).toBeLessThan(body.indexOf('type="file"'));
  expect(body).toContain('Bản quét (không kiểm chứng được)');
});
