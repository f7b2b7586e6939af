const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'domain-is-pure',
      'Rules know no storage, edge or AWS.',
      { path: '^shared/domain' },
      { path: '^(shared/(?!domain)|functions|infra|test)' },
    ),
    rule(
      'domain-has-no-io',
      'The only packages a rule may use are zod and a pure hash: it runs in Lambda, browser and verifier.',
      { path: '^shared/domain' },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-no-pkg'],
        pathNot: 'node_modules/(zod|@noble/hashes)/',
      },
    ),
    rule(
      'storage-below-edge',
      'Storage does not know who asks.',
      { path: '^shared/storage' },
      { path: '^(shared/(edge|documents)|functions|infra)' },
    ),
    rule(
      'documents-are-functions-of-data',
      'A paper is made from data alone, so it can be made anywhere and is the same everywhere.',
      { path: '^shared/documents' },
      { path: '^(shared/(edge|storage)|functions|infra)|node_modules/(@aws-sdk|@middy)' },
    ),
    rule(
      'shared-below-functions',
      'Shared code never reaches up.',
      { path: '^shared' },
      { path: '^(functions|infra|test)' },
    ),
    rule(
      'services-are-strangers',
      'Services meet in the table and in events, not in imports.',
      { path: '^functions/([^/]+)/' },
      { path: '^functions/', pathNot: '^functions/$1/' },
    ),
    rule(
      'workflow-knows-no-edge',
      'Only *.handler.ts files, dependencies.ts and what describes the answers see Lambda, middy and HTTP.',
      { path: '^functions/', pathNot: '[.]handler[.]ts$|/(dependencies|answers)[.]ts$' },
      { path: 'node_modules/(@middy|@types/aws-lambda|@aws-sdk)|^shared/edge' },
    ),
    rule(
      'workflow-sees-store-types',
      'A workflow is given its stores; dependencies.ts builds them.',
      { path: '^functions/', pathNot: '[.]handler[.]ts$|/(dependencies|answers)[.]ts$' },
      { path: '^shared/storage', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'handlers-are-entries',
      'Nothing imports a handler but tests; the local cloud runs the bundles.',
      { path: '^(shared|functions|infra)' },
      { path: '[.]handler[.]ts$' },
    ),
    rule(
      'infra-names-files',
      'Stacks and the local cloud point at functions by path.',
      { path: '^infra' },
      { path: '^functions' },
    ),
    rule(
      'no-code-from-tests',
      'Code that ships never imports from test.',
      { path: '^(infra|functions|shared)' },
      { path: '^test' },
    ),
    rule('no-cycles', 'Two modules that need each other are one module.', {}, { circular: true }),
    rule('no-unresolved', 'Import what exists.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
