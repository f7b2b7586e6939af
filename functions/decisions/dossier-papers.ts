import type { Paper } from '../../shared/documents/paper.ts';
import type { NominationGroup } from '../../shared/documents/papers/nominations.ts';
import { toSign, within } from '../../shared/documents/papers/paper-parts.ts';
import { proposalList } from '../../shared/documents/papers/proposal-list.ts';
import {
  type ProvinceSummary,
  provinceSummary,
} from '../../shared/documents/papers/province-summary.ts';
import { submissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { titleTexts } from '../../shared/domain/decisions/award-title.ts';
import type { PaperFormat, PaperName } from '../../shared/domain/decisions/paper-name.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { twoDigits } from '../../shared/wording/decision.ts';
import { sayLeftOut } from '../../shared/wording/dossier.ts';
import { sayGradeName } from '../../shared/wording/grades.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';
import { departmentFrame, departmentLetter } from './department-letter.ts';
import type { Dossier, DossierBloc } from './read-dossier.ts';

const PROPOSING: Readonly<Partial<Record<PaperName, readonly PaperFormat[]>>> = {
  'submission-letter': ['pdf', 'docx'],
  'proposal-list': ['pdf', 'docx', 'xlsx'],
};
const SUMMARY: typeof PROPOSING = { 'score-summary': ['pdf', 'xlsx'] };

const isProposing = ({ blocs }: Dossier): boolean =>
  blocs.some(({ proposed }) => proposed.length > 0);
const isRanked = ({ ranking }: DossierBloc): boolean => ranking !== undefined;

/** The papers that the period feeds now. */
export function dossierPapers(
  dossier: Dossier,
): readonly { readonly name: PaperName; readonly format: PaperFormat }[] {
  const fed = {
    ...(isProposing(dossier) && PROPOSING),
    ...(dossier.blocs.some(isRanked) && SUMMARY),
  };
  return Object.entries(fed).flatMap(([name, formats]) =>
    formats.map((format) => ({ name: name as PaperName, format })),
  );
}

/** One of the department's papers, in the words of the template, or why it can't be made yet. */
export function dossierPaper(
  dossier: Dossier,
  { name, format }: { readonly name: PaperName; readonly format: PaperFormat },
  letterTemplate: PaperTemplate,
  at: string,
): Result<Paper, Refusal> {
  const { period, blocs } = dossier;
  if (!{ ...PROPOSING, ...SUMMARY }[name]?.includes(format))
    return refused({ kind: 'NotFound', what: 'PAPER', id: `${name}.${format}` });
  if (!blocs.some(isRanked)) return refused({ kind: 'NoFinalRanking', periodName: period.name });
  if (name === 'score-summary') return ok(summaryOf(dossier));
  if (!isProposing(dossier)) return refused({ kind: 'NothingToPropose', periodName: period.name });
  return ok(name === 'proposal-list' ? listOf(dossier) : letterOf(dossier, letterTemplate, at));
}

/** When the latest of the records that feed the papers was made. */
const createdAt = ({ blocs, council }: Dossier): string =>
  [...blocs.map(({ ranking }) => ranking?.rankedAt ?? ''), council?.at ?? ''].sort().at(-1) ?? '';

function groupsOf({ province, blocs, units }: Dossier): readonly NominationGroup[] {
  const titles = titleTexts(province.decisions);
  return blocs
    .filter(({ proposed }) => proposed.length > 0)
    .map(({ bloc, proposed }) => ({
      blocName: bloc.name,
      nominations: proposed.map(({ unitId, title, place, points, votes }) => ({
        unit: units.get(unitId)?.awardName ?? unitId,
        place,
        points,
        award: titles[title],
        ...(votes && { votes: { inFavour: votes.inFavour, voters: votes.members } }),
      })),
    }));
}

const leftOutOf = (blocs: readonly DossierBloc[]): readonly string[] =>
  sayLeftOut(blocs.map(({ bloc, state }) => ({ name: bloc.name, state })));

function letterOf(dossier: Dossier, template: PaperTemplate, at: string): Paper {
  const { province, period, council, blocs } = dossier;
  return submissionLetter(
    departmentLetter(template, {
      province,
      periodName: within(period.name),
      council: council?.result,
      blocs: blocs.filter(({ state }) => state === 'PROPOSED').length,
      groups: groupsOf(dossier),
      leftOut: leftOutOf(blocs),
      today: dateInVietNam(at),
      createdAt: createdAt(dossier),
    }),
  );
}

const SIGNATURES = toSign(['NGƯỜI LẬP', 'GIÁM ĐỐC']);

/** `các khối, cụm thi đua`, or how many of them where some are left out. */
const blocsText = (included: number, all: number): string =>
  included === all
    ? 'các khối, cụm thi đua'
    : `${twoDigits(included)}/${twoDigits(all)} khối, cụm thi đua`;

function listOf(dossier: Dossier): Paper {
  const { province, period, blocs } = dossier;
  const included = blocs.filter(({ state }) => state === 'PROPOSED').length;
  return proposalList({
    ...departmentFrame(province, createdAt(dossier)),
    subject: `Các tập thể thuộc ${blocsText(included, blocs.length)} ${within(period.name)}`,
    notes: leftOutOf(blocs),
    groups: groupsOf(dossier),
    recipients: [],
    signatures: SIGNATURES,
  });
}

function summaryOf(dossier: Dossier): Paper {
  const { province, period, blocs } = dossier;
  const ranked = blocs.filter(isRanked);
  const subject = blocsText(ranked.length, blocs.length);
  return provinceSummary({
    ...departmentFrame(province, createdAt(dossier)),
    draft: false,
    subject: `${subject.charAt(0).toUpperCase()}${subject.slice(1)} thuộc tỉnh, ${within(period.name)}`,
    sheet: 'A4',
    blocs: ranked.flatMap((one) => summaryGroup(dossier, one)),
    sources: sourcesOf(blocs),
    recipients: ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Lưu: VT, TĐKT'],
    signatures: SIGNATURES,
  });
}

function summaryGroup(
  { units }: Dossier,
  { bloc, ranking }: DossierBloc,
): ProvinceSummary['blocs'] {
  if (ranking === undefined) return [];
  const rows = ranking.places.map((place) => ({
    place: place.place ?? undefined,
    unit: units.get(place.unitId)?.name ?? place.unitId,
    base: place.totals?.base,
    bonus: place.totals?.bonus,
    total: place.totals?.total,
    grade: place.grade && sayGradeName(place.grade.grade),
    note: sayPlaceNote(place),
  }));
  const basis = `${sayBasis(ranking.basis)}; bảng xếp thứ phiên bản ${ranking.version}`;
  return [{ name: bloc.name, basis, rows }];
}

/** Which blocs the summary is not of, and what the scoring tables of the others say of themselves. */
function sourcesOf(blocs: readonly DossierBloc[]): readonly string[] {
  const notes = blocs.flatMap(({ ranking }) => ranking?.sourceNote ?? []);
  const leftOut = leftOutOf(blocs.filter((bloc) => !isRanked(bloc)));
  return [...leftOut.map((line) => `${line}.`), ...new Set(notes)];
}
