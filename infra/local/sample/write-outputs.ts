import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalCloud } from '../cloud.ts';
import { SECRETARY } from './accounts.ts';
import { apiOf } from './api.ts';
import { BLOC, PERIOD, PROVINCE, UNITS } from './lao-cai-2023.ts';
import { DECISION_ID } from './play-year-end.ts';

type Listing = { readonly items: readonly { readonly name: string; readonly format: string }[] };
type Link = {
  readonly url: string;
  /** The content that a sealed file begins with. */
  readonly content?: { readonly sizeBytes: number };
};

/**
 * Downloads what the year left behind, by the links that people get: ranking, bundle, decision, summary, every paper
 * of the bloc, and the department's. Decision and summary come without the seal too, the same bytes in each run.
 */
export async function writeOutputs(
  cloud: LocalCloud,
  directory: string,
  log: (line: string) => void,
): Promise<void> {
  const api = apiOf(cloud, SECRETARY.sub);
  const home = `/provinces/${PROVINCE.id}`;
  const period = `${home}/periods/${PERIOD.id}`;
  const bloc = `${period}/blocs/${BLOC.id}`;
  const linked = async (path: string) => fetched((await api.get<Link>(path)).url);
  const ranking = await api.get<unknown>(`${bloc}/ranking`);
  const files = {
    'ranking.json': `${JSON.stringify(ranking, null, 2)}\n`,
    'bundle.json': await linked(`${bloc}/ranking/bundle`),
    'quyet-dinh.pdf': await linked(`${home}/decisions/${DECISION_ID}/files/content`),
    'quyet-dinh-co-dau-kiem-tra.pdf': await linked(`${home}/decisions/${DECISION_ID}/pdf`),
    'bang-tong-hop.pdf': await contentOf(api, `${bloc}/papers/score-summary.pdf`),
  };
  await mkdir(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), content);
    log(`Wrote       ${join(directory, name)}`);
  }
  const papers = join(directory, 'van-ban');
  const count = await writePapers(api, linked, bloc, papers);
  log(`Wrote       ${count} papers into ${papers}`);
  const proposals = join(directory, 'ho-so-trinh');
  const proposed = await writeList(api, api.download, `${period}/papers`, proposals);
  log(`Wrote       ${proposed} papers into ${proposals}`);
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: the link answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A sealed paper without its seal. */
async function contentOf(api: ReturnType<typeof apiOf>, path: string): Promise<Uint8Array> {
  const { url, content } = await api.get<Link>(path);
  return (await fetched(url)).subarray(0, content?.sizeBytes);
}

/** The papers of the bloc, and in a folder for each unit its own. */
async function writePapers(
  api: ReturnType<typeof apiOf>,
  linked: (path: string) => Promise<Uint8Array>,
  bloc: string,
  directory: string,
): Promise<number> {
  let count = 0;
  const places = ['', ...UNITS.map(({ id }) => `/units/${id}`)];
  for (const place of places) {
    const folder = join(directory, place.replace('/units/', ''));
    count += await writeList(api, linked, `${bloc}${place}/papers`, folder);
  }
  return count;
}

/** All papers of one list; answers how many. */
async function writeList(
  api: ReturnType<typeof apiOf>,
  bytesOf: (path: string) => Promise<Uint8Array>,
  list: string,
  folder: string,
): Promise<number> {
  const { items } = await api.get<Listing>(list);
  await mkdir(folder, { recursive: true });
  for (const { name, format } of items) {
    const file = `${name}.${format}`;
    await writeFile(join(folder, file), await bytesOf(`${list}/${file}`));
  }
  return items.length;
}
