import { readApiRoutes } from './api-routes.ts';
import { openApiDocument } from './openapi-document.ts';

/** Prints the API's document. Run in an environment that names a table and buckets: the handlers read it when they are loaded. */
process.stdout.write(JSON.stringify(openApiDocument((await readApiRoutes()).routes)));
