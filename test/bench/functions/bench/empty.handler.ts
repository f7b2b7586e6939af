/** Does nothing: what a fresh process costs before any of our code. */
export const handler = async (): Promise<unknown> => ({ statusCode: 200 });
