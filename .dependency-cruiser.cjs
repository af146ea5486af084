// Who may import whom (docs/adr, "import rules"). tools/checks/import-rules.ts runs this on the real tree, where it
// must find nothing, and on tools/fixtures/bad-imports, where each rule must find exactly its one violation.

/** Slices anyone may use. They know nothing of competitions. */
const FOUNDATION = ['identity', 'audit', 'files', 'uploads', 'notifications', 'webhooks', 'calendar'];

/**
 * A slice may use those before it, never one after it. The board stands before what it shows: it is a projection
 * that reads the tables through its own repository and imports none of their slices, and who records a score calls
 * it in the same transaction.
 */
const ORDER = [
  'organisations',
  'programs',
  'rounds',
  'resources',
  'coreviews',
  'eligibility',
  'scenarios',
  'lists',
  'proposals',
  'agreements',
  'competitions',
  'teams',
  'leaderboards',
  'submissions',
  'evaluations',
  'judging',
  'rankings',
  'notices',
  'dossiers',
  'checks',
  'desk',
  'live',
  'portal',
];

const TESTS = '\\.test\\.tsx?$|/testing/|^apps/[^/]+/(test|e2e|scripts|bench)/';
const npm = (...names) => `node_modules/(${names.join('|')})/|^(${names.join('|')})(/|$)`;
const slice = (...names) => `^apps/server/src/features/(${names.join('|')})/`;

/** Everything outside the listed paths is forbidden: a new dependency is a decision, not an accident. */
function only(name, from, allowed, comment) {
  return { name, severity: 'error', comment, from: { path: from, pathNot: TESTS }, to: { pathNot: allowed } };
}

function never(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from, pathNot: TESTS }, to: { path: to } };
}

const sliceOrder = [
  never(
    'slice-order-foundation',
    slice(...FOUNDATION),
    slice(...ORDER),
    'A foundation slice knows nothing of the slices built on it.',
  ),
  ...ORDER.slice(0, -1).map((name, at) => ({
    name: `slice-order-${name}`,
    severity: 'error',
    comment: 'Slices follow the data: import only from slices before this one (see ORDER).',
    from: { path: slice(name), pathNot: TESTS },
    to: {
      path: '^apps/server/src/features/',
      pathNot: slice(...FOUNDATION, ...ORDER.slice(0, at + 1)),
    },
  })),
];

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      '^packages/domain/src/',
      ['^packages/domain/src/'],
      'Rules shared with the browser: no library, no node:.',
    ),
    only(
      'contracts-import-domain-and-zod',
      '^packages/contracts/src/',
      ['^packages/(contracts|domain)/src/', npm('zod')],
      'Contracts are read by the browser and the command line too.',
    ),
    only(
      'scoring-imports-domain-and-zod',
      '^packages/scoring/src/',
      ['^packages/(scoring|domain)/src/', npm('zod')],
      'A score depends on bytes and parameters, on nothing else.',
    ),
    only(
      'db-imports-domain-and-driver',
      '^packages/db/',
      [
        '^packages/(db|domain)/',
        npm('drizzle-orm', 'drizzle-kit', 'pg', '@types/pg', 'pg-types', 'pg-protocol'),
      ],
      'Tables know columns and lifecycles, not requests.',
    ),
    never(
      'evaluator-is-alone',
      '^apps/evaluator/',
      `^packages/(db|contracts)/|^apps/(server|web|cli)/|${npm('pg', 'drizzle-orm', 'bullmq', 'ioredis', 'fastify', '@fastify/[^/]+')}`,
      'The evaluator sees one submission and one truth: no database, queue or network.',
    ),
    never(
      'platform-knows-no-feature',
      '^apps/server/src/platform/',
      '^apps/server/src/features/',
      'Features stand on the platform.',
    ),
    {
      name: 'features-only-through-public',
      severity: 'error',
      comment: 'Another slice is used through its public.ts, which lists what it promises.',
      from: { path: '^apps/server/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^apps/server/src/features/([^/]+)/',
        pathNot: ['^apps/server/src/features/$1/', '/public\\.ts$'],
      },
    },
    ...sliceOrder,
    {
      name: 'slice-has-a-place',
      severity: 'error',
      comment: 'A new slice is entered in FOUNDATION or ORDER, which decides what it may use.',
      from: { path: '^apps/server/src/features/', pathNot: [slice(...FOUNDATION, ...ORDER), TESTS] },
      to: {},
    },
    only(
      'embedded-knows-no-business',
      '^apps/server/src/embedded/',
      ['^apps/server/src/embedded/', npm('pg', '@types/pg'), '^node:', '^[a-z_]+(/promises)?$'],
      'Starting a database is not a matter of competitions.',
    ),
    never(
      'web-imports-contracts-and-domain',
      '^apps/web/src/',
      `^packages/(db|scoring)/|^apps/(server|evaluator|cli)/|${npm('pg', 'drizzle-orm', 'fastify', 'bullmq')}`,
      'The browser gets contracts and pure rules, nothing that knows the database or the truth.',
    ),
    {
      name: 'web-without-node',
      severity: 'error',
      comment: 'Browsers have no node: modules.',
      from: { path: '^apps/web/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-features-stay-apart',
      severity: 'error',
      comment: 'Pages of two features meet in src/app only; what both need belongs to components or lib.',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    never(
      'web-lower-layers-know-no-feature',
      '^apps/web/src/(components|lib)/',
      '^apps/web/src/(features|app)/',
      'One way: app uses features, features use components and lib.',
    ),
    never(
      'cli-imports-what-ships',
      '^apps/cli/',
      `^packages/db/|^apps/(server|web)/|${npm('pg', 'drizzle-orm', 'fastify', 'bullmq')}`,
      'The command line speaks to the API or scores offline.',
    ),
    never('packages-know-no-app', '^packages/', '^apps/', 'Packages are below all apps.'),
    {
      name: 'no-test-code-in-programs',
      severity: 'error',
      comment: 'What a test needs does not ship.',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
      to: { path: `${TESTS}|^tools/|${npm('vitest', 'fast-check', 'playwright-core')}` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle is one module in several files.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that is not found is checked by nobody.',
      from: {},
      // Types alone, which @types/pdfmake brings: tsc resolves them and says so where it cannot.
      to: { couldNotResolve: true, pathNot: '^pdfmake/interfaces$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
