import type { Asking } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import type { TemplateVersion } from '../../shared/storage/template-store.ts';
import { findTemplate, keeperOf, type TemplateDeps, type UsedTemplate } from './keep-template.ts';

/** A template with its history, the latest version first. */
export type ShownTemplate = UsedTemplate & {
  readonly latest: number;
  readonly versions: readonly (TemplateVersion & { readonly byName: string })[];
};

/** What is used for each kind of paper now, without its text. */
export const listTemplates = (
  { templates }: Pick<TemplateDeps, 'templates'>,
  province: string,
  kinds: readonly PaperKind[],
): Promise<readonly Omit<UsedTemplate, 'template'>[]> =>
  Promise.all(
    kinds.map(async (kind) => {
      const found = await findTemplate({ templates }, province, kind);
      if (found === undefined) throw new Error(`No template for ${kind}`);
      const { version, hash, at } = found;
      return { kind, version, hash, ...(at === undefined ? {} : { at }) };
    }),
  );

/** A template for those who keep it: the latest version unless one is named. */
export async function showTemplate(
  deps: TemplateDeps,
  asking: Asking,
  kind: PaperKind,
  version: number | undefined,
): Promise<Result<ShownTemplate, Refusal>> {
  const { province } = asking;
  const keeper = await keeperOf(deps, asking);
  if (!keeper.ok) return keeper;
  const [found, versions] = await Promise.all([
    findTemplate(deps, province, kind, version),
    deps.templates.versions(province, kind),
  ]);
  if (found === undefined) return refused({ kind: 'NotFound', what: 'TEMPLATE', id: kind });
  const people = await Promise.all(
    versions.map(({ by }) => deps.accounts.get(province, by).then((one) => one?.record.name ?? by)),
  );
  const { template, hash } = found;
  return ok({
    kind,
    version: found.version,
    hash,
    template,
    latest: versions[0]?.version ?? 0,
    versions: versions.map((one, index) => ({ ...one, byName: people[index] ?? one.by })),
  });
}
