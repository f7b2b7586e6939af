import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { AwardTitle } from '../../shared/domain/decisions/award-title.ts';
import type { StoredCouncilResult } from '../../shared/domain/decisions/council-result.ts';
import type {
  AnnexGroup,
  Decision,
  DecisionContent,
} from '../../shared/domain/decisions/decision.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import type { Bloc, Province, Unit } from '../../shared/domain/member.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { CouncilStore } from '../../shared/storage/council-store.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import {
  sayAwardArticle,
  sayEffectArticle,
  sayExecutionArticle,
  sayMinutesBasis,
  sayProposal,
} from '../../shared/wording/decision.ts';
import { decisionIdOf } from './decision-id.ts';

/** What drafting needs. */
export type DraftDecisionDeps = Pick<SettingsStores, 'provinces' | 'periods' | 'units'> & {
  readonly blocs: BlocStore;
  readonly councils: CouncilStore;
  readonly decisions: DecisionStore;
};

/**
 * Drafts the ONE decision of the province from a recorded council result, its annex grouped by bloc, number and
 * date blank. A result that was drafted before, or that a newer one replaced, changes nothing.
 *
 * @throws Error when a record that the result names is missing: a bug
 */
export async function draftDecision(
  deps: DraftDecisionDeps,
  province: string,
  period: string,
  councilVersion: number,
): Promise<void> {
  const id = decisionIdOf(period);
  const [stored, entry] = await Promise.all([
    deps.councils.latest(province, period),
    deps.decisions.entry(province, id),
  ]);
  if (stored?.version !== councilVersion) return;
  if (entry !== undefined && entry.state !== 'DRAFT') return;
  const latest = entry && (await deps.decisions.get(province, id, entry.version));
  if (latest?.councilVersion === councilVersion) return;
  const version = (entry?.version ?? 0) + 1;
  const decision = await composeDraft(deps, province, period, stored, version);
  // Somebody else drafted meanwhile: the event comes again and finds that draft.
  if ((await deps.decisions.add(province, { decision })) !== 'STORED')
    throw new Error(`Draft ${id} changed meanwhile`);
}

/** The award decision of a council's result, in the words of the province. */
export async function composeDraft(
  deps: DraftDecisionDeps,
  province: string,
  period: string,
  stored: StoredCouncilResult,
  version: number,
): Promise<Decision> {
  const { result, at, by } = stored;
  const [home, when, blocs] = await Promise.all([
    deps.provinces.get(province),
    deps.periods.get(province, period),
    Promise.all(
      result.rankings.map(({ blocId }) => deps.blocs.get({ province, period, bloc: blocId })),
    ),
  ]);
  const units = await deps.units.getAll(province, [
    ...new Set(result.awards.map(({ unitId }) => unitId)),
  ]);
  if (home === undefined || when === undefined)
    throw new Error(`Province or period ${period} is missing`);
  const { minutes, proposal } = result;
  return {
    id: decisionIdOf(period),
    kind: 'AWARD',
    periodId: period,
    version,
    state: 'DRAFT',
    councilVersion: stored.version,
    councilDate: minutes.date,
    proposalDate: proposal.date,
    rankings: result.rankings,
    content: contentOf(
      home.record,
      when.record.name,
      stored,
      annexOf(home.record, stored, blocs, units),
    ),
    legalBases: [...legalBasesOn(home.record.decisions.legalBases, dateInVietNam(at))],
    at,
    by,
  };
}

const TITLES: readonly AwardTitle[] = ['PROVINCIAL_FLAG', 'CERTIFICATE_OF_MERIT'];

function annexOf(
  { decisions }: Province,
  { result }: StoredCouncilResult,
  blocs: readonly (Bloc | undefined)[],
  units: readonly (Unit | undefined)[],
): AnnexGroup[] {
  const text = {
    PROVINCIAL_FLAG: decisions.flagTitle,
    CERTIFICATE_OF_MERIT: decisions.certificateTitle,
  };
  const nameOf = (id: string) => units.find((unit) => unit?.id === id)?.awardName ?? id;
  return blocs.flatMap((bloc) => {
    if (bloc === undefined) return [];
    const given = result.awards.filter(({ blocId }) => blocId === bloc.id);
    const awards = TITLES.flatMap((title) => {
      const named = given.filter((award) => award.title === title);
      if (named.length === 0) return [];
      const recipients = named.map(({ unitId }) => ({ unitId, name: nameOf(unitId) }));
      return [{ title, titleText: text[title], units: recipients }];
    });
    return awards.length === 0 ? [] : [{ blocId: bloc.id, blocName: bloc.name, awards }];
  });
}

function contentOf(
  { decisions: settings, notice, name, publicSite }: Province,
  periodName: string,
  { result }: StoredCouncilResult,
  annex: AnnexGroup[],
): DecisionContent {
  const { minutes, proposal } = result;
  const awards = annex.flatMap((group) => group.awards);
  const counts = TITLES.flatMap((title) => {
    const given = awards.filter((award) => award.title === title);
    const count = given.reduce((sum, { units }) => sum + units.length, 0);
    return count === 0 ? [] : [{ titleText: given[0]?.titleText ?? '', count }];
  });
  const when = `${periodName.charAt(0).toLowerCase()}${periodName.slice(1)}`;
  return {
    issuingBody: settings.issuingBody,
    symbol: settings.symbol,
    place: settings.place,
    authority: settings.authority,
    subject: settings.subject,
    bases: [
      sayMinutesBasis(minutes.number, minutes.date),
      sayProposal(settings.proposal, proposal.number, proposal.date),
    ],
    articles: [
      [sayAwardArticle(counts, settings.merit, when)],
      [sayEffectArticle()],
      [sayExecutionArticle(settings.executors)],
    ],
    recipients: settings.recipients,
    annex,
    annexAuthority: `Chủ tịch Ủy ban nhân dân tỉnh ${name}`,
    ...(notice === undefined ? {} : { notice }),
    ...(publicSite === undefined ? {} : { publicAddress: publicSite.address }),
  };
}
