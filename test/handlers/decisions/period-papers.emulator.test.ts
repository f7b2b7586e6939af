import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import { readDocx } from '../../support/read-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';
import {
  addBloc,
  foundProvince,
  HERE,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
  tick,
  WINDOWS,
} from '../../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;

/** The third bloc is verified a month after the others. */
const LATE = '2024-01-20T10:00:00.000Z';
const AFTER = '2024-01-22T03:00:00.000Z';
const NAMES = {
  'cum-hai': 'Cụm thi đua số 2',
  'cum-ba': 'Cụm thi đua số 3',
} as const;

const rank = (bloc: string, at: string) =>
  functions.wake(
    'ranking/rank-bloc',
    busEvent({ kind: 'StageClosed', province: HERE.province, period: HERE.period, bloc, at }),
  );

/** Three blocs hand in; two of them are ranked for good. */
async function rankTwo(): Promise<void> {
  await foundProvince(as, 'khoi-mot');
  await addBloc(as, 'cum-hai', { name: NAMES['cum-hai'], kind: 'CUM' });
  const [selfScoring, verification] = WINDOWS;
  const windows = [selfScoring, { ...verification, closesAt: LATE }];
  await addBloc(as, 'cum-ba', { name: NAMES['cum-ba'], kind: 'CUM', windows });
  for (const [bloc, results] of Object.entries({
    'khoi-mot': ['100', '90', '80'],
    'cum-hai': ['70', '95', '90'],
    'cum-ba': ['60', '70', '99'],
  }))
    for (const [index, result] of results.entries())
      await handIn(as, `u${index + 1}`, { bloc, body: sheetBody(result) });
  await tick(functions, TIMES.verified);
  for (const bloc of ['khoi-mot', 'cum-hai', 'cum-ba']) await rank(bloc, TIMES.verified);
}

const papers = (sub = 'so-noi-vu', at: string = TIMES.council, period: string = HERE.period) =>
  as(sub).get(ROUTES.periodPapers, { path: { period }, at });
const paper = (file: string, sub = 'so-noi-vu', at: string = TIMES.council, period = '2023') =>
  as(sub).get(ROUTES.periodPaper, { path: { period, paper: file }, at });
const bytesOf = async (...asked: Parameters<typeof paper>) => {
  const answer = await paper(...asked);
  expect(answer.status, answer.text).toBe(200);
  return Buffer.from(answer.text, 'base64');
};
const textOf = async (...asked: Parameters<typeof paper>) =>
  (await readPdf(await bytesOf(...asked))).text.replace(/\s+/g, ' ');
const filesIn = (items: readonly { name: string; format: string }[]) =>
  items.map(({ name, format }) => `${name}.${format}`);

const FILES = [
  'submission-letter.pdf',
  'submission-letter.docx',
  'proposal-list.pdf',
  'proposal-list.docx',
  'proposal-list.xlsx',
  'score-summary.pdf',
  'score-summary.xlsx',
];

beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await rankTwo();
});
afterAll(() => functions.close());

describe('the department’s papers of a period', () => {
  it('are none before a bloc is ranked for good, and refused with the reason', async () => {
    const period = 'ky-moi';
    const body = { name: 'Năm 2025', kind: 'YEAR_END', from: '2025-01-01', to: '2025-12-31' };
    await as('so-noi-vu').put(ROUTES.period, { path: { period }, body });
    expect((await papers('so-noi-vu', TIMES.council, period)).body).toEqual({
      department: 'Sở Nội vụ',
      items: [],
      blocs: [],
    });
    for (const file of FILES)
      expect((await paper(file, 'so-noi-vu', TIMES.council, period)).body).toMatchObject({
        status: 409,
        kind: 'NoFinalRanking',
      });
    expect((await papers('so-noi-vu', TIMES.council, 'khong-co')).body.kind).toBe('NotFound');
  });

  it('R-DOS-1: are of the blocs that are ranked for good, and name the one that is not', async () => {
    const { body } = await papers();
    expect(filesIn(body.items)).toEqual(FILES);
    expect(body.minutes).toBeUndefined();
    expect(body.blocs).toEqual([
      { id: 'cum-ba', name: NAMES['cum-ba'], state: 'NOT_RANKED_FOR_GOOD', proposed: 0 },
      { id: 'cum-hai', name: NAMES['cum-hai'], state: 'PROPOSED', proposed: 1 },
      { id: 'khoi-mot', name: 'Khối thi đua các huyện', state: 'PROPOSED', proposed: 1 },
    ]);
    const letter = await textOf('submission-letter.pdf');
    expect(letter).toContain('của 02 khối, cụm thi đua.');
    expect(letter).toContain('- Chưa có bảng xếp thứ cuối cùng: Cụm thi đua số 3.');
    const list = await textOf('proposal-list.pdf');
    expect(list).toContain('thuộc 02/03 khối, cụm thi đua năm 2023');
    expect(list).toContain('Chưa có bảng xếp thứ cuối cùng: Cụm thi đua số 3.');
    const summary = await textOf('score-summary.pdf');
    expect(summary).toContain('02/03 khối, cụm thi đua thuộc tỉnh, năm 2023');
    expect(summary).toContain('Chưa có bảng xếp thứ cuối cùng: Cụm thi đua số 3.');
    expect(summary).toContain(
      'I. Cụm thi đua số 2 (xếp thứ theo điểm tự chấm, chưa thẩm định; bảng xếp thứ phiên bản 1)',
    );
    expect(summary).toMatch(/II\. Khối thi đua các huyện .* Huyện U1 1 /);
    expect(summary).toContain('Không xếp thứ: không nộp');
  });

  it('R-DOS-2: before the council’s result propose who stands first in its bloc', async () => {
    const letter = await textOf('submission-letter.pdf');
    expect(letter).toContain('TỈNH MẪU SỞ NỘI VỤ');
    expect(letter).toContain('/TTr-SNV');
    expect(letter).toContain('Kính gửi: - Chủ tịch Ủy ban nhân dân tỉnh Tỉnh Mẫu; - Hội đồng');
    // Of the day on which it is asked for.
    expect(letter).toContain('Căn cứ Luật năm 2003');
    expect(letter).toContain(
      '1. Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 02 tập thể: Nhân dân và cán bộ huyện U2; Nhân dân và cán bộ huyện U1.',
    );
    expect(letter).not.toContain('Biên bản');
    expect(letter).toContain('DỰ THẢO');
    expect(letter).toContain('DỮ LIỆU MẪU');
  });

  it('are the same bytes each time, as files with readable names', async () => {
    for (const file of FILES) {
      const [first, second] = [
        await bytesOf(file),
        await bytesOf(file, 'so-noi-vu', TIMES.issuing),
      ];
      // The letter cites the law of the day: it changed at New Year.
      const same = !file.startsWith('submission-letter');
      expect({ file, same: first.equals(second) }).toEqual({ file, same });
      expect(first.equals(await bytesOf(file))).toBe(true);
    }
    const { headers } = await paper('score-summary.xlsx');
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain(
      'Bảng tổng hợp điểm - Sở Nội vụ, Năm 2023.xlsx',
    );
  });

  it('R-PERM-8: are for the secretariat that drafts the decision, and nobody else', async () => {
    for (const sub of [
      'van-thu',
      'nguoi-ky',
      'hoi-dong',
      'so-y-te',
      'truong-khoi',
      'thu-truong-u1',
    ]) {
      expect((await papers(sub)).body.kind).toBe('NotPermitted');
      expect((await paper('submission-letter.pdf', sub)).body.kind).toBe('NotPermitted');
    }
    expect((await papers('nguoi-la')).body.kind).toBe('NotPermitted');
    expect((await paper('period-report.pdf')).body.kind).toBe('NotFound');
    expect((await paper('score-summary.docx')).body.kind).toBe('NotFound');
    expect((await paper('score-summary.exe')).status).toBe(400);
  });

  it('have the words of the province’s template, and its own department where it has one', async () => {
    const standard = standardTemplate('DEPARTMENT_LETTER');
    const parts = standard.parts.map((part) =>
      part.part === 'SIGNATURE' ? { ...part, paragraphs: [{ text: 'TRƯỞNG BAN' }] } : part,
    );
    const kept = await as('so-noi-vu').put(ROUTES.keptTemplate, {
      path: { kind: 'DEPARTMENT_LETTER' },
      body: { base: 0, template: { ...standard, parts } },
      at: TIMES.verified,
    });
    expect(kept.status, kept.text).toBe(200);
    const { body: province } = await as('so-noi-vu').get(ROUTES.province, {});
    const { id: _, ...record } = province;
    const department = { name: 'Ban Thi đua - Khen thưởng', symbol: 'TTr-BTĐKT' };
    const decisions = { ...record.decisions, department };
    await as('so-noi-vu').put(ROUTES.province, { body: { ...record, decisions } });
    expect((await papers()).body.department).toBe(department.name);
    const letter = await textOf('submission-letter.pdf');
    for (const words of ['BAN THI ĐUA - KHEN THƯỞNG', '/TTr-BTĐKT', 'TRƯỞNG BAN'])
      expect(letter).toContain(words);
    await as('so-noi-vu').put(ROUTES.province, { body: record });
  });
});

describe('after the council’s result', () => {
  beforeAll(async () => {
    const seen = async (bloc: string) => {
      const { body } = await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } });
      return { blocId: bloc, version: body.version, digest: body.digest };
    };
    const certificate = { title: 'CERTIFICATE_OF_MERIT' };
    const body = {
      minutes: { number: '05/BB-HĐTĐKT', date: '2023-12-21' },
      proposal: { number: '12/TTr-SNV', date: '2023-12-22' },
      rankings: [await seen('khoi-mot'), await seen('cum-hai')],
      awards: [
        { blocId: 'khoi-mot', unitId: 'u2', ...certificate },
        {
          blocId: 'khoi-mot',
          unitId: 'u1',
          title: 'PROVINCIAL_FLAG',
          votes: { inFavour: 15, present: 16, members: 17 },
        },
        { blocId: 'cum-hai', unitId: 'u3', ...certificate },
      ],
    };
    const kept = await as('so-noi-vu').put(ROUTES.council, { body, at: TIMES.council });
    expect(kept.status, kept.text).toBe(200);
  });

  it('R-DOS-2: the letter proposes what the council agreed on, and names its minutes', async () => {
    const letter = await textOf('submission-letter.pdf');
    expect(letter).toContain('Số: 12/TTr-SNV');
    expect(letter).toContain('Mẫu, ngày 22 tháng 12 năm 2023');
    expect(letter).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh');
    expect(letter).toContain('Biên bản số 05/BB-HĐTĐKT ngày 21 tháng 12 năm 2023');
    expect(letter).toContain('và Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2023');
    expect(letter).toContain('cho 01 tập thể: Nhân dân và cán bộ huyện U1; 2. Tặng Bằng khen');
    expect(letter).toContain('(Kèm theo Tờ trình số 12/TTr-SNV ngày 22 tháng 12 năm 2023 của Sở');
    // As the decision's list: the blocs in the council's order, in each the flag first.
    expect(letter).toMatch(
      /I\. Khối thi đua các huyện 1 Nhân dân và cán bộ huyện U1 1 .* 15\/17 2 Nhân dân và cán bộ huyện U2 2 .* II\. Cụm thi đua số 2 3 Nhân dân và cán bộ huyện U3 2 /,
    );
    // The law of its own day, whenever it is asked for.
    const later = await bytesOf('submission-letter.pdf', 'so-noi-vu', TIMES.issuing);
    expect(later.equals(await bytesOf('submission-letter.pdf'))).toBe(true);
    const { body } = readDocx(await bytesOf('submission-letter.docx'));
    expect(body).toContain('05/BB-HĐTĐKT');
  });

  it('R-DOS-1: names the bloc that is ranked since, which the council did not have before it', async () => {
    expect((await papers()).body.minutes).toEqual({ number: '05/BB-HĐTĐKT', date: '2023-12-21' });
    await tick(functions, LATE);
    await rank('cum-ba', LATE);
    const { body } = await papers('so-noi-vu', AFTER);
    expect(body.blocs.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      ['khoi-mot', 'PROPOSED'],
      ['cum-hai', 'PROPOSED'],
      ['cum-ba', 'NOT_BEFORE_COUNCIL'],
    ]);
    const letter = await textOf('submission-letter.pdf', 'so-noi-vu', AFTER);
    expect(letter).toContain('- Chưa có trong kết quả họp Hội đồng: Cụm thi đua số 3.');
    const summary = await textOf('score-summary.pdf', 'so-noi-vu', AFTER);
    expect(summary).toContain('Các khối, cụm thi đua thuộc tỉnh, năm 2023');
    expect(summary).toContain('III. Cụm thi đua số 3');
    expect(summary).not.toContain('Chưa có trong kết quả');
  });
});

describe('of a mid-year period', () => {
  it('there is the summary alone: nothing is proposed', async () => {
    const period = 'so-ket';
    const body = { name: 'Sơ kết 2023', kind: 'MID_YEAR', from: '2023-01-01', to: '2023-06-30' };
    await as('so-noi-vu').put(ROUTES.period, { path: { period }, body });
    const there: People = (sub) => {
      const { get, put, post } = as(sub);
      const within =
        (send: typeof get): typeof get =>
        (route, sent = {}) =>
          send(route, { ...sent, path: { period, ...sent.path } });
      return { get: within(get), put: within(put), post: within(post) };
    };
    await addBloc(there, 'khoi-giua-nam');
    await handIn(there, 'u1', { bloc: 'khoi-giua-nam' });
    await tick(functions, TIMES.verified);
    const event = { province: HERE.province, period, bloc: 'khoi-giua-nam', at: TIMES.verified };
    await functions.wake('ranking/rank-bloc', busEvent({ kind: 'StageClosed', ...event }));
    const { body: listed } = await papers('so-noi-vu', TIMES.council, period);
    expect(filesIn(listed.items)).toEqual(['score-summary.pdf', 'score-summary.xlsx']);
    expect(
      (await paper('proposal-list.pdf', 'so-noi-vu', TIMES.council, period)).body,
    ).toMatchObject({ status: 409, kind: 'NothingToPropose' });
    const summary = await textOf('score-summary.pdf', 'so-noi-vu', TIMES.council, period);
    expect(summary).toContain('thuộc tỉnh, sơ kết 2023');
  });
});
