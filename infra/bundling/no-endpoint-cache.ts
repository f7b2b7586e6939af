/**
 * Stands in for `@aws-sdk/endpoint-cache` in the bundles. The DynamoDB client makes one for the discovery of
 * endpoints, which it never does by itself; the cache would add 9 kB to every function.
 */
export class EndpointCache {}
