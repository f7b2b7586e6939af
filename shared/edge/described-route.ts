import type * as z from 'zod';

type MediaType = `application/${string}`;

/** What the API's description says of a route beside what its handler reads: its words and its answer. */
export type DescribedRoute = {
  /** One line in Vietnamese, a name for what the route does. */
  readonly summary: string;
  /** Whatever else a caller has to know, in Vietnamese. */
  readonly description?: string;
  /** 200 unless something new is made. */
  readonly status?: 201;
  /** The answer's JSON, or the media type of a file; all of them where the file's name says which. */
  readonly answer: z.ZodType | MediaType | readonly MediaType[];
  /** The answer carries an `ETag` for `If-Match`. */
  readonly etag?: true;
  /** The body that the workflow reads, where the handler takes any JSON so that every fault can be told. */
  readonly body?: z.ZodType;
  /** A body that the route takes. */
  readonly example?: unknown;
};

/** Described routes, keyed as in the catalogue. */
export type DescribedRoutes = Readonly<Record<string, DescribedRoute>>;
