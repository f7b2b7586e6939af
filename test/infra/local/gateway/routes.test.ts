import { describe, expect, it } from 'vitest';
import type { Route } from '../../../../infra/catalogue/function-entry.ts';
import { CATALOGUE } from '../../../../infra/catalogue.ts';
import { compileRoutes } from '../../../../infra/local/gateway/routes.ts';

const routeOf = (...routes: Route[]) =>
  compileRoutes(routes.map((route) => ({ route, functionName: route, auth: 'NONE' })));

describe('routes', () => {
  const match = routeOf(
    'ANY /{path+}',
    'ANY /',
    'GET /v1/{thing}',
    'ANY /v1/{thing}',
    'GET /v1/units',
    'GET /v1/{rest+}',
    'GET /v1/{thing}/parts/{part}',
    'GET /v1/units/parts/{part}',
  );

  it.each([
    ['GET', '/v1/units', 'GET /v1/units', {}],
    ['GET', '/v1/blocs', 'GET /v1/{thing}', { thing: 'blocs' }],
    ['PUT', '/v1/blocs', 'ANY /v1/{thing}', { thing: 'blocs' }],
    ['PUT', '/v1/units', 'ANY /v1/{thing}', { thing: 'units' }],
    ['GET', '/v1/units/parts/7', 'GET /v1/units/parts/{part}', { part: '7' }],
    ['GET', '/v1/blocs/parts/7', 'GET /v1/{thing}/parts/{part}', { thing: 'blocs', part: '7' }],
    ['GET', '/v1/units/other', 'GET /v1/{rest+}', { rest: 'units/other' }],
    ['PUT', '/v1/units/other', 'ANY /{path+}', { path: 'v1/units/other' }],
    ['GET', '/v1/', 'ANY /{path+}', { path: 'v1/' }],
    ['GET', '/', 'ANY /', {}],
    ['HEAD', '/anything', 'ANY /{path+}', { path: 'anything' }],
  ])('%s %s takes %s', (method, path, route, pathParameters) => {
    expect(match(method, path)).toMatchObject({ target: { route }, pathParameters });
  });

  it('decodes parameters, and a slash inside one does not split it', () => {
    expect(match('GET', '/v1/B%E1%BA%AFc%20H%C3%A0%2F2')?.pathParameters).toEqual({
      thing: 'Bắc Hà/2',
    });
  });

  it('finds nothing for a path, a method or an empty parameter that no route names', () => {
    const narrow = routeOf('GET /v1/{thing}/parts');
    expect(narrow('GET', '/v1/a')).toBeUndefined();
    expect(narrow('POST', '/v1/a/parts')).toBeUndefined();
    expect(narrow('GET', '/v1//parts')).toBeUndefined();
    expect(narrow('GET', '/v1/a/parts/')).toBeUndefined();
  });

  it('throws URIError for a broken escape', () => {
    expect(() => match('GET', '/v1/%E1%')).toThrow(URIError);
  });

  it('leads every route of the catalogue to its own function', () => {
    const targets = CATALOGUE.flatMap(({ name, trigger }) =>
      trigger.kind === 'http'
        ? trigger.routes.map((route) => ({ route, functionName: name, auth: trigger.auth }))
        : [],
    );
    const catalogueRoute = compileRoutes(targets);
    for (const { route, functionName } of targets) {
      const [method = '', path = ''] = route.split(' ');
      const example = path.replaceAll(/\{\w+\+?\}/g, 'x1');
      const found = catalogueRoute(method === 'ANY' ? 'GET' : method, example);
      expect(found?.target).toMatchObject({ route, functionName });
    }
  });
});
