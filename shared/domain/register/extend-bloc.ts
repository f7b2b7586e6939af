import type { Bloc } from '../member.ts';
import type { StoredEntry } from './register-entry.ts';

/**
 * The bloc after an extension was recorded or taken back. One that is taken back ends then: what came within it stays
 * in time.
 */
export function withExtension(
  bloc: Bloc,
  { entry, withdrawn, at }: Pick<StoredEntry, 'entry' | 'withdrawn' | 'at'>,
): Bloc | undefined {
  if (entry.kind !== 'EXTENSION') return undefined;
  const { unitId, until } = entry.extension;
  const others = (bloc.extensions ?? []).filter((one) => one.unitId !== unitId);
  const own = { ...(unitId === undefined ? {} : { unitId }), until: withdrawn ? at : until };
  return { ...bloc, extensions: [...others, own], revision: bloc.revision + 1 };
}
