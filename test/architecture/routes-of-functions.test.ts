import { expect, it } from 'vitest';
import { CATALOGUE } from '../../infra/catalogue.ts';

Object.assign(process.env, {
  TABLE_NAME: 'none',
  DOCUMENTS_BUCKET: 'none',
  PUBLIC_BUCKET: 'none',
  AWS_REGION: 'ap-southeast-1',
});

const API = CATALOGUE.flatMap(({ name, trigger }) =>
  trigger.kind === 'http' && trigger.auth === 'TOKEN' ? [{ name, routes: trigger.routes }] : [],
);

it('each API function answers exactly the routes that the catalogue sends it', async () => {
  for (const { name, routes } of API) {
    const path = new URL(`../../functions/${name}.handler.ts`, import.meta.url).pathname;
    const { handler } = (await import(/* @vite-ignore */ path)) as {
      handler: { readonly routes: Readonly<Record<string, unknown>> };
    };
    expect(Object.keys(handler.routes).sort(), name).toEqual([...routes].sort());
  }
});

it('no route is sent to two functions', () => {
  const routes = API.flatMap((entry) => [...entry.routes]);
  expect(new Set(routes).size).toBe(routes.length);
});
