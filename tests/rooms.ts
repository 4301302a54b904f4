// The rooms of the house and what each may import, as data. What is not allowed here is not allowed.

export interface Room {
  /** A folder, or one file. The longest that fits a file is its room. */
  readonly at: string
  /** Folders and files it may import, besides itself. */
  readonly may?: readonly string[]
  /** What it may import the types of, and nothing else. */
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
  /** Node's own modules; left out: all of them. */
  readonly node?: readonly string[]
}

/** What stands at the root of the store, and knows none of its folders. */
const storeRoot = ['chain', 'check-rows', 'is-damage', 'parsed'].map((name) => `server/store/${name}.ts`)
/** What an engine of the store is built on. */
const engine = [
  ...storeRoot,
  'server/store/log/log.ts',
  'server/store/records/records.ts',
  'server/store/migrations/migrations.ts',
  'shared/day/log/format.ts',
]
/** What a room may know of the store: the types of these ports. */
const ports = (...names: string[]) => names.map((name) => `server/store/ports/${name}.ts`)
const lit = ['lit', '@lit/context']
const page = (name: string, ...packages: string[]): Room => ({
  at: `client/${name}`,
  may: ['shared', 'client/common'],
  packages: [...lit, ...packages],
  node: [],
})

export const rooms: readonly Room[] = [
  // a row of it is data, and where the words are: nothing is loaded with the list
  { at: 'shared/languages.ts', may: ['shared/text'], packages: [], node: [] },
  { at: 'shared/day', may: ['shared/languages.ts'], packages: ['valibot', 'temporal-polyfill'], node: [] },
  { at: 'shared/protocol', types: ['shared/day'], packages: ['valibot'], node: [] },
  {
    at: 'shared/text',
    may: ['shared/languages.ts', 'shared/protocol/problems.ts'],
    types: ['shared/day'],
    node: [],
  },
  // What all of the store shares; its folders stand below, each with its door.
  {
    at: 'server/store',
    // the shapes of what it keeps
    may: ['shared/day/log/format.ts'],
    types: ['shared/day'],
    packages: ['valibot'],
    node: ['node:crypto'],
  },
  { at: 'server/store/ports', types: ['shared/day'], packages: ['valibot'], node: [] },
  {
    at: 'server/store/migrations',
    may: ['shared/day/log/format.ts'],
    types: ['shared/day', 'server/store/ports'],
    node: ['node:fs', 'node:path'],
  },
  {
    at: 'server/store/log',
    may: [...storeRoot, 'shared/day/log/format.ts'],
    types: ['shared/day', 'server/store/ports'],
    node: [],
  },
  {
    at: 'server/store/records',
    may: [...storeRoot, 'server/store/log/log.ts'],
    types: ['shared/day', 'server/store/ports'],
    packages: ['valibot'],
    node: [],
  },
  {
    at: 'server/store/sqlite',
    may: [...engine, 'server/private-files.ts'],
    types: ['shared/day', 'server/store/ports'],
    packages: ['better-sqlite3'],
    node: ['node:crypto', 'node:fs', 'node:worker_threads'],
  },
  {
    at: 'server/store/postgres',
    may: engine,
    types: ['shared/day', 'server/store/ports'],
    packages: ['pg', 'valibot'],
    node: ['node:crypto'],
  },
  {
    at: 'server/store/backup',
    may: ['server/store/sqlite', 'server/private-files.ts'],
    types: ['server/clock.ts', 'server/log.ts'],
    packages: ['better-sqlite3'],
    node: ['node:fs', 'node:path', 'node:worker_threads'],
  },
  // It looks for damage: the only one that knows the log's lines and the rules.
  {
    at: 'server/verify',
    may: ['shared', ...storeRoot, 'server/store/records/records.ts'],
    types: ['server/store/ports'],
    packages: ['valibot'],
    node: [],
  },
  {
    at: 'server/days',
    may: ['shared', 'server/clock.ts'],
    types: [
      ...ports('log', 'follow', 'shared', 'sites', 'old-days', 'tallies', 'summaries', 'slip-lots'),
      ...ports('epochs', 'upkeep'),
    ],
    packages: ['valibot', 'p-limit'],
    node: ['node:crypto'],
  },
  {
    at: 'server/access',
    may: ['shared', 'server/clock.ts'],
    types: [
      ...ports('staff', 'sessions', 'devices', 'tries', 'enrolments', 'screens', 'claims', 'keys'),
      ...ports('taken-in', 'lifetimes', 'shared'),
      'server/days',
      'node:http',
    ],
    packages: ['valibot', 'rate-limiter-flexible', 'cookie', 'proxy-addr', 'ipaddr.js', 'p-limit'],
    node: ['node:crypto', 'node:net'],
  },
  {
    at: 'server/retention',
    may: [
      'shared',
      'server/store/chain.ts',
      'server/clock.ts',
      'server/days/turns.ts',
      'server/days/damaged.ts',
    ],
    types: [...ports('persons', 'sites', 'old-days', 'upkeep'), 'server/days', 'server/log.ts'],
    node: ['node:crypto'],
  },
  // What is told to addresses outside.
  {
    at: 'server/reach',
    may: ['shared', 'server/clock.ts', 'server/days/read-log.ts'],
    types: [
      ...ports('log', 'sites', 'webhooks', 'persons', 'pushes', 'staff', 'staff-pushes'),
      'server/days',
      'server/log.ts',
      'server/retention/persons.ts',
      'server/retention/seal.ts',
    ],
    packages: ['p-limit', 'valibot', 'ipaddr.js', 'standardwebhooks', 'http_ece'],
    node: ['node:crypto', 'node:dns/promises', 'node:http', 'node:https', 'node:net'],
  },
  {
    at: 'server/live',
    may: ['shared', 'server/days', 'server/access', 'server/clock.ts', 'server/log.ts'],
    types: ['node:http'],
    packages: ['socket.io', 'valibot'],
    node: ['node:crypto'],
  },
  {
    at: 'server/http',
    types: ['server/retention', 'server/reach', 'node:http'],
    may: ['shared', 'server/days', 'server/access', 'server/sheets', 'server/clock.ts', 'server/log.ts'],
    packages: [
      'express',
      'express-static-gzip',
      'helmet',
      'valibot',
      '@valibot/to-json-schema',
      '@prometheus-io/client',
    ],
    node: ['node:crypto', 'node:fs', 'node:path', 'node:perf_hooks', 'node:zlib'],
  },
  // Files for spreadsheets: made on a thread of their own.
  { at: 'server/sheets', may: ['shared'], packages: ['write-excel-file'], node: ['node:worker_threads'] },
  { at: 'server/clock.ts', node: [] },
  { at: 'server/private-files.ts', packages: [], node: ['node:fs', 'node:path'] },
  { at: 'server/log.ts', packages: ['pino'], node: [] },
  // What puts the parts together: app.ts, main.ts and the few that help them.
  { at: 'server', may: ['shared'], packages: ['qrcode', 'valibot', 'p-limit'] },
  {
    at: 'client/common',
    may: ['shared'],
    // what the routes take and answer
    types: ['server/http/routes.ts', 'server/http/route/route.ts'],
    packages: [...lit, 'socket.io-client', 'qrcode'],
    node: [],
  },
  page('screen'),
  page('resident'),
  page('marshal', 'qr', 'idb'),
  page('overview', 'uplot'),
  page('setup', 'pinyin-pro'),
  // They use a store beside its server, or while none runs.
  { at: 'scripts/receipts.ts', may: ['server/retention', 'server/store'] },
  { at: 'scripts/backup.ts', may: ['server/store/backup/copy-store.ts'] },
  { at: 'scripts/migrate-store.ts', may: ['server/store'] },
  { at: 'scripts/restore.ts', may: ['server/store', 'server/store/backup/restore.ts'] },
  { at: 'scripts/verify.ts', may: ['server/verify', 'server/retention', 'server/store'] },
  // They use Yimi as anyone outside may.
  {
    at: 'scripts',
    may: ['shared'],
    packages: ['playwright', 'socket.io-client', 'vite', 'vitest', '@dagrejs/dagre'],
  },
]
