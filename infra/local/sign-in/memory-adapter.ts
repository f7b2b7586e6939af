import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Stored = { readonly payload: AdapterPayload; readonly expiresAt: number };

/**
 * Keeps sessions, codes and grants in memory. A restart of the local cloud forgets them: whoever was signed
 * in keeps a valid token, and only a sign-in that was under way has to begin again.
 */
export function createMemoryAdapter(): AdapterFactory {
  const models = new Map<string, Map<string, Stored>>();
  return (model) => {
    const entries = models.get(model) ?? new Map<string, Stored>();
    models.set(model, entries);
    return adapterOf(entries, models);
  };
}

function adapterOf(
  entries: Map<string, Stored>,
  models: ReadonlyMap<string, Map<string, Stored>>,
): Adapter {
  const findBy = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...entries.values()].find(
      ({ payload, expiresAt }) => expiresAt > Date.now() && matches(payload),
    )?.payload;
  return {
    async upsert(id, payload, expiresIn) {
      removeExpired(entries);
      const expiresAt = Date.now() + (expiresIn ?? Number.POSITIVE_INFINITY) * 1000;
      entries.set(id, { payload, expiresAt });
    },
    async find(id) {
      const stored = entries.get(id);
      return stored && stored.expiresAt > Date.now() ? stored.payload : undefined;
    },
    findByUid: async (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
    async consume(id) {
      const stored = entries.get(id);
      if (stored) stored.payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const others of models.values()) {
        for (const [id, { payload }] of others) if (payload.grantId === grantId) others.delete(id);
      }
    },
  };
}

function removeExpired(entries: Map<string, Stored>): void {
  for (const [id, { expiresAt }] of entries) if (expiresAt <= Date.now()) entries.delete(id);
}
