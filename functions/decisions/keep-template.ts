import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Account } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { readTemplate } from '../../shared/domain/templates/read-template.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { StoredTemplate, TemplateStore } from '../../shared/storage/template-store.ts';
import { standardTemplate } from '../../shared/templates/standard-template.ts';

/** What keeping templates needs. */
export type TemplateDeps = Pick<SettingsStores, 'accounts'> & {
  readonly templates: TemplateStore;
};

/** A template as it is used: one of the province's own, or as version 0 the one that ships with the system. */
export type UsedTemplate = Pick<StoredTemplate, 'kind' | 'version' | 'hash' | 'template'> &
  Partial<Pick<StoredTemplate, 'at'>>;

/** The account of somebody who keeps the templates. */
export async function keeperOf(
  { accounts }: Pick<SettingsStores, 'accounts'>,
  { province, callerId, at }: Asking,
): Promise<Result<Account, Refusal>> {
  const account = await accounts.get(province, callerId);
  return authorize(account?.record, 'KEEP_TEMPLATES', {}, at);
}

/** The template of a province for a kind of paper: the latest version, unless one is named; 0 is the standard one. */
export async function findTemplate(
  { templates }: Pick<TemplateDeps, 'templates'>,
  province: string,
  kind: PaperKind,
  version?: number,
): Promise<UsedTemplate | undefined> {
  const stored =
    version === undefined
      ? await templates.latest(province, kind)
      : await templates.get(province, kind, version);
  if (stored !== undefined) return stored;
  if (version !== undefined && version !== 0) return undefined;
  const template = standardTemplate(kind);
  return { kind, version: 0, hash: hashOf(template), template };
}

/**
 * The templates of some kinds as they stood at an instant.
 *
 * @rule R-TPL-7 what is made from a ranking has the words of the templates as of then
 */
export async function templatesAt<Kind extends PaperKind>(
  deps: Pick<TemplateDeps, 'templates'>,
  province: string,
  kinds: readonly Kind[],
  instant: string,
): Promise<(kind: Kind) => PaperTemplate> {
  const found = new Map(
    await Promise.all(
      kinds.map(async (kind) => [kind, await templateAt(deps, province, kind, instant)] as const),
    ),
  );
  return (kind) => {
    const template = found.get(kind);
    if (template === undefined) throw new Error(`The template of ${kind} was not read`);
    return template;
  };
}

/** The template of one kind as it stood at an instant. */
export async function templateAt(
  { templates }: Pick<TemplateDeps, 'templates'>,
  province: string,
  kind: PaperKind,
  instant: string,
): Promise<PaperTemplate> {
  const stored = await templates.asOf(province, kind, instant);
  return stored?.template ?? standardTemplate(kind);
}

/**
 * Keeps a template as the next version after the one it was made from; the same text again keeps its version. No
 * draft changes by it.
 *
 * @rule R-TPL-6 a version never changes, and the next one is made from the latest
 */
export async function keepTemplate(
  deps: TemplateDeps,
  asking: Asking,
  kind: PaperKind,
  { base, template: json }: { readonly base: number; readonly template: unknown },
): Promise<Result<Pick<StoredTemplate, 'kind' | 'version' | 'hash'>, Refusal>> {
  const { province, callerId: by, at } = asking;
  const keeper = await keeperOf(deps, asking);
  if (!keeper.ok) return keeper;
  const read = readTemplate(json);
  if (!read.ok) return refused({ kind: 'FaultyTemplate', faults: read.errors });
  const template: PaperTemplate = read.value;
  if (template.kind !== kind) return refused({ kind: 'TemplateKindDiffers' });
  const latest = await findTemplate(deps, province, kind);
  const hash = hashOf(template);
  if (latest?.hash === hash) return ok({ kind, version: latest.version, hash });
  if (latest?.version !== base) return refused({ kind: 'RecordChanged', etag: undefined });
  const stored = { kind, version: base + 1, hash, at, by, template };
  const added = await deps.templates.add(province, stored);
  return added ? ok({ kind, version: stored.version, hash }) : refused({ kind: 'BusyTryAgain' });
}
