import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import { RecordTooLarge } from '../storage/item-size.ts';
import type { Answer } from './answer.ts';
import { errorFacts, log } from './logger.ts';
import { brokenProblem, malformedProblem, mediaTypeProblem, problem } from './problem.ts';
import {
  bodyBytes,
  callerOf,
  MalformedRequest,
  parsePart,
  type Request,
  readJson,
} from './request.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** How a request of a route must look. The API's description is made from the same schemas. */
export type Shape<Path, Query, Body, Header extends string> = {
  readonly path: z.ZodType<Path>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The media type of a body that is a file, for a route that reads its bytes. */
  readonly file?: string;
  /** The request headers that the route heeds. */
  readonly headers?: readonly Header[];
};

/** One route of a function: how its request must look, and what it does. */
export type Route = ((event: Event) => Promise<Answer>) & {
  readonly shape: Shape<unknown, unknown, unknown, string>;
};

/** Binds schemas to code: the code runs only for a request that has the form, made by someone of that province. */
export function route<
  Path extends { readonly province: string },
  Query = undefined,
  Body = undefined,
  const Header extends string = never,
>(
  shape: Shape<Path, Query, Body, Header>,
  run: (request: Request<Path, Query, Body, Header>) => Promise<Answer>,
): Route {
  const answer = async (event: Event) => {
    const foreign = shape.body && otherThanJson(event.headers['content-type']);
    if (foreign !== undefined) return mediaTypeProblem(foreign, 'application/json');
    const path = parsePart(shape.path, event.pathParameters ?? {}, '/path');
    const caller = callerOf(event);
    // Nobody reaches into another province: to strangers it looks as if it did not exist.
    if (caller.province !== path.province && !caller.isOperator) {
      return problem([{ kind: 'NotFound', what: 'PROVINCE', id: path.province }]);
    }
    const query =
      shape.query && parsePart(shape.query, event.queryStringParameters ?? {}, '/query');
    const body = shape.body && parsePart(shape.body, readJson(event), '/body');
    return run({
      path,
      body: body as Body,
      bytes: () => bodyBytes(event),
      query: query as Query,
      header: (name) => event.headers[name],
      caller,
      at: new Date(event.requestContext.timeEpoch).toISOString(),
    });
  };
  return Object.assign(answer, { shape });
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** The media type where it is not JSON's; a body without any is read as JSON. */
const otherThanJson = (type: string | undefined): string | undefined =>
  type === undefined || JSON_TYPE.test(type) ? undefined : type;

/**
 * The handler of an API function: the only place that lists middleware, parses requests and answers 500.
 * `routes` is keyed as in the catalogue. A request that is malformed gets every fault at once; a bug or an
 * outage is logged in full and answered without any of it. The handler tells its `routes`, for what describes them.
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
  return Object.assign(handler, { routes });
}
