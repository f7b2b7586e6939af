import { writeZip, type ZipFile } from '../../shared/documents/xlsx/write-zip.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { BlocPaper, PaperStore } from '../../shared/storage/paper-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { archiveName } from './archive-name.ts';
import { offeredFile, sealedContent } from './offered-file.ts';

/** What making an archive needs. */
export type ArchivePapersDeps = Pick<SettingsStores, 'units'> & {
  readonly papers: Pick<PaperStore, 'archive' | 'list' | 'noteArchive'>;
  readonly documents: Pick<DocumentStore, 'get' | 'putOnce'>;
};

/** So often its progress is noted. */
const NOTES = 25;

/** The list of the files in an archive, among them. */
const MANIFEST = 'manifest.json';

/**
 * Puts all papers of a ranking into one file, noting how far it is, and a manifest of their hashes: of each file, and
 * of the content that a sealed one begins with. The same papers give the same bytes, so a second
 * run ends in the same state; one that is ready is left alone.
 */
export async function archivePapers(
  deps: ArchivePapersDeps,
  address: BlocAddress,
  rankingVersion: number,
): Promise<void> {
  const archive = await deps.papers.archive(address, rankingVersion);
  if (archive === undefined) throw new Error(`Nobody asked for the papers of ${rankingVersion}`);
  if (archive.state === 'READY') return;
  const papers = await deps.papers.list(address, rankingVersion, 'ALL');
  const bytes = writeZip(await filesOf(deps, address, rankingVersion, papers));
  const hash = sha256(bytes);
  const key = `papers/${address.province}/${hash}.zip`;
  await deps.documents.putOnce(key, bytes, { contentType: 'application/zip' });
  await deps.papers.noteArchive(address, {
    rankingVersion,
    state: 'READY',
    done: papers.length,
    key,
    hash,
  });
}

async function filesOf(
  deps: ArchivePapersDeps,
  address: BlocAddress,
  rankingVersion: number,
  papers: readonly BlocPaper[],
): Promise<readonly ZipFile[]> {
  const nameOf = await namesOf(deps, address.province, papers);
  const manifest = manifestOf(rankingVersion, papers, nameOf);
  const every = Math.max(1, Math.ceil(papers.length / NOTES));
  const files: ZipFile[] = [];
  for (const paper of papers) {
    const content = await deps.documents.get(offeredFile(paper).key);
    if (content === undefined) throw new Error(`The file of ${paper.name} is missing`);
    files.push({ name: nameOf(paper), content });
    if (files.length % every === 0)
      await deps.papers.noteArchive(address, {
        rankingVersion,
        state: 'MAKING',
        done: files.length,
      });
  }
  return [...files, { name: MANIFEST, content: new TextEncoder().encode(canonicalJson(manifest)) }];
}

const manifestOf = (
  rankingVersion: number,
  papers: readonly BlocPaper[],
  nameOf: (paper: BlocPaper) => string,
) => ({
  schemaVersion: 1,
  rankingVersion,
  files: papers.map((paper) => {
    const content = sealedContent(paper);
    const file = { path: nameOf(paper), sha256: offeredFile(paper).hash };
    return content === undefined ? file : { ...file, content };
  }),
});

/** The name of each paper within the archive; two units of one name are told apart by their ids. */
async function namesOf(
  deps: ArchivePapersDeps,
  province: string,
  papers: readonly BlocPaper[],
): Promise<(paper: BlocPaper) => string> {
  const ids = [...new Set(papers.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId])))];
  const units = await deps.units.getAll(province, ids);
  const folders = new Map<string, string>();
  for (const [index, id] of ids.entries()) {
    const name = units[index]?.name ?? id;
    const taken = [...folders.values()].includes(name);
    folders.set(id, taken ? `${name} (${id})` : name);
  }
  return (paper) => archiveName(paper, folders.get(paper.unitId ?? ''));
}
