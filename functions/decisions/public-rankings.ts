import { encoded, KEPT } from '../../shared/documents/public-pages/public-keeping.ts';
import type { PublicRanking } from '../../shared/documents/public-pages/ranking-section.ts';
import { publicBundle, publicBundleText } from '../../shared/domain/bundle/public-bundle.ts';
import { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import {
  type PublishedDecision,
  publicPaths,
} from '../../shared/domain/decisions/published-decision.ts';
import type { PublicSite } from '../../shared/domain/member.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type {
  RankedPlace,
  RankingStore,
  StoredRanking,
} from '../../shared/storage/ranking-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { sayPoints } from '../../shared/wording/numbers.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';

/** What publishing rankings needs. */
export type PublicRankingsDeps = Pick<SettingsStores, 'units'> & {
  readonly rankings: Pick<RankingStore, 'get'>;
  readonly documents: Pick<DocumentStore, 'get'>;
  readonly pages: Pick<DocumentStore, 'putOnce'>;
};

/** How much the province publishes. */
export type PublishedRankings = PublicSite['rankings'];

/** The rankings behind a decision as everybody may see them; none where the province publishes none. */
export async function publicRankings(
  deps: PublicRankingsDeps,
  decision: PublishedDecision,
  level: PublishedRankings,
): Promise<readonly PublicRanking[]> {
  if (level === 'NOTHING') return [];
  return Promise.all(
    decision.rankings.map(async ({ blocId, blocName, version }) => {
      const ranking = await rankingOf(deps, decision, blocId, version);
      const ids = ranking.places.map(({ unitId }) => unitId);
      const units = await deps.units.getAll(decision.province, ids);
      const withPoints = level !== 'PLACES';
      return {
        blocName,
        basis: capitalized(sayBasis(ranking.basis)),
        digest: ranking.digest,
        rows: ranking.places.map((place, index) =>
          rowOf(place, units[index]?.name ?? place.unitId, withPoints),
        ),
        withPoints,
        withBundle: level === 'BUNDLE',
        sourceNote: ranking.sourceNote,
      };
    }),
  );
}

const capitalized = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

const rowOf = (place: RankedPlace, unit: string, withPoints: boolean) => ({
  place: place.place === null ? '–' : String(place.place),
  unit,
  note: sayPlaceNote(place),
  ...(withPoints && place.totals !== undefined ? { points: sayPoints(place.totals.total) } : {}),
});

/** Leaves the bundles of the rankings, without the texts of the sheets, where the province publishes them. */
export async function publishBundles(
  deps: PublicRankingsDeps,
  decision: PublishedDecision,
  level: PublishedRankings,
): Promise<void> {
  if (level !== 'BUNDLE') return;
  for (const { blocId, version } of decision.rankings) {
    const { bundleKey, digest } = await rankingOf(deps, decision, blocId, version);
    const bytes = await deps.documents.get(bundleKey);
    const bundle = ResultBundle.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const text = publicBundleText(publicBundle(bundle));
    await deps.pages.putOnce(publicPaths.bundle(digest), encoded(text), KEPT.record);
  }
}

async function rankingOf(
  { rankings }: PublicRankingsDeps,
  { province, periodId: period }: PublishedDecision,
  bloc: string,
  version: number,
): Promise<StoredRanking> {
  const ranking = await rankings.get({ province, period, bloc }, version);
  if (ranking === undefined) throw new Error(`Ranking ${version} of ${bloc} is missing`);
  return ranking;
}
