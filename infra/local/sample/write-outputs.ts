import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalCloud } from '../cloud.ts';
import { SECRETARY } from './accounts.ts';
import { apiOf } from './api.ts';
import { BLOC, PERIOD, PROVINCE } from './lao-cai-2023.ts';
import { DECISION_ID } from './play-year-end.ts';

type Link = { readonly url: string; readonly fileName: string; readonly hash?: string };

/** Downloads what the year left behind, by the links that people get: ranking, bundle, decision and summary. */
export async function writeOutputs(
  cloud: LocalCloud,
  directory: string,
  log: (line: string) => void,
): Promise<void> {
  const api = apiOf(cloud, SECRETARY.sub);
  const home = `/provinces/${PROVINCE.id}`;
  const bloc = `${home}/periods/${PERIOD.id}/blocs/${BLOC.id}`;
  const linked = async (path: string): Promise<Uint8Array> => {
    const { url } = await api.get<Link>(path);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${path}: the link answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const ranking = await api.get<unknown>(`${bloc}/ranking`);
  const files = {
    'ranking.json': `${JSON.stringify(ranking, null, 2)}\n`,
    'bundle.json': await linked(`${bloc}/ranking/bundle`),
    'quyet-dinh.pdf': await linked(`${home}/decisions/${DECISION_ID}/pdf`),
    'bang-tong-hop.pdf': await linked(`${bloc}/papers/score-summary`),
  };
  await mkdir(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), content);
    log(`Wrote       ${join(directory, name)}`);
  }
}
