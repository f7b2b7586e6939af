import { composed } from '../../shared/domain/printable.ts';
import type { BlocPaper } from '../../shared/storage/paper-store.ts';
import { sayPaperName } from '../../shared/wording/papers.ts';

/** What file systems refuse in a name becomes a hyphen; no name begins or ends with a point. */
const fileSafe = (name: string): string =>
  composed(name)
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');

/** Where a paper lies in an archive: those of a unit in its folder. */
export function archiveName(
  { name, format }: Pick<BlocPaper, 'name' | 'format'>,
  unitName: string | undefined,
): string {
  const file = `${sayPaperName(name)}.${format}`;
  return unitName === undefined ? file : `${fileSafe(unitName)}/${file}`;
}
