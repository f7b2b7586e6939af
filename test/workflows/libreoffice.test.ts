import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UploadTicketView } from '../../functions/portal/api-answers.ts';
import { type LocalCloud, startCloud } from '../../infra/local/cloud.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { sampleAccounts } from '../../infra/local/sample/play.ts';
import { filledForm } from '../e2e/filled-form.ts';
import { PLAN, setUpOpenBloc } from '../e2e/open-bloc.ts';
import { RETURNED_FORM, typed, withCell } from '../support/edited-workbook.ts';
import { markedCells } from '../support/marked-cells.ts';
import { isInstalled, savedByLibreOffice } from '../support/outside-programs.ts';
import { temporaryFolder } from '../support/test-cloud.ts';
import { fetched } from '../support/workbook-uploads.ts';

const UNIT = 'xa-suoi-mo';
const SHEET = `/provinces/lao-cai/periods/${PLAN.period.id}/blocs/${PLAN.bloc.id}/units/${UNIT}/sheet`;

const hasLibreOffice = isInstalled('soffice');

let directory: string;
let cloud: LocalCloud;
beforeAll(async () => {
  if (!hasLibreOffice) return;
  directory = await temporaryFolder('libreoffice');
  const dataDir = join(directory, 'data');
  const accounts = sampleAccounts();
  cloud = await startCloud({ dataDir, port: 0, accounts, log: () => undefined, playing: true });
  await setUpOpenBloc(cloud);
});
afterAll(async () => {
  if (!hasLibreOffice) return;
  await cloud.close();
  await rm(directory, { recursive: true, force: true });
});

let files = 0;
/** The workbook as LibreOffice reads it, works out its formulas and saves it again. */
async function savedAgain(workbook: Uint8Array): Promise<Uint8Array> {
  files += 1;
  const to = join(directory, `luu-${files}`);
  await mkdir(to);
  const file = join(directory, `phieu-${files}.xlsx`);
  await writeFile(file, workbook);
  await savedByLibreOffice([file], 'xlsx:Calc MS Excel 2007 XML', to);
  return readFile(join(to, `phieu-${files}.xlsx`));
}

type Upload = {
  readonly ticketId: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Posts the file by the presigned form, as `curl -F` does, and reads what became of it. */
async function handedIn(bytes: Uint8Array): Promise<UploadTicketView> {
  const api = apiOf(cloud, UNIT);
  const upload = await api.post<Upload>(`${SHEET}/uploads`, { body: {} });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'phiếu.xlsx');
  expect((await fetch(upload.url, { method: 'POST', body: form })).status).toBe(201);
  await cloud.idle();
  return api.get<UploadTicketView>(`${SHEET}/uploads/${upload.ticketId}`);
}

const refOf = (cell = ''): string => cell.replace(/^.*!/, '');

const needs = hasLibreOffice
  ? ''
  : ' (skipped: there is no LibreOffice here, `soffice` on the path)';
describe.skipIf(!hasLibreOffice)(`a form that was worked on in LibreOffice${needs}`, () => {
  it('is accepted', async () => {
    const form = await apiOf(cloud, UNIT).download(`${SHEET}/template`);
    const { bytes } = await filledForm(form, {});
    const { state, receipt, faults } = await handedIn(await savedAgain(bytes));
    expect([state, faults, receipt?.version]).toEqual(['ACCEPTED', undefined, 1]);
  }, 180_000);

  it('comes back with exactly the five planted faults marked, and is accepted once they are mended', async () => {
    const form = await apiOf(cloud, UNIT).download(`${SHEET}/template`);
    const { bytes, cells } = await filledForm(form, {
      'thu-ngan-sach': '65.79,2%',
      'ho-so-dung-han': 'rất tốt',
    });
    const [formula, result] = [
      refOf(cells['ve-sinh-moi-truong']),
      refOf(cells['ho-so-truc-tuyen']),
    ];
    const claim = result.replace(/^[A-Z]+/, 'K');
    const state = result.replace(/^[A-Z]+/, 'J');
    const planted = [
      (book: Uint8Array) => withCell(formula, '', '<f>90+2</f><v>92</v>', book),
      (book: Uint8Array) => typed(claim, 'chín điểm', book),
      (book: Uint8Array) => typed(state, 'chưa rõ', book),
    ].reduce((book, plant) => plant(book), bytes);
    const refused = await handedIn(await savedAgain(planted));
    const expected = [
      refOf(cells['thu-ngan-sach']),
      refOf(cells['ho-so-dung-han']),
      formula,
      claim,
      state,
    ];
    expect(refused.state).toBe('REFUSED');
    expect(refused.faults?.map(({ cell }) => refOf(cell)).toSorted()).toEqual(expected.toSorted());
    const copy = await fetched(refused.returned?.url ?? '');
    expect(markedCells(copy).toSorted()).toEqual(expected.toSorted());
    const right = ['8400', '99', '92', '5', ''];
    const mended = expected.reduce(
      (book, ref, index) => typed(ref, right[index] ?? '', book, RETURNED_FORM),
      copy,
    );
    const { state: taken, receipt } = await handedIn(await savedAgain(mended));
    expect([taken, receipt?.version]).toEqual(['ACCEPTED', 2]);
  }, 180_000);
});
