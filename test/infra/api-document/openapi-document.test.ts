import { beforeAll, describe, expect, it } from 'vitest';
import { type ApiRoutes, readApiRoutes } from '../../../infra/api-document/api-routes.ts';
import { openApiDocument } from '../../../infra/api-document/openapi-document.ts';
import { CATALOGUE } from '../../../infra/catalogue.ts';

Object.assign(process.env, {
  TABLE_NAME: 'none',
  DOCUMENTS_BUCKET: 'none',
  PUBLIC_BUCKET: 'none',
  AWS_REGION: 'ap-southeast-1',
});

type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean }[];
  responses: Record<string, unknown>;
};
type Document = {
  openapi: string;
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, { description: string }> };
};

let read: ApiRoutes;
let document: Document;
beforeAll(async () => {
  read = await readApiRoutes();
  document = openApiDocument(read.routes) as unknown as Document;
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every object in the document. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

describe('the OpenAPI document', () => {
  it('describes every route of the catalogue that asks for a token: what is missing goes into the answers.ts of its service', () => {
    expect(read.undescribed).toEqual([]);
    const routes = CATALOGUE.flatMap(({ trigger }) =>
      trigger.kind === 'http' && trigger.auth === 'TOKEN' ? trigger.routes : [],
    );
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual([...routes].sort());
  });

  it('has an id of its own, a name, a known tag and an answer for each operation', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = document.tags.map(({ name }) => name);
    for (const { operation } of operations()) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary).not.toBe('');
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
      expect(Object.keys(operation.responses).some((status) => /^20[01]$/.test(status))).toBe(true);
    }
  });

  it('declares exactly the parameters of each path, all required, and no parameter twice', () => {
    for (const { path, operation } of operations()) {
      const inPath = operation.parameters.filter((one) => one.in === 'path');
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name).sort(), path).toEqual(names.sort());
      expect(inPath.every(({ required }) => required)).toBe(true);
      const all = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(all).size, path).toBe(all.length);
    }
  });

  it('refers only to what it holds, by names that OpenAPI allows', () => {
    for (const { $ref } of objectsIn(document)) {
      if (typeof $ref !== 'string') continue;
      expect($ref).toMatch(/^#\/components\/(schemas|responses)\/[A-Za-z0-9._-]+$/);
      const parts = $ref.slice(2).split('/');
      const found = parts.reduce<unknown>(
        (value, part) => (value as Record<string, unknown> | undefined)?.[part],
        document,
      );
      expect(found, $ref).toBeDefined();
    }
  });

  it('gives only examples that their schemas take', () => {
    const given = read.routes.filter(({ described }) => described.example !== undefined);
    expect(given.length).toBeGreaterThan(5);
    for (const { route, shape, described } of given)
      expect(shape.body?.safeParse(described.example).error, route).toBeUndefined();
  });

  it('names every kind of refusal under its status', () => {
    const { Refused412, Refused422, Refused401 } = document.components.responses;
    expect(Refused412?.description).toContain('RecordChanged');
    expect(Refused422?.description).toContain('FaultySheet');
    expect(JSON.stringify(Refused401)).toContain('GatewayMessage');
  });

  it('is the same for the same routes, and a bare JSON value', () => {
    const again = openApiDocument(read.routes);
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document.openapi).toBe('3.1.0');
  });
});
