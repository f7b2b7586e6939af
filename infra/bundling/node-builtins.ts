import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'node-builtin';

/**
 * Turns every import of a Node builtin (named, default, namespace or dynamic, and `require` in CommonJS
 * packages) into `process.getBuiltinModule`. As an ES import, `node:http` builds its export list eagerly and
 * so loads undici, which nearly doubles a cold start; asked for this way, only what is used is loaded.
 * It also leaves no `require` for the bundler to shim.
 */
export const nodeBuiltins: Plugin = {
  name: NAMESPACE,
  setup(build) {
    build.onResolve({ filter: /^[a-z_:]+(\/[a-z_/]+)?$/ }, ({ path }) =>
      isBuiltin(path)
        ? { path: withScheme(path), namespace: NAMESPACE, sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

const withScheme = (path: string): string => (path.startsWith('node:') ? path : `node:${path}`);
