import * as z from 'zod';
import { Hash, Id, Instant } from '../domain/identifiers.ts';
import { PaperKind } from '../domain/templates/kind-spec.ts';
import { PaperTemplate } from '../domain/templates/paper-template.ts';
import { compressed, expanded } from './compressed.ts';
import { IF_NEW, type Item, type Table } from './table.ts';
import { keys } from './table-keys.ts';

/** What is known of a version without its text. */
export const TemplateVersion = z.strictObject({
  kind: PaperKind,
  version: z.int().min(1),
  hash: Hash,
  at: Instant,
  by: Id,
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

/** One version of a province's template for a kind of paper. A stored version never changes. */
export type StoredTemplate = TemplateVersion & { readonly template: PaperTemplate };

/** Templates by kind and version. */
export type TemplateStore = ReturnType<typeof templateStore>;

/** Opens the store of templates. */
export function templateStore(table: Table) {
  const get = async (province: string, kind: PaperKind, version: number) => {
    const item = await table.get(keys.template(province, kind, version));
    return item === undefined ? undefined : asTemplate(item);
  };
  const latest = async (province: string, kind: PaperKind): Promise<StoredTemplate | undefined> => {
    const { pk } = keys.template(province, kind, 1);
    const [item] = await table.query(pk, 'V#', { limit: 1, latestFirst: true });
    return item === undefined ? undefined : asTemplate(item);
  };
  return {
    get,
    latest,
    /** The version that was the latest at an instant, most often the latest there is. */
    asOf: async (province: string, kind: PaperKind, instant: string) => {
      let version = await latest(province, kind);
      while (version !== undefined && version.at > instant)
        version = await get(province, kind, version.version - 1);
      return version;
    },
    /** The latest versions first, a hundred at most. */
    versions: async (province: string, kind: PaperKind): Promise<readonly TemplateVersion[]> => {
      const { pk } = keys.template(province, kind, 1);
      const items = await table.query(pk, 'V#', { limit: 100, latestFirst: true });
      return items.map(({ record }) => TemplateVersion.parse(record));
    },
    /** Adds a version; false when somebody else took its number first. */
    add: async (province: string, { template, ...record }: StoredTemplate): Promise<boolean> => {
      const key = keys.template(province, record.kind, record.version);
      const put = { ...key, record, body: compressed(template) };
      return (await table.transact([{ put, condition: IF_NEW }])).ok;
    },
  };
}

const asTemplate = ({ record, body }: Item): StoredTemplate => ({
  ...TemplateVersion.parse(record),
  template: PaperTemplate.parse(expanded(body)),
});
