import { describe, expect, it } from 'vitest';
import type { DeclaredFileView } from '../../../functions/portal/api-answers.ts';
import { assetAt, SEND_FILES_PATH } from '../../../functions/portal/assets/assets.ts';
import { framed } from '../../../functions/portal/frame.ts';
import { sheetRows } from '../../../functions/portal/lines.ts';
import { evidencePage } from '../../../functions/portal/pages/evidence.page.ts';
import type { EvidenceView } from '../../../functions/portal/pages/evidence-view.ts';
import { sendFilePage } from '../../../functions/portal/pages/send-file.page.ts';
import { lineTexts, sheetTable } from '../../../functions/portal/pages/sheet-table.ts';
import type { Page } from '../../../functions/portal/reply.ts';
import { securityHeaders } from '../../../functions/portal/security-headers.ts';
import { evidenceIdOf } from '../../../shared/domain/scoring/evidence-id.ts';
import { AT, EVIL, RULE_SET, sheetWith, unitView } from './views.ts';

const SHA = 'a'.repeat(64);
const file = (changes: Partial<DeclaredFileView> = {}): DeclaredFileView => ({
  id: 'f-1',
  name: `Báo cáo ${EVIL}.pdf`,
  type: 'PDF',
  indicatorIds: ['p', 'd'],
  by: 'can-bo',
  askedAt: AT,
  state: 'KEPT',
  sha256: SHA,
  sizeBytes: 1536,
  evidenceId: '0123456789abcdef',
  ...changes,
});

function notKept(changes: Partial<DeclaredFileView>): DeclaredFileView {
  const { evidenceId: _, ...rest } = file(changes);
  return rest;
}

const view = (changes: Partial<EvidenceView> = {}): EvidenceView => ({
  ...unitView(sheetWith()),
  files: [file()],
  postsTo: 'https://bucket.s3.example',
  open: true,
  chosen: undefined,
  justSent: false,
  problem: undefined,
  csrf: 'token',
  at: AT,
  ...changes,
});

const frame = {
  person: undefined,
  provinceName: undefined,
  notice: undefined,
  openElsewhere: undefined,
};
const textOf = (page: Page): string => framed(page, frame);

describe('the page of a unit’s evidence', () => {
  it('lists each file on each of its lines, with a link and a way to take it away', () => {
    const text = textOf(evidencePage(view()));
    expect(text.match(/tep\/0123456789abcdef/g)).toHaveLength(2);
    expect(text.match(/minh-chung\/f-1/g)).toHaveLength(2);
    expect(text).toContain('name="go" value="p"');
    expect(text).toContain('2 kB');
    expect(text).not.toContain(EVIL);
  });

  it('tells what has not arrived and what can’t be used, and that the sheet waits for it', () => {
    const waiting = notKept({ id: 'f-2', state: 'WAITING' });
    const refused = notKept({ id: 'f-3', state: 'REFUSED', fault: 'HAS_MACROS' });
    const text = textOf(evidencePage(view({ files: [waiting, refused] })));
    expect(text).toContain('Còn 1 tệp chưa nhận được và 1 tệp không dùng được');
    expect(text).toContain('Chưa nhận được tệp');
    expect(text).toContain('Tệp có chứa macro.');
    expect(text).not.toContain('/tep/');
  });

  it('looks again by itself only after a file was sent that is still awaited', () => {
    const waiting = [file({ state: 'WAITING' })];
    const seconds = (changes: Partial<EvidenceView>) => evidencePage(view(changes)).refreshSeconds;
    expect(seconds({ files: waiting, justSent: true })).toBe(3);
    expect(seconds({ files: waiting })).toBeUndefined();
    expect(seconds({ justSent: true })).toBeUndefined();
  });

  it('has the forms for one line: a file that is new, for other lines too, or one that is there', () => {
    const text = textOf(evidencePage(view({ chosen: 'y' })));
    expect(text).toContain('<input type="hidden" name="dong" value="y">');
    expect(text).toContain('<input type="checkbox" name="dong" value="p">');
    expect(text).not.toContain('<input type="checkbox" name="dong" value="y">');
    expect(text).toContain('<option value="f-1">');
    const own = textOf(evidencePage(view({ chosen: 'p' })));
    expect(own).not.toContain('<option value="f-1">');
    for (const chosen of ['khong-co', undefined])
      expect(textOf(evidencePage(view({ chosen })))).not.toContain('id="them"');
  });

  it('only shows when nothing can be changed', () => {
    const page = evidencePage(view({ open: false, chosen: 'y' }));
    const text = textOf(page);
    expect(page.script).toBeUndefined();
    expect(text).not.toContain('<form');
    expect(text).not.toContain('Thêm tệp');
    expect(text).toContain('Không có tệp');
  });

  it('says why the API refused', () => {
    const problem = {
      status: 422,
      kind: 'x',
      title: 'Không nhận',
      detail: `Vì ${EVIL}`,
      errors: [],
    };
    const page = evidencePage(view({ problem }));
    expect(page.status).toBe(422);
    expect(textOf(page)).toContain('Không nhận');
    expect(textOf(page)).not.toContain(EVIL);
  });
});

describe('the script that sends files', () => {
  it('is one of our own files, and the only thing that may run on its page', () => {
    const page = evidencePage(view());
    expect(page.script).toEqual({ path: SEND_FILES_PATH, talksTo: ['https://bucket.s3.example'] });
    expect(textOf(page)).toContain(`<script src="${SEND_FILES_PATH}" defer></script>`);
    expect(assetAt(SEND_FILES_PATH)?.headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    );
    const policy = (talksTo?: readonly string[]) =>
      securityHeaders('https://portal.example', [], talksTo)['content-security-policy'];
    expect(policy(['https://bucket.s3.example'])).toContain(
      "script-src 'self'; connect-src 'self' https://bucket.s3.example;",
    );
    expect(policy()).not.toMatch(/script|connect/);
  });

  it('is a script that can be read', () => {
    const source = new TextDecoder().decode(assetAt(SEND_FILES_PATH)?.body);
    expect(() => new Function(source)).not.toThrow();
    expect(source).toContain('1600');
  });
});

describe('the page that sends one file without a script', () => {
  it('goes straight to the bucket with every field of the permit', () => {
    const permit = {
      url: 'https://bucket.s3.example/b',
      fields: { key: 'k', Policy: `"${EVIL}` },
      file: file(),
    };
    const page = sendFilePage({ ...unitView(sheetWith()), permit });
    expect(page.formOrigins).toEqual(['https://bucket.s3.example']);
    const text = textOf(page);
    expect(text).toContain('<input type="hidden" name="key" value="k">');
    expect(text.indexOf('type="file"')).toBeGreaterThan(text.indexOf('name="Policy"'));
    expect(text).not.toContain(EVIL);
  });
});

describe('the files of a line', () => {
  it('are links for whoever reads the sheet', () => {
    const sheet = sheetWith();
    const files = [{ sha256: SHA, name: `Ảnh ${EVIL}.jpg` }];
    const link = `/don-vi/don-vi-a/tep/${evidenceIdOf(files[0] ?? { sha256: '', name: '' })}`;
    const { text } = lineTexts({ indicatorId: 'p', state: 'REPORTED', files }, sheet.receipt);
    expect(text).toContain(link);
    expect(text).not.toContain(EVIL);
    const lines = sheet.lines.map((line) => ({ ...line, files }));
    const shown = { ...sheet, lines };
    expect(sheetTable(sheetRows(RULE_SET, shown), shown).text).toContain(link);
  });
});
