import {
  type DecisionPageView,
  decisionPage,
  type PublicAwards,
} from '../../shared/documents/public-pages/decision-page.ts';
import { periodPage } from '../../shared/documents/public-pages/period-page.ts';
import { encoded, KEPT } from '../../shared/documents/public-pages/public-keeping.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import type { Province } from '../../shared/domain/member.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import {
  type PublicRankingsDeps,
  type PublishedRankings,
  publicRankings,
  publishBundles,
} from './public-rankings.ts';
import { publishManifest } from './publish-manifest.ts';
import { type ReadPublishedDeps, readPublished } from './read-published.ts';

/** What publishing pages needs. */
export type PublishPagesDeps = ReadPublishedDeps &
  PublicRankingsDeps &
  Pick<SettingsStores, 'provinces' | 'periods'> & {
    readonly decisions: Pick<DecisionStore, 'entry' | 'get' | 'list'>;
    readonly documents: Pick<DocumentStore, 'get' | 'head'>;
    readonly pages: Pick<DocumentStore, 'putOnce' | 'replace'>;
  };

/**
 * Writes what everybody may see of an issued decision as it stands now: its page, the same for programs, the page of
 * its period, and where each of its hashes leads. Twice is the same as once, and an older state never covers a newer.
 */
export async function publishPages(
  deps: PublishPagesDeps,
  province: string,
  id: string,
): Promise<void> {
  const home = await deps.provinces.get(province);
  if (home === undefined) throw new Error(`Province ${province} is missing`);
  const { published, sealKeyHash } = await readPublished(deps, province, id);
  const code = verificationCode(province, id);
  const level = home.record.publicSite?.rankings ?? 'NOTHING';
  await publishBundles(deps, published, level);
  const hashes = [
    ...published.files.map(({ kind, sha256 }) => ({ kind, hash: sha256 })),
    ...published.rankings.map(({ digest }) => ({ kind: 'RANKING', hash: digest })),
  ];
  for (const { kind, hash } of hashes)
    await deps.pages.putOnce(
      publicPaths.hash(hash),
      encoded(canonicalJson({ code, kind })),
      KEPT.record,
    );
  await deps.pages.replace(
    publicPaths.record(code),
    async () => encoded(canonicalJson((await readPublished(deps, province, id)).published)),
    KEPT.state,
  );
  if (sealKeyHash !== undefined) await publishManifest(deps, published, sealKeyHash);
  const view = () => viewOf(deps, province, id, home.record, level);
  await deps.pages.replace(
    publicPaths.decision(code),
    async () => encoded(decisionPage(await view())),
    KEPT.page,
  );
  await deps.pages.replace(
    publicPaths.period(province, published.periodId),
    () => pageOfPeriod(deps, province, published.periodId, home.record),
    KEPT.page,
  );
}

/** Awards as they stand in the annex. */
export const awardsOf = ({ content }: Decision): readonly PublicAwards[] =>
  content.annex.map(({ blocName, awards }) => ({
    blocName,
    awards: awards.map(({ titleText, units }) => ({
      title: titleText,
      units: units.map(({ name }) => name),
    })),
  }));

async function viewOf(
  deps: PublishPagesDeps,
  province: string,
  id: string,
  { name }: Province,
  level: PublishedRankings,
): Promise<DecisionPageView> {
  const { decision, published } = await readPublished(deps, province, id);
  const { content, signatory } = decision;
  return {
    decision: published,
    provinceName: name,
    periodName: await periodName(deps, province, decision.periodId),
    issuingBody: content.issuingBody.join(' '),
    signedBy: [signatory?.onBehalf, signatory?.title, signatory?.name]
      .filter((part) => part !== undefined)
      .join(' '),
    articles: content.articles.flat(),
    awards: awardsOf(decision),
    rankings: await publicRankings(deps, published, level),
  };
}

async function pageOfPeriod(
  deps: PublishPagesDeps,
  province: string,
  periodId: string,
  { name, notice }: Province,
): Promise<Uint8Array> {
  const entries = await deps.decisions.list(province);
  const issued = entries.filter((entry) => entry.state === 'ISSUED' && entry.periodId === periodId);
  const decisions = await Promise.all(
    issued.map(async ({ id }) => {
      const { decision, published } = await readPublished(deps, province, id);
      return { decision: published, awards: awardsOf(decision) };
    }),
  );
  const newestFirst = decisions.sort((a, b) => (a.decision.date < b.decision.date ? 1 : -1));
  return encoded(
    periodPage({
      periodName: await periodName(deps, province, periodId),
      provinceName: name,
      notice,
      decisions: newestFirst,
    }),
  );
}

async function periodName(
  { periods }: PublishPagesDeps,
  province: string,
  period: string,
): Promise<string> {
  return (await periods.get(province, period))?.record.name ?? period;
}
