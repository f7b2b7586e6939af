import { describe, expect, it } from 'vitest';
import { dossierPaper, dossierPapers } from '../../../functions/decisions/dossier-papers.ts';
import { RENDERERS } from '../../../functions/decisions/paper-renderers.ts';
import type { Dossier, DossierBloc } from '../../../functions/decisions/read-dossier.ts';
import type { PaperFormat, PaperName } from '../../../shared/domain/decisions/paper-name.ts';
import type { Unit } from '../../../shared/domain/member.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { PROVINCE_RECORD, TIMES } from '../../support/test-province.ts';

const HASH = 'a'.repeat(64);
const TEMPLATE = standardTemplate('DEPARTMENT_LETTER');
const UNITS = 12;

const unit = (id: string): Unit => ({
  id,
  name: `Xã ${id}`,
  awardName: `Nhân dân và cán bộ xã ${id}`,
  kind: 'xã',
  letterhead: `ỦY BAN NHÂN DÂN XÃ ${id}`,
  seat: `Xã ${id}`,
});
const idsOf = (bloc: number) => Array.from({ length: UNITS }, (_, nth) => `${bloc}-${nth + 1}`);

/** A bloc of twelve units, ranked for good, with what is proposed for it. */
function ranked(nth: number, proposed: DossierBloc['proposed']): DossierBloc {
  const totals = { base: '95.5', bonus: '1', total: '96.5', assignedMaximum: '100', steps: [] };
  const id = `cum-${nth}`;
  return {
    bloc: { id, name: `Cụm thi đua số ${nth}` },
    state: 'PROPOSED',
    ranking: {
      blocId: id,
      periodId: '2023',
      version: 2,
      stage: 'VERIFICATION',
      basis: 'VERIFIED',
      inputsHash: HASH,
      digest: HASH,
      bundleKey: 'bundles/x.json',
      rankedAt: TIMES.verified,
      places: idsOf(nth).map((unitId, index) => ({
        unitId,
        place: index + 1,
        figure: '96.5',
        shared: false,
        reason: { kind: 'FIRST', sharedWith: [] },
        totals,
      })),
    },
    proposed,
  };
}

const proposal = (unitId: string, title: DossierBloc['proposed'][number]['title'], place = 1) => ({
  unitId,
  title,
  place,
  points: '96.5',
});

const dossierOf = (blocs: readonly DossierBloc[]): Dossier => ({
  province: { id: 'tinh-mau', ...PROVINCE_RECORD },
  period: { id: '2023', name: 'Năm 2023', kind: 'YEAR_END', from: '2023-01-01', to: '2023-12-31' },
  council: undefined,
  blocs,
  units: new Map(blocs.flatMap((_, nth) => idsOf(nth + 1).map((id) => [id, unit(id)] as const))),
});

const made = (
  dossier: Dossier,
  name: PaperName,
  format: PaperFormat = 'pdf',
  at: string = TIMES.council,
) => dossierPaper(dossier, { name, format }, TEMPLATE, at);

async function pdfOf(...asked: Parameters<typeof made>) {
  const paper = made(...asked);
  if (!paper.ok) throw new Error(JSON.stringify(paper.errors));
  const bytes = await RENDERERS.pdf(paper.value);
  const { text, pages } = await readPdf(bytes);
  return { bytes, pages, text: text.replace(/\s+/g, ' ') };
}

/** A province with all its blocs, three proposals from each. */
const PROVINCE = dossierOf(
  Array.from({ length: 34 }, (_, index) => {
    const [first = '', second = '', third = ''] = idsOf(index + 1);
    return ranked(index + 1, [
      proposal(first, 'PROVINCIAL_FLAG'),
      proposal(second, 'CERTIFICATE_OF_MERIT', 2),
      proposal(third, 'CERTIFICATE_OF_MERIT', 3),
    ]);
  }),
);

describe('the papers of a province of 34 blocs', () => {
  it('number all proposals through, under a head of the table on every page', async () => {
    const { text, pages, bytes } = await pdfOf(PROVINCE, 'proposal-list');
    expect(text).toContain('Danh sách có 102 tập thể./.');
    expect(text).toContain('XXXIV. Cụm thi đua số 34 100 Nhân dân và cán bộ xã 34-1 1 96,5 Cờ');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(0, -1)) expect(page.text).toContain('Hình thức đề nghị');
    expect(bytes.length).toBeLessThan(250_000);
  });

  it('name in the letter how many, and leave the names to its list', async () => {
    const { text } = await pdfOf(PROVINCE, 'submission-letter');
    expect(text).toContain('của 34 khối, cụm thi đua');
    expect(text).toContain('cho 34 tập thể (có Danh sách kèm theo); 2. Tặng Bằng khen');
    expect(text).toContain('cho 68 tập thể (có Danh sách kèm theo).');
    expect(text).not.toContain('chưa có trong Tờ trình');
  });

  it('sum up all units', async () => {
    const { text } = await pdfOf(PROVINCE, 'score-summary');
    expect(text).toContain('408 Xã 34-12 12 95,5 1 96,5');
  });
});

describe('what is proposed', () => {
  it('has the flag first in the letter, whichever bloc comes first', async () => {
    const { text } = await pdfOf(
      dossierOf([
        ranked(1, [proposal('1-2', 'CERTIFICATE_OF_MERIT', 2)]),
        ranked(2, [proposal('2-1', 'PROVINCIAL_FLAG')]),
      ]),
      'submission-letter',
    );
    expect(text).toContain('đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh và Bằng khen');
    expect(text).toMatch(/1\. Tặng Cờ thi đua .* 2\. Tặng Bằng khen .* I\. Cụm thi đua số 1/);
  });

  it('is nothing where nobody is: the letter and the list are refused, the summary is there', () => {
    const nobody = dossierOf([ranked(1, [])]);
    expect(dossierPapers(nobody).map(({ name }) => name)).toEqual([
      'score-summary',
      'score-summary',
    ]);
    for (const name of ['submission-letter', 'proposal-list'] as const)
      expect(made(nobody, name)).toMatchObject({ errors: [{ kind: 'NothingToPropose' }] });
    expect(made(nobody, 'score-summary').ok).toBe(true);
    expect(made(dossierOf([]), 'score-summary')).toMatchObject({
      errors: [{ kind: 'NoFinalRanking' }],
    });
  });

  it('has a letter that says so where no legal basis is in force on its day', async () => {
    const { text } = await pdfOf(PROVINCE, 'submission-letter', 'pdf', '2000-01-01T03:00:00.000Z');
    expect(text).toContain('[Chưa có căn cứ pháp lý còn hiệu lực]');
  });
});
