import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import { RecordTooLarge } from '../storage/item-size.ts';
import type { Answer } from './answer.ts';
import { errorFacts, log } from './logger.ts';
import { brokenProblem, malformedProblem, problem } from './problem.ts';
import {
  bodyBytes,
  callerOf,
  MalformedRequest,
  parsePart,
  type Request,
  readJson,
} from './request.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** One route of a function: how its path and body must look, and what it does. */
export type Route = (event: Event) => Promise<Answer>;

type Shape<Path, Body> = { readonly path: z.ZodType<Path>; readonly body?: z.ZodType<Body> };

/** Binds schemas to code: the code runs only for a request that has the form, made by someone of that province. */
export function route<Path extends { readonly province: string }, Body = undefined>(
  shape: Shape<Path, Body>,
  run: (request: Request<Path, Body>) => Promise<Answer>,
): Route {
  return async (event) => {
    const path = parsePart(shape.path, event.pathParameters ?? {}, '/path');
    const caller = callerOf(event);
    // Nobody reaches into another province: to strangers it looks as if it did not exist.
    if (caller.province !== path.province && !caller.isOperator) {
      return problem([{ kind: 'NotFound', what: 'PROVINCE', id: path.province }]);
    }
    const body =
      shape.body === undefined ? undefined : parsePart(shape.body, readJson(event), '/body');
    return run({
      path,
      body: body as Body,
      bytes: () => bodyBytes(event),
      query: event.queryStringParameters ?? {},
      header: (name) => event.headers[name],
      caller,
      at: new Date(event.requestContext.timeEpoch).toISOString(),
    });
  };
}

/**
 * The handler of an API function: the only place that lists middleware, parses requests and answers 500.
 * `routes` is keyed as in the catalogue. A request that is malformed gets every fault at once; a bug or an
 * outage is logged in full and answered without any of it. The handler tells its routes as `routeKeys`.
 */
export function httpHandler(routes: Readonly<Record<string, Route>>) {
  const handler = middy<Event, Answer>()
    .onError(async (request) => {
      const { error, event } = request;
      if (error instanceof MalformedRequest) {
        request.response = malformedProblem(error.faults);
        return;
      }
      if (error instanceof RecordTooLarge) {
        request.response = problem([{ kind: 'RecordTooLarge' }]);
        return;
      }
      log('error', 'request failed', { route: event.routeKey, ...errorFacts(error) });
      request.response = brokenProblem(event.requestContext.requestId);
    })
    .handler(async (event: Event) => {
      const run = routes[event.routeKey];
      if (run === undefined) throw new Error(`No code for route ${event.routeKey}`);
      return run(event);
    });
  return Object.assign(handler, { routeKeys: Object.keys(routes) });
}
