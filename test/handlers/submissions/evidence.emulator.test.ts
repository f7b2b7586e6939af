import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/hash.ts';
import { EVIDENCE_BYTES } from '../../../shared/domain/scoring/evidence-name.ts';
import { evidenceStore } from '../../../shared/storage/evidence-store.ts';
import { jpgFile, officeFile, pdfFile, pngFile } from '../../support/evidence-files.ts';
import { type EvidenceUploads, evidenceOf } from '../../support/evidence-uploads.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import { unpacked } from '../../support/raw-workbook.ts';
import {
  addBloc,
  foundProvince,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
} from '../../support/test-province.ts';
import { uploadsOf, workbook } from '../../support/workbook-uploads.ts';

let functions: FunctionsUnderTest;
let as: People;
let evidence: EvidenceUploads;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  evidence = evidenceOf(functions, as);
  await foundProvince(as);
});
afterAll(() => functions.close());

let blocs = 0;
async function newBloc(): Promise<string> {
  blocs += 1;
  await addBloc(as, `khoi-${blocs}`);
  return `khoi-${blocs}`;
}

const at = TIMES.open;
const declaredBy = (who: string, bloc: string, body: unknown, when: string = at) =>
  as(who).post(ROUTES.evidence, { path: { bloc }, at: when, body });
const sheetOf = async (bloc: string) =>
  (await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at })).body;
const keptUnder = async (prefix: string) => {
  const { Versions = [] } = await functions.s3.send(
    new ListObjectVersionsCommand({ Bucket: functions.documentsBucket, Prefix: prefix }),
  );
  return Versions.map(({ Key }) => Key);
};

describe('a file that arrives', () => {
  it('is kept under the hash of its bytes, and stands in the sheet with its name', async () => {
    const bloc = await newBloc();
    const bytes = pdfFile('một');
    const file = await evidence.sent(
      bloc,
      'C:\\Tài liệu\\Báo cáo số 12.pdf'.normalize('NFD'),
      bytes,
    );
    expect(file).toMatchObject({
      state: 'KEPT',
      name: 'Báo cáo số 12.pdf',
      sha256: sha256(bytes),
      sizeBytes: bytes.length,
      receivedAt: '2023-12-05T03:01:00.000Z',
    });
    const { body: receipt } = await handIn(as, 'u1', { bloc });
    const { lines, receipt: stored } = await sheetOf(bloc);
    expect(lines[2].files).toEqual([{ sha256: sha256(bytes), name: 'Báo cáo số 12.pdf' }]);
    expect(stored.hash).toBe(receipt.hash);
    const bare = await newBloc();
    expect((await handIn(as, 'u1', { bloc: bare })).body.hash).not.toBe(receipt.hash);
  });

  it('is of every kind that is taken, several to a line and one for several', async () => {
    const bloc = await newBloc();
    await evidence.sent(bloc, 'a.docx', officeFile('docx'), { indicatorIds: ['d', 'p', 'd'] });
    await evidence.sent(bloc, 'b.xlsx', officeFile('xlsx'));
    await evidence.sent(bloc, 'c.jpeg', jpgFile());
    await evidence.sent(bloc, 'd.PNG', pngFile());
    await handIn(as, 'u1', { bloc });
    const { lines } = await sheetOf(bloc);
    const names = lines.map(({ files = [] }: { files?: { name: string }[] }) =>
      files.map(({ name }) => name).sort(),
    );
    expect(names).toEqual([['a.docx'], [], ['a.docx', 'b.xlsx', 'c.jpeg', 'd.PNG']]);
  });

  it('is kept once for a unit under any number of names, and apart for another unit', async () => {
    const [bloc, other] = [await newBloc(), await newBloc()];
    const bytes = pdfFile('cùng một tệp');
    const hash = sha256(bytes);
    await evidence.sent(bloc, 'Tên một.pdf', bytes);
    await evidence.sent(other, 'Tên hai.pdf', bytes);
    await evidenceOf(functions, as, 'u2').sent(bloc, 'Tên ba.pdf', bytes);
    expect(await keptUnder('evidence/')).toEqual(
      expect.arrayContaining([`evidence/tinh-mau/u1/${hash}`, `evidence/tinh-mau/u2/${hash}`]),
    );
    const same = (await keptUnder('evidence/')).filter((key) => key?.endsWith(hash));
    expect(same).toHaveLength(2);
  });

  const refused = {
    OTHER_CONTENT: ['Báo cáo.pdf', pngFile(), {}],
    DAMAGED: ['Báo cáo.pdf', pdfFile().subarray(0, 20), {}],
    HAS_MACROS: ['Báo cáo.docx', officeFile('docm'), {}],
    CHANGED_SINCE_DECLARED: ['Báo cáo.pdf', pdfFile('sau'), { sha256: sha256(pdfFile('trước')) }],
  } as const;
  for (const [fault, [name, bytes, declared]] of Object.entries(refused)) {
    it(`R-EVIDENCE-1: is refused as ${fault}, and so is the sheet until it is taken away`, async () => {
      const bloc = await newBloc();
      const file = await evidence.sent(bloc, name, bytes, declared);
      expect(file).toMatchObject({ state: 'REFUSED', fault });
      const answer = await handIn(as, 'u1', { bloc });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toMatchObject([
        { kind: 'FileNotTaken', indicatorId: 'd', found: name },
      ]);
      const path = { bloc, file: file.id };
      const body = { detach: ['d'] };
      await as('can-bo-u1').post(ROUTES.evidenceLines, { path, at, body });
      expect(await evidence.list(bloc)).toEqual([]);
      expect((await handIn(as, 'u1', { bloc })).status).toBe(201);
    });
  }

  it('is refused when its size is not the declared one', async () => {
    const bloc = await newBloc();
    const file = await evidence.sent(bloc, 'a.pdf', pdfFile(), { sizeBytes: 5 });
    expect(file).toMatchObject({ state: 'REFUSED', fault: 'CHANGED_SINCE_DECLARED' });
  });

  it('is judged once: neither a second event nor a second file under the same form changes it', async () => {
    const bloc = await newBloc();
    const form = await evidence.declare(bloc, 'a.pdf');
    await evidence.sendWith(form, pdfFile('đầu'));
    const [first] = await evidence.list(bloc);
    await evidence.woken(form, undefined);
    await evidence.sendWith(form, pdfFile('sau'));
    expect(await evidence.list(bloc)).toEqual([first]);
    expect(first.sha256).toBe(sha256(pdfFile('đầu')));
  });

  it('is left alone when it was taken away meanwhile', async () => {
    const bloc = await newBloc();
    const form = await evidence.declare(bloc, 'a.pdf');
    const path = { bloc, file: form.file.id };
    await as('can-bo-u1').post(ROUTES.evidenceLines, { path, at, body: { detach: ['d'] } });
    await evidence.sendWith(form, pdfFile('không còn ai chờ'));
    expect(await evidence.list(bloc)).toEqual([]);
    const hash = sha256(pdfFile('không còn ai chờ'));
    expect(await keptUnder(`evidence/tinh-mau/u1/${hash}`)).toEqual([]);
  });
});

describe('the form for a file', () => {
  it('takes no more than 20 MB and no other type, whoever holds it', async () => {
    const form = await evidence.declare(await newBloc(), 'a.pdf');
    const large = await evidence.post(form, new Uint8Array(EVIDENCE_BYTES + 1));
    expect([large.status, large.text]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
    const typed = await evidence.post(form, pdfFile(), { 'Content-Type': 'text/html' });
    expect(typed.status).toBe(403);
    const moved = await evidence.post(form, pdfFile(), { key: 'evidence/tinh-mau/u1/x' });
    expect(moved.status).toBe(403);
  });

  it('is not given for what can’t be evidence, with the reason', async () => {
    const bloc = await newBloc();
    const body = { fileName: 'a.pdf', indicatorIds: ['d'] };
    const cases = {
      TYPE_NOT_TAKEN: { ...body, fileName: 'Báo cáo.docm' },
      UNNAMED: { ...body, fileName: '...' },
      TOO_LARGE: { ...body, sizeBytes: EVIDENCE_BYTES + 1 },
    };
    for (const [why, asked] of Object.entries(cases)) {
      const answer = await declaredBy('can-bo-u1', bloc, asked);
      expect([answer.status, answer.body.errors[0]]).toEqual([
        422,
        expect.objectContaining({ why }),
      ]);
    }
    const line = await declaredBy('can-bo-u1', bloc, { ...body, indicatorIds: ['không-có'] });
    expect(line.status).toBe(400);
    const unknown = await declaredBy('can-bo-u1', bloc, { ...body, indicatorIds: ['khong-co'] });
    expect([unknown.status, unknown.body.kind]).toEqual([404, 'NotFound']);
    expect(await evidence.list(bloc)).toEqual([]);
  });

  it('is given while the bloc scores itself, to the unit’s own people alone', async () => {
    const bloc = await newBloc();
    const body = { fileName: 'a.pdf', indicatorIds: ['d'] };
    for (const who of ['can-bo-u2', 'can-bo-u9', 'so-noi-vu', 'so-y-te', 'hoi-dong', 'nguoi-la'])
      expect((await declaredBy(who, bloc, body)).status, who).toBe(403);
    const late = await declaredBy('can-bo-u1', bloc, body, TIMES.closes);
    expect([late.status, late.body.kind]).toEqual([409, 'StageOver']);
    const early = await declaredBy('can-bo-u1', bloc, body, TIMES.founded);
    expect([early.status, early.body.kind]).toEqual([409, 'StageNotOpen']);
  });

  it('is given for at most 200 files', async () => {
    const bloc = await newBloc();
    await evidence.declare(bloc, 'a.pdf');
    const [file] = await evidence.list(bloc);
    const address = { province: 'tinh-mau', period: '2023', bloc, unit: 'u1' };
    await evidenceStore(functions.table).change(address, () => ({
      ok: true,
      value: Array.from({ length: 200 }, (_, index) => ({ ...file, id: `${index}` })),
    }));
    const body = { fileName: 'a.pdf', indicatorIds: ['d'] };
    const answer = await declaredBy('can-bo-u1', bloc, body);
    expect([answer.status, answer.body.kind]).toEqual([409, 'TooManyFiles']);
  });
});

describe('declared files', () => {
  it('R-EVIDENCE-2: keep the sheet from being handed in, through either channel, until they arrive', async () => {
    const bloc = await newBloc();
    const form = await evidence.declare(bloc, 'Ảnh.jpg', { indicatorIds: ['d', 'y'] });
    const json = await handIn(as, 'u1', { bloc });
    const told = { kind: 'FileNotArrived', found: 'Ảnh.jpg' };
    expect(json.body.errors).toMatchObject([
      { ...told, indicatorId: 'd' },
      { ...told, indicatorId: 'y' },
    ]);
    const { state, faults } = await uploadsOf(functions, as).sent(bloc, await workbook(as, bloc));
    expect(state).toBe('REFUSED');
    expect(faults).toMatchObject([
      {
        kind: 'FileNotArrived',
        cell: 'Bản tự chấm!M7',
        what: expect.stringContaining('“Ảnh.jpg”'),
      },
      { kind: 'FileNotArrived', cell: 'Bản tự chấm!M8' },
    ]);
    await evidence.sendWith(form, jpgFile());
    const { state: taken } = await uploadsOf(functions, as).sent(bloc, await workbook(as, bloc));
    expect(taken).toBe('ACCEPTED');
    const { lines } = await sheetOf(bloc);
    expect(lines[1].files).toEqual([{ sha256: sha256(jpgFile()), name: 'Ảnh.jpg' }]);
  });

  it('are linked to more lines and detached, all at once by two people too', async () => {
    const bloc = await newBloc();
    const { id } = await evidence.sent(bloc, 'a.pdf', pdfFile());
    const change = (body: unknown) =>
      as('can-bo-u1').post(ROUTES.evidenceLines, { path: { bloc, file: id }, at, body });
    await Promise.all([change({ link: ['p'] }), change({ link: ['y'], detach: ['d'] })]);
    const [{ indicatorIds }] = await evidence.list(bloc);
    expect([...indicatorIds].sort()).toEqual(['p', 'y']);
    expect((await change({ link: ['khong-co'] })).status).toBe(404);
    await change({ detach: ['p', 'y'] });
    expect((await change({ link: ['p'] })).status).toBe(404);
    const path = { bloc, file: id };
    expect((await as('can-bo-u1').get(ROUTES.declaredFile, { path, at })).status).toBe(404);
  });

  it('are declared by many at once without one being lost', async () => {
    const bloc = await newBloc();
    const names = Array.from({ length: 6 }, (_, index) => `${index}.pdf`);
    await Promise.all(names.map((name) => evidence.declare(bloc, name)));
    const listed = await evidence.list(bloc);
    expect(listed.map(({ name }: { name: string }) => name).sort()).toEqual(names);
  });

  it('R-PERM-7: are listed and changed by the unit’s own people alone', async () => {
    const bloc = await newBloc();
    const { id } = await evidence.sent(bloc, 'a.pdf', pdfFile());
    const path = { bloc, file: id };
    for (const who of ['can-bo-u2', 'can-bo-u9', 'so-noi-vu', 'so-y-te', 'hoi-dong', 'nguoi-la']) {
      const asked = [
        as(who).get(ROUTES.evidence, { path, at }),
        as(who).get(ROUTES.declaredFile, { path, at }),
        as(who).post(ROUTES.evidenceLines, { path, at, body: { detach: ['d'] } }),
      ];
      for (const answer of asked) expect((await answer).status, who).toBe(403);
    }
    expect(await evidence.list(bloc)).toHaveLength(1);
  });
});

describe('the form of a unit', () => {
  it('lists its files by line, name and short name, and taken back in it loses none of them', async () => {
    const bloc = await newBloc();
    const { evidenceId } = await evidence.sent(bloc, '=1+1 Báo cáo.pdf', pdfFile(), {
      indicatorIds: ['d', 'p'],
    });
    const formFor = async (who: string) => {
      const { text } = await as(who).get(ROUTES.template, { path: { bloc }, at });
      return Buffer.from(text, 'base64');
    };
    await handIn(as, 'u1', { bloc });
    const form = await formFor('can-bo-u1');
    const texts = unpacked(form)['xl/sharedStrings.xml'] ?? '';
    for (const shown of [evidenceId, '=1+1 Báo cáo.pdf', 'Đã nhận']) expect(texts).toContain(shown);
    expect(unpacked(await formFor('so-noi-vu'))['xl/sharedStrings.xml']).toContain(evidenceId);
    const { state } = await uploadsOf(functions, as).sent(bloc, form);
    expect(state).toBe('ACCEPTED');
    const { lines, receipt } = await sheetOf(bloc);
    expect(receipt.version).toBe(2);
    expect(lines[0].files).toEqual(lines[2].files);
    expect(lines[2].files).toEqual([{ sha256: sha256(pdfFile()), name: '=1+1 Báo cáo.pdf' }]);
  });
});

describe('the link to a file', () => {
  const linked = (who: string, bloc: string, file: string) =>
    as(who).get(ROUTES.evidenceFile, { path: { bloc, evidenceId: file }, at });

  it('R-PERM-7: leads the unit and its reviewers to the bytes, and nobody else', async () => {
    const bloc = await newBloc();
    const bytes = pdfFile('liên kết');
    const { evidenceId } = await evidence.sent(bloc, 'Báo cáo (số 1).pdf', bytes);
    expect((await linked('so-noi-vu', bloc, evidenceId)).status).toBe(404);
    await handIn(as, 'u1', { bloc });
    for (const who of ['can-bo-u1', 'so-noi-vu', 'so-y-te']) {
      const { status, body } = await linked(who, bloc, evidenceId);
      expect([who, status, body.fileName]).toEqual([who, 200, 'Báo cáo (số 1).pdf']);
      expect(body.expiresInSeconds).toBeLessThanOrEqual(15 * 60);
      expect(Number(new URL(body.url).searchParams.get('X-Amz-Expires'))).toBe(
        body.expiresInSeconds,
      );
      const answer = await fetch(body.url);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toBe(
        'attachment; filename="Bao cao (so 1).pdf"; filename*=UTF-8\'\'B%C3%A1o%20c%C3%A1o%20%28s%E1%BB%91%201%29.pdf',
      );
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(bytes));
    }
    for (const who of ['can-bo-u2', 'can-bo-u9', 'hoi-dong', 'van-thu', 'nguoi-la'])
      expect((await linked(who, bloc, evidenceId)).status, who).toBe(403);
  });

  it('still leads to what an earlier version named, and never to what was only declared', async () => {
    const bloc = await newBloc();
    const first = await evidence.sent(bloc, 'Cũ.pdf', pdfFile('cũ'));
    await handIn(as, 'u1', { bloc });
    const path = { bloc, file: first.id };
    await as('can-bo-u1').post(ROUTES.evidenceLines, { path, at, body: { detach: ['d'] } });
    const draft = await evidence.sent(bloc, 'Mới.pdf', pdfFile('mới'));
    await handIn(as, 'u1', { bloc, base: 1, body: sheetBody('90') });
    expect((await linked('so-noi-vu', bloc, first.evidenceId)).status).toBe(200);
    expect((await linked('so-noi-vu', bloc, draft.evidenceId)).status).toBe(200);
    const later = await evidence.sent(bloc, 'Sau cùng.pdf', pdfFile('sau cùng'));
    expect((await linked('so-noi-vu', bloc, later.evidenceId)).status).toBe(404);
    expect((await linked('can-bo-u1', bloc, later.evidenceId)).status).toBe(200);
    expect((await linked('can-bo-u1', bloc, 'f'.repeat(16))).status).toBe(404);
  });
});
