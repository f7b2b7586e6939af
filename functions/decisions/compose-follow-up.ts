import type { Asking } from '../../shared/domain/authorize.ts';
import { awardedUnits } from '../../shared/domain/decisions/awarded-units.ts';
import { checkDates } from '../../shared/domain/decisions/check-dates.ts';
import type { CouncilResult } from '../../shared/domain/decisions/council-result.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { type FollowUp, followUpId } from '../../shared/domain/decisions/follow-up.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import { type StandingNow, standingAfter } from '../../shared/domain/decisions/standing.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { type Result, refused, unlessFaulty } from '../../shared/domain/result.ts';
import { FOLLOW_UP_PAPERS } from '../../shared/domain/templates/follow-up-kinds.ts';
import { composeDraft } from './compose-draft.ts';
import { decisionIdOf } from './decision-id.ts';
import type { DraftDecisionDeps } from './draft-decision.ts';
import { followUpContent } from './follow-up-content.ts';
import { foundDecision } from './found-decision.ts';
import { findTemplate, type UsedTemplate } from './keep-template.ts';
import type { ReadableDecision } from './read-decision.ts';

/** Which version of which paper it becomes, a new paper unless one is named, and the day whose law it cites. */
export type FollowUpFacts = Pick<Decision, 'version'> & {
  readonly id?: string;
  readonly datedOn: string;
};

/** The draft of a paper about a decision, in the words of the latest template, or why there can be none. */
export async function composeFollowUp(
  deps: DraftDecisionDeps,
  { province, callerId: by, at }: Asking,
  { decision: about, entry }: ReadableDecision,
  paper: FollowUp,
  { id: named, version, datedOn }: FollowUpFacts,
): Promise<Result<Decision, Refusal>> {
  const [entries, home, used, awards] = await Promise.all([
    deps.decisions.list(province),
    deps.provinces.get(province),
    findTemplate(deps, province, FOLLOW_UP_PAPERS[paper.kind]),
    newAwards(deps, province, about, paper, datedOn),
  ]);
  if (home === undefined || used === undefined)
    throw new Error(`Province ${province} or its template for ${paper.kind} is missing`);
  const taken = entries.map(({ id }) => id);
  const id = named ?? followUpId(decisionIdOf(about.periodId), paper.kind, taken);
  const unitIds = paper.kind === 'ANNULMENT' ? paper.unitIds : undefined;
  const after = standingAfter(foundDecision(entry, about), { id, kind: paper.kind, unitIds });
  if (!after.ok) return after;
  if (paper.kind === 'REPLACEMENT' && paper.articles === undefined && awards === undefined)
    return refused({ kind: 'NothingToReplaceBy', decisionId: about.id });
  const { legalBases } = home.record.decisions;
  const dated = paper.kind === 'ERRATUM' ? [] : legalBasesOn(legalBases, datedOn);
  // Where it is looked up is a matter of today, not of the day of the decision that it is about.
  const publicAddress = home.record.publicSite?.address;
  const today = { ...about, content: { ...about.content, publicAddress } };
  const draft = draftOf(paper, today, after.value, used, awards);
  const made = { ...draft, id, version, legalBases: [...dated], at, by };
  return unlessFaulty(checkDates(made, at), () => made);
}

type NewAwards = { readonly draft: Decision } & Pick<CouncilResult, 'minutes'>;

/** What a newer result of the council awards, where a replacement takes its articles from there. */
async function newAwards(
  deps: DraftDecisionDeps,
  province: string,
  { periodId, councilVersion = 0 }: Decision,
  paper: FollowUp,
  datedOn: string,
): Promise<NewAwards | undefined> {
  if (paper.kind !== 'REPLACEMENT' || paper.articles !== undefined) return undefined;
  const latest = await deps.councils.latest(province, periodId);
  if (latest === undefined || latest.version <= councilVersion) return undefined;
  const { at, by } = latest;
  const facts = { version: 1, at, by, datedOn };
  const draft = await composeDraft(deps, province, periodId, latest, facts);
  return { draft, minutes: latest.result.minutes };
}

function draftOf(
  paper: FollowUp,
  about: Decision,
  { standing, effects }: StandingNow,
  { kind, version: templateVersion, hash, template }: UsedTemplate,
  awards: NewAwards | undefined,
): Omit<Decision, 'id' | 'version' | 'legalBases' | 'at' | 'by'> {
  const { id: decisionId, periodId, version, content, registration } = about;
  if (registration === undefined) throw new Error(`Issued decision ${decisionId} has no number`);
  const target = { decisionId, version, symbol: content.symbol, ...registration };
  const unitIds = effects.at(-1)?.unitIds ?? [];
  const words = followUpContent(template, {
    paper,
    target,
    content,
    annulled: awardedUnits(content.annex).filter(({ unitId }) => unitIds.includes(unitId)),
    isWhole: standing === 'ANNULLED',
    awards: awards && { ...awards.draft.content, minutes: awards.minutes },
  });
  return {
    kind: paper.kind,
    periodId,
    state: 'DRAFT',
    ...(awards && {
      councilVersion: awards.draft.councilVersion,
      councilDate: awards.draft.councilDate,
      ...(awards.draft.prizeMoney && { prizeMoney: awards.draft.prizeMoney }),
    }),
    ...(paper.kind === 'ERRATUM' ? {} : { proposalDate: paper.proposal.date }),
    rankings: awards?.draft.rankings ?? [],
    content: words,
    template: { kind, version: templateVersion, hash },
    target,
    reason: paper.reason,
    written: paper,
    ...(paper.kind === 'ANNULMENT' && unitIds.length > 0
      ? { recovery: { unitIds: [...unitIds], ...paper.recovery } }
      : {}),
  };
}
