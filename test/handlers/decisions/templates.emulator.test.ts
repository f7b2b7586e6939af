import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../../shared/domain/hash.ts';
import { PAPER_KINDS } from '../../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../../shared/domain/templates/paper-template.ts';
import { RANKING_PAPERS } from '../../../shared/domain/templates/ranking-papers.ts';
import { isSampleOf, samplesOf } from '../../../shared/domain/templates/samples.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { foundProvince, type People, peopleOf, ROUTES } from '../../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
});
afterAll(() => functions.close());

const STANDARD = standardTemplate('AWARD_DECISION');
const path = { kind: 'AWARD_DECISION' };
const AT = '2024-01-05T03:00:00.000Z';

/** The standard template with other words in one part. */
const withWords = (text: string, part = 'SIGNATURE'): PaperTemplate => ({
  ...STANDARD,
  parts: STANDARD.parts.map((one) =>
    one.part === part ? { ...one, paragraphs: [{ text }] } : one,
  ),
});
const keep = (base: number, template: unknown, sub = 'so-noi-vu') =>
  as(sub).put(ROUTES.keptTemplate, { path, body: { base, template }, at: AT });
const show = (version?: number, sub = 'so-noi-vu') =>
  as(sub).get(ROUTES.keptTemplate, {
    path,
    ...(version === undefined ? {} : { query: { version: String(version) } }),
  });
const preview = (
  body: Readonly<Record<string, unknown>>,
  sub = 'so-noi-vu',
  kind: string = path.kind,
) => as(sub).post(ROUTES.templatePreview, { path: { kind }, body, at: AT });

describe('a province’s template', () => {
  it('is the standard one, version 0, until the secretariat keeps its own', async () => {
    const { body } = await show();
    expect(body).toMatchObject({ version: 0, latest: 0, versions: [], hash: hashOf(STANDARD) });
    expect((await as('so-noi-vu').get(ROUTES.templates)).body.items).toContainEqual({
      kind: 'AWARD_DECISION',
      version: 0,
      hash: hashOf(STANDARD),
    });
    expect((await keep(0, STANDARD)).body.version).toBe(0);
  });

  it('R-TPL-6: gets a next version from the latest only, and every version stays', async () => {
    expect((await keep(0, withWords('CHỦ TỊCH TỈNH'))).body).toMatchObject({ version: 1 });
    // The same text again is the same version; another one from an older version would undo it unseen.
    expect((await keep(0, withWords('CHỦ TỊCH TỈNH'))).body).toMatchObject({ version: 1 });
    const refusedKeep = await keep(0, withWords('PHÓ CHỦ TỊCH'));
    expect([refusedKeep.status, refusedKeep.body.kind]).toEqual([412, 'RecordChanged']);
    expect((await keep(1, withWords('PHÓ CHỦ TỊCH'))).body).toMatchObject({ version: 2 });
    const { body } = await show();
    expect(body).toMatchObject({ version: 2, latest: 2 });
    expect(body.versions).toMatchObject([
      { version: 2, by: 'so-noi-vu', byName: 'Người so-noi-vu', at: AT },
      { version: 1 },
    ]);
    expect((await show(1)).body.template).toEqual(withWords('CHỦ TỊCH TỈNH'));
    expect((await show(0)).body.template).toEqual(STANDARD);
    expect((await show(9)).body).toMatchObject({ kind: 'NotFound', status: 404 });
  });

  it('two who keep one at once: one version, and the other is told to look again', async () => {
    const latest = (await show()).body.latest;
    const kept = await Promise.all([
      keep(latest, withWords('CHỦ TỊCH (MỘT)')),
      keep(latest, withWords('CHỦ TỊCH (HAI)')),
    ]);
    const statuses = kept.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([412, 503]).toContain(statuses[1]);
    expect((await show()).body.latest).toBe(latest + 1);
  });

  it('with faults is refused with every one, where it is and how to mend it', async () => {
    const latest = (await show()).body.latest;
    const { status, body } = await keep(latest, withWords('Tặng {{khen}} {', 'ARTICLE'));
    expect([status, body.kind]).toEqual([422, 'FaultyTemplate']);
    const [first] = body.errors;
    expect(first).toMatchObject({ kind: 'UnknownTemplateField', part: 2, paragraph: 0, at: 5 });
    expect(first.mend).toContain('{{khen thưởng}}');
    expect(body.errors.map(({ kind }: { kind: string }) => kind)).toContain(
      'MandatoryFieldMissing',
    );
    expect((await show()).body.latest).toBe(latest);
    expect((await keep(latest, 'mẫu')).body.errors[0]).toMatchObject({ kind: 'WrongType' });
  });

  it('is kept and read by the secretariat alone', async () => {
    for (const sub of ['van-thu', 'thu-truong-u1', 'hoi-dong']) {
      expect((await show(undefined, sub)).status).toBe(403);
      expect((await keep(0, STANDARD, sub)).status).toBe(403);
      expect((await preview({ template: STANDARD }, sub)).status).toBe(403);
    }
    const unknown = await as('so-noi-vu').get(ROUTES.keptTemplate, { path: { kind: 'THU_MOI' } });
    expect(unknown.status).toBe(400);
  });
});

describe('the preview', () => {
  const textOf = async (body: Readonly<Record<string, unknown>>): Promise<string> => {
    const answer = await preview(body);
    expect(answer.status, answer.text).toBe(200);
    return (await readPdf(Buffer.from(answer.text, 'base64'))).text;
  };
  it('is the paper with invented awards, marked as a draft and as illustration', async () => {
    const text = await textOf({ template: STANDARD });
    expect(text).toContain('DỰ THẢO');
    expect(text).toContain('SỐ LIỆU MINH HỌA');
    expect(text).toContain('cho 02 tập thể và Bằng khen');
    expect(text).toContain('DANH SÁCH');
    expect(text).toContain('Căn cứ Luật năm 2022');
    expect(text).not.toMatch(/[{}]/);
  });
  it('R-TPL-5: of a single recipient names it in Điều 1, without a list', async () => {
    const text = await textOf({ template: STANDARD, sample: 'ONE_FLAG' });
    expect(text).toContain('cho Nhân dân và cán bộ xã Mẫu 1, đã hoàn thành');
    expect(text).not.toContain('DANH SÁCH');
    expect(text).toContain('Như Điều 3');
  });
  it('of each kind of paper is that paper, with each of its samples', async () => {
    const words = {
      ARTICLE_CHANGED: 'Sửa đổi Điều 2 Quyết định số 128/QĐ-UBND',
      ARTICLE_ADDED: 'Bổ sung Điều 9 Quyết định số 128/QĐ-UBND',
      SEVERAL_ARTICLES: '2. Bổ sung Điều 9 như sau',
      WRITTEN_ARTICLES: 'Điều 3. Quyết định này thay thế Quyết định số 128',
      COUNCIL_RESULT: 'Điều 3. Quyết định này thay thế Quyết định số 128',
      PART_RECOVERED: 'Thu hồi Cờ thi đua của Ủy ban nhân dân tỉnh, Bằng khen',
      PART: '2. Nhân dân và cán bộ xã Mẫu 2: Bằng khen',
      WHOLE_RECOVERED: 'Về việc hủy bỏ Quyết định số 128',
      WHOLE: 'Điều 2. Quyết định này có hiệu lực',
      CORRECTIONS: 'V/v đính chính Quyết định số 128/QĐ-UBND',
      COUNCIL_AGREED: 'cho 02 tập thể: Nhân dân và cán bộ xã Mẫu 2; Nhân dân',
      BEFORE_COUNCIL: '- Chưa có bảng xếp thứ cuối cùng: Cụm thi đua các xã, phường số 3',
      SUBMISSION_LETTER: 'cho 02 tập thể: Nhân dân và cán bộ xã Mẫu 1; Nhân dân',
      REVIEW_MINUTES: 'Bình xét thi đua',
      PERIOD_REPORT: 'kết công tác thi đua',
      VERIFICATION_MINUTES: 'Lý do: Thiếu 01 minh chứng (minh họa).',
      EXPLANATION_REPORT: 'Giải trình: Nội dung giải trình minh họa.',
      ACHIEVEMENT_REPORT: 'Đơn vị đạt 97 điểm, xếp thứ 1 Cụm thi đua các xã, phường số 1',
    } as const;
    for (const kind of PAPER_KINDS.filter((one) => one !== 'AWARD_DECISION'))
      for (const sample of samplesOf(kind)) {
        const answer = await preview(
          { template: standardTemplate(kind), sample },
          'so-noi-vu',
          kind,
        );
        expect(answer.status, answer.text).toBe(200);
        const { text } = await readPdf(Buffer.from(answer.text, 'base64'));
        const about = isSampleOf(RANKING_PAPERS, sample) ? kind : sample;
        expect(text).toContain(words[about as keyof typeof words]);
        expect(text).toContain('SỐ LIỆU MINH HỌA');
        expect(text).not.toMatch(/[{}]/);
      }
  });
  it('with a sample of another kind is refused', async () => {
    const answer = await preview({ template: STANDARD, sample: 'CORRECTIONS' });
    expect([answer.status, answer.body.kind]).toEqual([404, 'NotFound']);
  });
  it('keeps nothing, and of a faulty template tells the faults', async () => {
    const { latest } = (await show()).body;
    await textOf({ template: withWords('TRƯỞNG BAN') });
    expect((await show()).body.latest).toBe(latest);
    const faulty = await preview({ template: withWords('{{') });
    expect([faulty.status, faulty.body.kind]).toEqual([422, 'FaultyTemplate']);
  });
});
