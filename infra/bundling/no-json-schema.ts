/**
 * Stands in for zod's `core/to-json-schema.js` in the bundles. Functions only parse; the JSON schemas are
 * written by a program of their own, and what writes them would add 9 kB to every function.
 */
const refuse = (): never => {
  throw new Error('Writing JSON schemas is left out of the bundles');
};

export {
  refuse as extractDefs,
  refuse as finalize,
  refuse as handleUnrepresentable,
  refuse as initializeContext,
  refuse as process,
  refuse as processSchema,
};

/** Every schema gets these when it is made; they refuse only when they are called. */
export const createToJSONSchemaMethod = () => refuse;
export const createStandardJSONSchemaMethod = () => refuse;
