import { AwardTitle, titleTexts } from '../../shared/domain/decisions/award-title.ts';
import type { StoredCouncilResult } from '../../shared/domain/decisions/council-result.ts';
import type { AnnexGroup, Decision } from '../../shared/domain/decisions/decision.ts';
import type { Bloc, Province, Unit } from '../../shared/domain/member.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { awardWording } from './award-wording.ts';
import { decisionIdOf } from './decision-id.ts';
import { findTemplate, type TemplateDeps } from './keep-template.ts';

/** What composing needs. */
export type ComposeDeps = Pick<SettingsStores, 'provinces' | 'periods' | 'units'> &
  Pick<TemplateDeps, 'templates'> & { readonly blocs: BlocStore };

/** Which version it becomes, whose doing it is and when, and the day whose law it cites. */
export type DraftFacts = Pick<Decision, 'version' | 'at' | 'by'> & { readonly datedOn: string };

/**
 * The draft of the decision that awards what the council decided, in the words of the latest template.
 *
 * @throws Error when a record that the result names is missing: a bug
 */
export async function composeDraft(
  deps: ComposeDeps,
  province: string,
  period: string,
  stored: StoredCouncilResult,
  { version, at, by, datedOn }: DraftFacts,
): Promise<Decision> {
  const { result } = stored;
  const [home, when, used, blocs] = await Promise.all([
    deps.provinces.get(province),
    deps.periods.get(province, period),
    findTemplate(deps, province, 'AWARD_DECISION'),
    Promise.all(
      result.rankings.map(({ blocId }) => deps.blocs.get({ province, period, bloc: blocId })),
    ),
  ]);
  const units = await deps.units.getAll(province, [
    ...new Set(result.awards.map(({ unitId }) => unitId)),
  ]);
  if (home === undefined || when === undefined || used === undefined)
    throw new Error(`Province, period ${period} or template is missing`);
  const { template, ...reference } = used;
  const { content, legalBases, prizeMoney } = awardWording({
    province: home.record,
    periodName: when.record.name,
    council: result,
    annex: annexOf(home.record, stored, blocs, units),
    template,
    datedOn,
  });
  return {
    id: decisionIdOf(period),
    kind: 'AWARD',
    periodId: period,
    version,
    state: 'DRAFT',
    councilVersion: stored.version,
    councilDate: result.minutes.date,
    proposalDate: result.proposal.date,
    rankings: result.rankings,
    content,
    legalBases,
    template: { kind: reference.kind, version: reference.version, hash: reference.hash },
    ...(prizeMoney === undefined ? {} : { prizeMoney }),
    at,
    by,
  };
}

function annexOf(
  { decisions }: Province,
  { result }: StoredCouncilResult,
  blocs: readonly (Bloc | undefined)[],
  units: readonly (Unit | undefined)[],
): AnnexGroup[] {
  const titles = titleTexts(decisions);
  const nameOf = (id: string) => units.find((unit) => unit?.id === id)?.awardName ?? id;
  return blocs.flatMap((bloc) => {
    if (bloc === undefined) return [];
    const given = result.awards.filter(({ blocId }) => blocId === bloc.id);
    const awards = AwardTitle.options.flatMap((title) => {
      const named = given.filter((award) => award.title === title);
      if (named.length === 0) return [];
      const recipients = named.map(({ unitId }) => ({ unitId, name: nameOf(unitId) }));
      return [{ title, titleText: titles[title], units: recipients }];
    });
    return awards.length === 0 ? [] : [{ blocId: bloc.id, blocName: bloc.name, awards }];
  });
}
