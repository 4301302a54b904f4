// Every way in, at its worst input, and the cost that one request may have: a test checks the counts, `npm run bench --
// --only costs` measures the times, and docs/reliability.md has both beside the limit.

import { randomUUID } from 'node:crypto'
import { pushWays } from './push-ways.ts'
import { staffPushWays } from './staff-push-ways.ts'
import { visitWays } from './visit-ways.ts'
import { type Asking, type Caller, type WayIn, way } from './way-in.ts'
import { webhookWays } from './webhook-ways.ts'

const SITE = 's'
const api = `/api/sites/${SITE}`
const none = 'constant work'
const byAddress = 'constant work; commands of an address: 60,000 in 10 s'
const reading = '20 whole logs a minute by address, 16 wait'
const staffReading = '1,200 whole logs a minute by account, 64 wait'
const files = `${staffReading}; 16 files at once, 10 min each`

const figures = '3,660 days, 150,000 days of sites; 1,200 a minute by account, 16 wait; 4 s of reading logs'
const figureFiles = '3,660 days, 150,000 days of sites; one at a time by account, 2 in all, 10 min each'

const as = ({ cookie }: Caller) => ({ cookie })
const page = (path: string, worst = 'any'): WayIn =>
  way(`GET ${path}`, 'anyone', worst, none, 0, 0, (c) => c.ask('GET', path.replace('{site}', SITE)))

/** Requested by the owner, without input. */
function owners(name: string, worst: string, bound: string, writes: number, ask?: Asking): WayIn {
  const [method = '', path = ''] = name.split(' ')
  return way(name, 'owner', worst, bound, writes, 0, ask ?? ((c) => c.ask(method, path, null, as(c))))
}

const command: Asking = (c, n) =>
  c.ask('POST', `${api}/commands/take-ticket`, { queue: 'A', device: `device-${n}`.padEnd(22, 'x') })
const aPerson = { name: '王' }
const person = `${api}/days/{date}/tickets/{number}/person`
const personAt = (c: Caller) => person.replace('{date}', c.date).replace('{number}', c.number)
const days = `${api}/days/{date}`
const inDay =
  (what: string): Asking =>
  (c) =>
    c.ask('GET', `${api}/days/${c.date}${what}`, null, as(c))
const account = (n: number) => ({ name: `m${n}`, passcode: '12345678', role: 'marshal', sites: [SITE] })
const shown = (path: string) => path.replace(SITE_PATH, '/api/sites/{site}')
const SITE_PATH = new RegExp(`^${api}`)

const claims = '60 in 10 min by address, 6 by number; 30 open at a site'

export const waysIn: readonly WayIn[] = [
  way('GET /healthz', 'anyone', 'any', none, 0, 0, (c) => c.ask('GET', '/healthz')),
  way('GET /readyz', 'anyone', 'any', 'one write a second for all', 1, 0, (c) => c.ask('GET', '/readyz')),
  way('GET /metrics', 'anyone', 'any', none, 0, 0, (c) => c.ask('GET', '/metrics')),
  ...[
    '/',
    '/s/{site}',
    '/screen/{site}',
    '/marshal/{site}',
    '/marshal/{site}/app.webmanifest',
    '/s/{site}/app.webmanifest',
    '/setup',
  ].map((path) => page(path)),
  way('GET /q/{site}', 'anyone', 'a pass that is good', none, 0, 0, (c) =>
    c.ask('GET', `/q/${SITE}?k=${c.pass}`),
  ),
  ...['/api/openapi.json', '/api/asyncapi.json', '/api/docs', '/api/docs/http', '/api/docs/socket'].map(
    (path) => page(path),
  ),
  way('POST /api/sites/{site}/claims', 'anyone', 'a number that is open', claims, 1, 0, (c, n) =>
    c.ask('POST', `${api}/claims`, { number: c.number, party: 1, device: `device-${n}`.padEnd(22, 'x') }),
  ),
  way('GET /api/sites/{site}/claims/mine', 'anyone', 'made up', none, 0, 0, (c) =>
    c.ask('GET', `${api}/claims/mine`, null, { authorization: 'Bearer made-up' }),
  ),
  way('POST /api/sites/{site}/claims/{id}', 'staff', 'made up', none, 0, 0, (c) =>
    c.ask('POST', `${api}/claims/made-up`, { theirs: true }, as(c)),
  ),
  way('POST /api/sites/{site}/codes', 'staff', 'a number that is open', '30 open at a site', 1, 0, (c) =>
    c.ask('POST', `${api}/codes`, { number: c.number }, as(c)),
  ),
  way('GET /api/sites/{site}/calendar-changes', 'owner', 'few settings', '10 settings', 0, 0, (c) =>
    c.ask('GET', `${api}/calendar-changes`, null, as(c)),
  ),
  way('GET /api/sites/{site}/slip-lots', 'owner', 'a site that has printed', 'one row', 0, 0, (c) =>
    c.ask('GET', `${api}/slip-lots`, null, as(c)),
  ),
  way('POST /api/sites/{site}/slip-lots', 'owner', 'a lot of one', 'one row', 1, 0, (c) =>
    c.ask('POST', `${api}/slip-lots`, { queue: 'A', count: 1, date: null }, as(c)),
  ),
  way('POST /api/sites/{site}/slips', 'staff', 'a number that is open', 'one event', 1, 1, (c) =>
    c.ask('POST', `${api}/slips`, { number: c.number }, as(c)),
  ),
  way('POST /api/sites/{site}/codes/taken', 'anyone', 'made up', '60 in 10 min by address', 0, 0, (c, n) =>
    c.ask('POST', `${api}/codes/taken`, { code: 'made up', device: `device-${n}`.padEnd(22, 'x') }),
  ),
  page('/api/sites', 'every site'),
  page('/api/sites/{site}', 'a big day'),
  ...pushWays,
  way('GET /api/sites/{site}/tickets/{number}', 'holder', 'a big day', none, 0, 0, (c) =>
    c.ask('GET', `${api}/tickets/${c.number}`, null, { authorization: `Bearer ${c.token}` }),
  ),
  way(
    `GET ${shown(days)}/moves`,
    'anyone',
    'a big day, known',
    'one event every 10 s',
    0,
    2,
    inDay('/moves'),
  ),
  way('the same, not known', 'anyone', 'a day without a log', reading, 0, 0, (c, n) =>
    c.ask('GET', `${api}/days/${1900 + (n % 99)}-01-01/moves`),
  ),
  way(`GET ${shown(days)}`, 'staff', 'a big day, known', 'one event', 0, 2, inDay('')),
  ...(
    [
      ['', 'this month, a big day in it, known', figures],
      ['.csv', 'the same', figureFiles],
      ['.xlsx', 'the same, every number of it', figureFiles],
    ] as const
  ).map(([ending, worst, bound]) =>
    way(`GET /api/figures${ending}`, 'staff', worst, bound, 0, ending ? Infinity : 2, (c) =>
      c.ask('GET', `/api/figures${ending}?from=${c.date.slice(0, 8)}01&to=${c.date}`, null, as(c)),
    ),
  ),
  way(`GET ${shown(days)}/tickets.csv`, 'staff', 'a big day', files, 0, Infinity, inDay('/tickets.csv')),
  way(`GET ${shown(days)}/events.ndjson`, 'staff', 'a big day', files, 0, Infinity, inDay('/events.ndjson')),
  way(
    `GET ${shown(days)}/audit`,
    'owner',
    'a big day',
    staffReading,
    0,
    Infinity,
    inDay('/audit?number=A001'),
  ),
  way('POST /api/sites/{site}/commands/{command}', 'anyone', 'take-ticket', byAddress, 1, 0, command),
  way('the same', 'anyone', 'a name that nobody knows', byAddress, 0, 0, (c, n) =>
    c.ask('POST', `${api}/commands/made-up-${n}`, {}),
  ),
  way('GET /api/sites/{site}/screen', 'screen', 'a big day', none, 1, 0, (c) =>
    c.ask('GET', `${api}/screen`, null, { authorization: `Bearer ${c.screen}` }),
  ),
  way('POST /api/sites/{site}/screen/status', 'screen', 'any', none, 1, 0, (c) =>
    c.ask(
      'POST',
      `${api}/screen/status`,
      { muted: false, hidden: false },
      { authorization: `Bearer ${c.screen}` },
    ),
  ),
  way('GET /api/sites/{site}/marshal', 'staff', 'a big day', none, 0, 0, (c) =>
    c.ask('GET', `${api}/marshal`, null, as(c)),
  ),
  way('GET /api/sites/{site}/staff', 'staff', 'any', none, 0, 0, (c) =>
    c.ask('GET', `${api}/staff`, null, as(c)),
  ),
  ...staffPushWays,
  way(`GET ${shown(person)}`, 'staff', 'any', none, 0, 0, (c) => c.ask('GET', personAt(c), null, as(c))),
  way(`PUT ${shown(person)}`, 'holder', 'any', '20 in 10 min by number', 1, 0, (c) =>
    c.ask('PUT', personAt(c), aPerson, { authorization: `Bearer ${c.token}` }),
  ),
  way(`DELETE ${shown(person)}`, 'holder', 'any', '20 in 10 min by number', 2, 0, (c) =>
    c.ask('DELETE', personAt(c), null, { authorization: `Bearer ${c.token}` }),
  ),
  ...visitWays,
  ...webhookWays,
  way(
    'POST /api/session',
    'anyone',
    'a wrong passcode',
    '100 a minute by address; lockout; 2 hashed at once, 38 wait',
    2,
    0,
    (c, n) => c.ask('POST', '/api/session', { name: `n${n}`, passcode: '00000000' }),
  ),
  way('GET /api/session', 'anyone', 'a session', none, 1, 0, (c) =>
    c.ask('GET', '/api/session', null, as(c)),
  ),
  way('DELETE /api/session', 'anyone', 'no session', none, 0, 0, (c) => c.ask('DELETE', '/api/session')),
  way('PUT /api/session/passcode', 'staff', 'a wrong one', 'lockout by account', 2, 0, (c) =>
    c.ask('PUT', '/api/session/passcode', { old: 'wrong', passcode: '87654321' }, as(c)),
  ),
  way('POST /api/enrolments', 'anyone', 'a code made up', '100 a minute by address', 1, 0, (c, n) =>
    c.ask('POST', '/api/enrolments', { code: `code-${n}` }),
  ),
  way('POST /api/enrolments/account', 'anyone', 'a code made up', '100 a minute by address', 0, 0, (c, n) =>
    c.ask('POST', '/api/enrolments/account', { code: `code-${n}` }),
  ),
  way(
    'POST /api/screens',
    'anyone',
    'any',
    '60 a minute by address; 50 open by address, 5,000 in all',
    1,
    0,
    (c) => c.ask('POST', '/api/screens', {}),
  ),
  way('GET /api/screens/claims/{claim}', 'anyone', 'made up', none, 0, 0, (c, n) =>
    c.ask('GET', `/api/screens/claims/claim-${n}`),
  ),
  way('GET /api/screens/claims/{claim}/pairing', 'anyone', 'made up', none, 0, 0, (c, n) =>
    c.ask('GET', `/api/screens/claims/claim-${n}/pairing`),
  ),
  way('GET /api/sessions', 'staff', '500 sessions', 'the newest 500', 0, 0, (c) =>
    c.ask('GET', '/api/sessions', null, as(c)),
  ),
  way('DELETE /api/sessions/{id}', 'staff', 'made up', none, 0, 0, (c, n) =>
    c.ask('DELETE', `/api/sessions/${n}`, null, as(c)),
  ),
  owners('GET /api/sites/{site}/settings', 'any', none, 0, (c) =>
    c.ask('GET', `${api}/settings`, null, as(c)),
  ),
  owners('PUT /api/sites/{site}/settings', 'the same again, in a big day', 'one event', 1, async (c) => {
    const { body } = await c.ask('GET', `${api}/settings`, null, as(c))
    return c.ask('PUT', `${api}/settings`, JSON.parse(body), as(c))
  }),
  owners('POST /api/sites/{site}/put-right', 'a day that is right', none, 1, (c) =>
    c.ask('POST', `${api}/put-right`, {}, as(c)),
  ),
  owners('GET /api/staff', 'any', none, 0),
  owners('POST /api/staff', 'a new account', '2 hashed at once', 1, (c, n) =>
    c.ask('POST', '/api/staff', account(n), as(c)),
  ),
  owners('PUT /api/staff/{name}', 'a new passcode', '2 hashed at once', 1, (c) =>
    c.ask('PUT', '/api/staff/costs', { passcode: '12345679' }, as(c)),
  ),
  owners('DELETE /api/staff/{name}', 'made up', none, 1, (c, n) =>
    c.ask('DELETE', `/api/staff/x${n}`, null, as(c)),
  ),
  owners('POST /api/staff/{name}/enrolments', 'any', none, 1, (c) =>
    c.ask('POST', '/api/staff/costs/enrolments', {}, as(c)),
  ),
  owners('GET /api/screens', 'any', none, 0),
  owners('POST /api/screens/{code}/pair', 'made up', 'lockout by account', 1, (c) =>
    c.ask('POST', '/api/screens/ABCDEF/pair', { site: SITE, name: 'x' }, as(c)),
  ),
  owners('PUT /api/screens/{id}', 'a new name', none, 1, (c) =>
    c.ask('PUT', `/api/screens/${c.screenId}`, { name: 'x' }, as(c)),
  ),
  owners('DELETE /api/screens/{id}', 'made up', none, 1, (c, n) =>
    c.ask('DELETE', `/api/screens/${n}`, null, as(c)),
  ),
  owners('POST /api/keys/{key}/rotate', 'the passes', none, 1, (c) =>
    c.ask('POST', '/api/keys/pass/rotate', {}, as(c)),
  ),
  way('POST /api/clock/confirm', 'staff', 'a clock that is believed', none, 0, 0, (c) =>
    c.ask('POST', '/api/clock/confirm', { says: 0 }, as(c)),
  ),
  ...sockets(),
]

function sockets(): WayIn[] {
  const bound = '1,000 at once, then 600 a second; 30 in 10 s by device; 20,000 open by address'
  const seen = (view: string, who: string, auth: (c: Caller) => object, writes = 0): WayIn =>
    way(`socket, view ${view}`, who, 'a big day', bound, writes, 0, async (c) =>
      (await c.connect({ view, ...auth(c) }, view === 'marshal' ? as(c) : {})).close(),
    )
  const told = (event: string, worst: string, limit: string, writes: number, message: () => object): WayIn =>
    way(`socket, event ${event}`, 'anyone', worst, limit, writes, 0, async (c) => {
      const client = await c.connect({ view: 'site', site: SITE })
      const asked = client.ask(event, message())
      // a status has no acknowledgement, so a command follows it that has one
      if (event === 'status') await client.ask('command', {})
      else await asked
      asked.catch(() => {})
      client.close()
    })
  const commands = '200 in 10 s by socket; 100 answers unread'
  return [
    seen('overview', 'anyone', () => ({})),
    seen('sites', 'anyone', () => ({})),
    seen('site', 'anyone', () => ({ site: SITE })),
    seen('ticket', 'holder', ({ number, token }) => ({ site: SITE, number, token })),
    seen('screen', 'screen', ({ screen }) => ({ site: SITE, token: screen }), 1),
    seen('marshal', 'staff', () => ({ site: SITE }), 1),
    told('command', 'take-ticket', commands, 1, () => ({
      command: 'take-ticket',
      id: randomUUID(),
      input: { queue: 'A', device: randomUUID().slice(0, 22) },
    })),
    told('status', 'no screen', 'ignored', 0, () => ({ muted: true, hidden: true })),
  ]
}
