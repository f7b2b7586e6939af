import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inflateEntries } from '../../../shared/documents/xlsx/inflate-entries.ts';
import { readZipDirectory } from '../../../shared/documents/xlsx/zip-directory.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import {
  RANKING_PAPERS,
  type RankingPaper,
} from '../../../shared/domain/templates/ranking-papers.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import { readPdf } from '../../support/read-pdf.ts';
import {
  foundProvince,
  HERE,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
  tick,
} from '../../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;

const event = (kind: string, version?: string) =>
  busEvent({
    kind,
    province: HERE.province,
    period: HERE.period,
    bloc: HERE.bloc,
    at: TIMES.verified,
    ...(version === undefined ? {} : { version }),
  });

/** Three units hand in, one is verified with a change, the fourth sends nothing; the bloc is ranked. */
async function rank(): Promise<void> {
  const explained = sheetBody('100').lines.map((line) =>
    line.indicatorId === 'p' ? { ...line, explanation: 'Vượt khó từ quý III' } : line,
  );
  await handIn(as, 'u1', { body: { lines: explained } });
  await handIn(as, 'u2', { body: sheetBody('90') });
  await handIn(as, 'u3', { body: sheetBody('80') });
  await tick(functions, TIMES.closes);
  const { body } = await as('so-noi-vu').get(ROUTES.sheet, {
    path: { unit: 'u2' },
    at: TIMES.verifying,
  });
  const lines = [
    { indicatorId: 'd', outcome: 'CHANGED', granted: '3', reason: 'Thiếu minh chứng' },
  ];
  const review = { sheetHash: body.receipt.hash, lines };
  const kept = await as('so-noi-vu').put(ROUTES.review, {
    path: { unit: 'u2' },
    body: review,
    at: TIMES.verifying,
  });
  if (kept.status !== 200) throw new Error(kept.text);
  await tick(functions, TIMES.verified);
  await functions.wake('ranking/rank-bloc', event('StageClosed'));
}

/** A version of the template of each paper of a ranking, with a recipient of its own. */
async function keepTemplates(base: number, recipient: string, at: string): Promise<void> {
  for (const kind of RANKING_PAPERS) {
    const standard = standardTemplate(kind);
    const parts = standard.parts.map((part) =>
      part.part === 'RECIPIENTS' ? { ...part, paragraphs: [{ text: recipient }] } : part,
    );
    const body = { base, template: { ...standard, parts } };
    const kept = await as('so-noi-vu').put(ROUTES.keptTemplate, { path: { kind }, body, at });
    if (kept.status !== 200) throw new Error(kept.text);
  }
}

beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  await keepTemplates(0, 'Lưu: VT, trước khi xếp thứ', TIMES.verifying);
  await rank();
  await keepTemplates(1, 'Lưu: VT, sau khi xếp thứ', TIMES.council);
});
afterAll(() => functions.close());

const at = TIMES.council;
const bloc = (sub: string, file?: string) =>
  file === undefined
    ? as(sub).get(ROUTES.papers, { at })
    : as(sub).get(ROUTES.paper, { path: { paper: file }, at });
const unit = (sub: string, of: string, file?: string) =>
  file === undefined
    ? as(sub).get(ROUTES.unitPapers, { path: { unit: of }, at })
    : as(sub).get(ROUTES.unitPaper, { path: { unit: of, paper: file }, at });
const archive = (sub: string, method: 'get' | 'post') => as(sub)[method](ROUTES.archive, { at });
const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const textOf = async (url: string) => (await readPdf(await bytesOf(url))).text.replace(/\s+/g, ' ');
const filesIn = (items: readonly { name: string; format: string }[]) =>
  items.map(({ name, format }) => `${name}.${format}`).sort();

describe('the papers of a ranking', () => {
  it('are none before they are made, and no archive can be asked for', async () => {
    expect((await bloc('so-noi-vu')).body).toEqual({ items: [], complete: false });
    expect((await archive('so-noi-vu', 'post')).body.kind).toBe('NotFound');
  });

  it('are made by themselves: of the bloc, and of each unit that handed in', async () => {
    await functions.wake('decisions/prepare-bloc-papers', event('RankingStored', '1'));
    const { body } = await bloc('so-noi-vu');
    expect(body.complete).toBe(true);
    expect(filesIn(body.items)).toEqual([
      'period-report.docx',
      'period-report.pdf',
      'proposal-list.docx',
      'proposal-list.pdf',
      'proposal-list.xlsx',
      'review-minutes.docx',
      'review-minutes.pdf',
      'score-summary.pdf',
      'score-summary.xlsx',
      'submission-letter.docx',
      'submission-letter.pdf',
    ]);
    expect(filesIn((await unit('so-noi-vu', 'u2')).body.items)).toEqual([
      'explanation-report.docx',
      'explanation-report.pdf',
      'score-sheet.pdf',
      'score-sheet.xlsx',
      'verification-minutes.docx',
      'verification-minutes.pdf',
    ]);
    expect(filesIn((await unit('so-noi-vu', 'u1')).body.items)).toContain('achievement-report.pdf');
    expect((await unit('so-noi-vu', 'u4')).body.items).toEqual([]);
  });

  it('R-TPL-7: have the words of the templates as they stood when the bloc was ranked', async () => {
    const ofBloc = async (file: string) => textOf((await bloc('so-noi-vu', file)).body.url);
    const ofUnit = async (of: string, file: string) =>
      textOf((await unit('so-noi-vu', of, file)).body.url);
    const letter = await ofBloc('submission-letter.pdf');
    expect(letter).toContain('có 04 đơn vị thành viên');
    expect(letter).toContain('1. Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 tập thể');
    expect(letter).toContain('kính trình xem xét, quyết định./.');
    const all: Readonly<Record<RankingPaper, string>> = {
      SUBMISSION_LETTER: letter,
      REVIEW_MINUTES: await ofBloc('review-minutes.pdf'),
      PERIOD_REPORT: await ofBloc('period-report.pdf'),
      VERIFICATION_MINUTES: await ofUnit('u2', 'verification-minutes.pdf'),
      EXPLANATION_REPORT: await ofUnit('u1', 'explanation-report.pdf'),
      ACHIEVEMENT_REPORT: await ofUnit('u1', 'achievement-report.pdf'),
    };
    for (const kind of RANKING_PAPERS) expect(all[kind]).toContain('Lưu: VT, trước khi xếp thứ');
  });

  it('say the points with their reasons, and leave room where nothing is on record', async () => {
    const sheet = (await unit('so-noi-vu', 'u2', 'score-sheet.pdf')).body;
    expect(sheet.fileName).toBe('Phiếu điểm - Huyện U2.pdf');
    const said = await textOf(sheet.url);
    expect(said).toContain('Kết quả chấm điểm thi đua năm 2023 của huyện U2');
    expect(said).toMatch(/4 3,5 3 3 .*Thiếu minh chứng/);
    const minutes = await textOf(
      (await unit('so-noi-vu', 'u2', 'verification-minutes.pdf')).body.url,
    );
    expect(minutes).toContain(
      'đơn vị tự chấm 3,5 điểm, thống nhất đạt 3 điểm. Lý do: Thiếu minh chứng',
    );
    expect(minutes).toContain('Đoàn thẩm định: ………');
    const review = await textOf((await bloc('so-noi-vu', 'review-minutes.pdf')).body.url);
    expect(review).toContain('1 Huyện U1');
    expect(review).toContain(
      'Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho Nhân dân và cán bộ',
    );
    expect(review).toContain('Chủ trì: ………');
    const explained = await textOf(
      (await unit('so-noi-vu', 'u1', 'explanation-report.pdf')).body.url,
    );
    expect(explained).toContain('- Giải trình: Vượt khó từ quý III.');
  });

  it('are the same bytes when the event comes twice', async () => {
    const hashes = async () => [
      ...(await bloc('so-noi-vu')).body.items,
      ...(await unit('so-noi-vu', 'u1')).body.items,
    ];
    const before = await hashes();
    await functions.wake('decisions/prepare-bloc-papers', event('RankingStored', '1'));
    expect(await hashes()).toEqual(before);
  });

  it('are read by those who may read the ranking, a unit’s by those who may read its sheet', async () => {
    expect((await bloc('can-bo-u3', 'score-summary.xlsx')).status).toBe(200);
    expect((await bloc('can-bo-u9')).status).toBe(403);
    expect((await unit('can-bo-u2', 'u2', 'score-sheet.pdf')).status).toBe(200);
    expect((await unit('can-bo-u3', 'u2', 'score-sheet.pdf')).status).toBe(403);
    expect((await unit('can-bo-u3', 'u2')).status).toBe(403);
    expect((await unit('so-noi-vu', 'u9', 'score-sheet.pdf')).body.kind).toBe('NotAMember');
    expect((await unit('so-noi-vu', 'u4', 'score-sheet.pdf')).body.kind).toBe('NotFound');
    expect((await unit('so-noi-vu', 'u2', 'score-sheet.exe')).status).toBe(400);
  });
});

describe('the archive of all papers', () => {
  it('is asked for once, by those who may read all units’ papers', async () => {
    for (const sub of ['can-bo-u2', 'nguoi-la'])
      expect((await archive(sub, 'post')).body.kind).toBe('NotPermitted');
    const first = await archive('so-noi-vu', 'post');
    expect(first.body).toMatchObject({ state: 'MAKING', done: 0 });
    expect((await archive('truong-khoi', 'post')).body).toEqual(first.body);
  });

  it('has every paper under a readable name, those of a unit in its folder', async () => {
    await functions.wake('decisions/archive-papers', event('PaperArchiveWanted', '1'));
    const { status, body } = await archive('so-noi-vu', 'get');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'READY', done: body.total });
    const bytes = await bytesOf(body.url);
    expect(sha256(bytes)).toBe(body.hash);
    const directory = readZipDirectory(bytes);
    if (!directory.ok) throw new Error(JSON.stringify(directory.errors));
    expect(directory.value).toHaveLength(body.total + 1);
    const names = directory.value.map(({ name }) => name);
    expect(names).toContain('Bảng tổng hợp điểm.xlsx');
    expect(names).toContain('Huyện U2/Phiếu điểm.pdf');
    expect(inflateEntries(directory.value).ok).toBe(true);
  });

  it('stays as it is when the event comes again, and is another one for another ranking', async () => {
    const before = (await archive('so-noi-vu', 'get')).body.hash;
    await functions.wake('decisions/archive-papers', event('PaperArchiveWanted', '1'));
    expect((await archive('so-noi-vu', 'get')).body.hash).toBe(before);
  });
});
