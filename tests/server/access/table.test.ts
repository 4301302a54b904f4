// Every command and every address by every kind of caller, of this site and of another.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi } from '../../../server/http/openapi.ts'
import { documentPath, isDocumented } from '../../../server/http/openapi-routes.ts'
import { routes } from '../../../server/http/routes.ts'
import { type CommandName, commands } from '../../../shared/day/commands/index.ts'
import type { ProblemCode } from '../../../shared/protocol/problems.ts'
import { sampleSite } from '../../kit/sample.ts'
import { type Person as Asker, openWorld, SITE, type World } from '../../kit/world.ts'
import { type Watcher, watch } from '../live/watcher.ts'
import { addressRows, commandRows, letters, type Person, people, type Viewer, viewers } from './cells.ts'

const OTHER = 'elsewhere'
const DENIED: readonly (ProblemCode | null)[] = Object.values(letters)
const UUID = '00000000-0000-4000-8000-000000000000'

const document = openApi(routes) as {
  paths: Record<string, Record<string, { responses: object }>>
}

let world: World
let askers: Record<Person, Asker>
let sockets: Record<Viewer, Watcher>
let date: string

beforeAll(async () => {
  world = await openWorld()
  const { owner } = world
  const other = { ...sampleSite(), id: OTHER }
  await owner.ask('PUT', `/api/sites/${OTHER}/settings`, other)
  await owner.ask('POST', `/api/sites/${OTHER}/commands/open-day`, {})
  date = (await world.app.days.day(SITE)).date
  const signedOut = await world.hired('marshal')
  await signedOut.ask('DELETE', '/api/session')
  await owner.ask('POST', '/api/staff', {
    name: 'gone',
    passcode: '12345678',
    role: 'marshal',
    sites: [SITE],
  })
  const gone = await world.staff('gone', '12345678')
  await owner.ask('DELETE', '/api/staff/gone')
  const [mine, others] = [await taken(SITE), await taken(SITE)]
  askers = {
    nobody: world.anyone,
    'the holder': world.person({ authorization: `Bearer ${mine.token}` }),
    'the holder of another number': world.person({ authorization: `Bearer ${others.token}` }),
    'the holder of the same number elsewhere': world.person({
      authorization: `Bearer ${(await taken(OTHER)).token}`,
    }),
    'a marshal': await world.hired('marshal'),
    'a marshal of another site': await world.hired('marshal', [OTHER]),
    'a viewer': await world.hired('viewer'),
    'a viewer of another site': await world.hired('viewer', [OTHER]),
    'a viewer of all sites': await viewerOfAll(),
    'the owner': owner,
    'a marshal who signed out': signedOut,
    'a marshal whose account is gone': gone,
  }
  sockets = await openSockets(mine, others)
})
afterAll(async () => {
  for (const { socket } of Object.values(sockets)) socket.disconnect()
  await world.close()
})

describe('every command is refused, or let through to the rules of the queue,', () => {
  for (const [name, { http, socket }] of Object.entries(commandRows)) {
    test(`${name}, over HTTP and over a socket`, async () => {
      const input = inputs[name as CommandName] ?? {}
      const said: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const [index, person] of people.entries()) {
        said[person] = cellOf((await askers[person].give(name, input)).body.code)
        expected[person] = http[index] ?? 'missing'
      }
      for (const [index, viewer] of viewers.entries()) {
        const reply = await sockets[viewer].ask(name, input)
        said[viewer] = cellOf(reply.ok ? undefined : reply.problem.code)
        expected[viewer] = socket[index] ?? 'missing'
      }
      expect(said).toEqual(expected)
    })
  }
})

describe('every address is refused or let through,', () => {
  for (const [address, cells] of Object.entries(addressRows)) {
    test(`${address}`, async () => {
      const [method = '', path = ''] = address.split(' ')
      const said: Record<string, string> = {}
      for (const person of people) {
        // signing out would end the session that the next rows need
        if (address === 'delete /api/session' && askers[person] !== world.anyone) continue
        const { status, body } = await askers[person].ask(
          method.toUpperCase(),
          filled(path),
          bodyOf(address, person),
        )
        said[person] = cellOf(body?.code)
        expect(statusesOf(method, path), `the statuses that the document names for ${person}`).toContain(
          status,
        )
      }
      const expected = people.map((person, index) => [person, cells[index] ?? 'missing'] as const)
      expect(said).toEqual(Object.fromEntries(expected.filter(([person]) => person in said)))
    })
  }
})

test('every command and every address has its row', () => {
  expect(Object.keys(commandRows).sort()).toEqual(Object.keys(commands).sort())
  const documented = routes.filter(isDocumented).map((route) => `${route.method} ${documentPath(route)}`)
  expect(Object.keys(addressRows).sort()).toEqual(documented.sort())
})

/** A session from before there was more than one site. */
async function viewerOfAll(): Promise<Asker> {
  const rights = { role: 'viewer', sites: [], allSites: true }
  await world.owner.ask('POST', '/api/staff', { name: 'county', passcode: '12345678', ...rights })
  return world.staff('county', '12345678')
}

/** An input of the command's shape, for the first number if it names one. */
const inputs: Partial<Record<CommandName, object>> = {
  'take-ticket': { queue: 'A', device: 'd'.repeat(22) },
  leave: { number: 'A001' },
  hold: { number: 'A001' },
  resume: { number: 'A001' },
  'on-my-way': { number: 'A001' },
  'wish-soon': { number: 'A001', minutes: 10 },
  'ask-help': { number: 'A001', need: 'other' },
  'give-help': { number: 'A001' },
  'call-next': { desk: '1', seen: ['A999'] },
  'call-one': { desk: '1', seen: ['A999'], number: 'A001', reason: 'care' },
  'pass-over': { number: 'A001', reason: 'not-here' },
  recall: { number: 'A001' },
  arrive: { number: 'A001' },
  finish: { number: 'A001' },
  'turn-away': { number: 'A001', why: 'fever' },
  seat: { number: 'A001' },
  'prolong-observation': { number: 'A001', minutes: 10 },
  'end-observation': { number: 'A001' },
  unwell: { number: 'A001' },
  'take-unwell': { number: 'A001' },
  'call-emergency': { desk: '1' },
  'take-emergency': { desk: '1' },
  miss: { number: 'A001' },
  'return-ticket': { number: 'A001' },
  'come-back': { number: 'A001' },
  transfer: { number: 'A001', queue: 'G' },
  'open-desk': { desk: '1' },
  'close-desk': { desk: '3' },
  'rest-desk': { desk: '1' },
  'take-desk': { desk: '1', from: null },
  'note-visit': { number: 'A001' },
  'tick-visit': { visit: 1 },
  'reopen-visit': { visit: 1 },
  'pause-queue': { queue: 'A' },
  'resume-queue': { queue: 'A' },
  'pause-site': { reason: 'lunch' },
  'resume-site': {},
  'remind-spacing': { queue: 'A' },
  'report-crowding': { queue: 'A', from: 1, to: 2 },
  'clear-crowding': { queue: 'A' },
  announce: { text: { 'zh-CN': '请', en: 'Please' }, minutes: 1 },
  undo: { desk: '1', of: UUID },
  'amend-ticket': { number: 'A001', party: 2 },
}

const bodies: Readonly<Record<string, object>> = {
  'post /api/enrolments': { code: 'made up' },
  'post /api/clock/confirm': { says: 0 },
  'post /api/enrolments/account': { code: 'made up' },
  'put /api/session/passcode': { old: '', passcode: '' },
  'put /api/sites/{site}/settings': sampleSite(),
  'post /api/sites/{site}/slip-lots': { queue: 'A', count: 1, date: null },
  'post /api/sites/{site}/visits': { number: 'A001' },
  'post /api/staff': { name: 'x' },
  'post /api/webhooks': { url: '' },
  'put /api/webhooks/{webhook}': { url: '' },
  'post /api/screens/{code}/pair': { site: SITE, name: 'x' },
  'post /api/sites/{site}/claims': { number: 'A999', party: 1, device: 'd'.repeat(22) },
  'post /api/sites/{site}/claims/{id}': { theirs: true },
  'post /api/sites/{site}/codes': { number: 'A001' },
  'post /api/sites/{site}/slips': { number: 'A001' },
  'post /api/sites/{site}/codes/taken': { code: 'made up', device: 'd'.repeat(22) },
  'put /api/sites/{site}/days/{date}/tickets/{number}/person': { name: '王' },
}

function bodyOf(address: string, person: Person): object | undefined {
  // each with a name of its own: a sixth attempt at one would have to wait
  return address === 'post /api/session' ? { name: person, passcode: '00000000' } : bodies[address]
}

function statusesOf(method: string, path: string): number[] {
  return Object.keys(document.paths[path]?.[method]?.responses ?? {}).map(Number)
}

/** The role as which a caller was refused; a refusal for any other reason counts as let through. */
function cellOf(code: ProblemCode | undefined): string {
  const denied = code !== undefined && DENIED.includes(code)
  return denied ? (Object.keys(letters).find((letter) => letters[letter] === code) ?? code) : '.'
}

function filled(path: string): string {
  const values: Record<string, string> = {
    site: SITE,
    number: 'A001',
    date,
    name: 'nobody-there',
    visit: '900',
  }
  return path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? UUID)
}

async function taken(site: string): Promise<{ number: string; token: string }> {
  const path = `/api/sites/${site}/commands/take-ticket`
  const input = { queue: 'A', device: world.device(), pass: world.pass(site) }
  const { body } = await world.anyone.ask('POST', path, input)
  return { number: body.result.ticket.number, token: body.result.token }
}

async function openSockets(
  mine: { number: string; token: string },
  others: { number: string; token: string },
): Promise<Record<Viewer, Watcher>> {
  const port = Number(new URL(world.base).port)
  const { body } = await world.anyone.ask('POST', '/api/screens', {})
  await world.owner.ask('POST', `/api/screens/${body.code}/pair`, { site: SITE, name: 'wall' })
  const { token } = (await world.anyone.ask('GET', `/api/screens/claims/${body.claim}`)).body
  const opened = {
    'a screen': watch(port, { view: 'screen', site: SITE, token }),
    'the phone': watch(port, { view: 'ticket', site: SITE, ...mine }),
    "another's phone": watch(port, { view: 'ticket', site: SITE, ...others }),
    'a visitor': watch(port, { view: 'site', site: SITE }),
    'the tablet': watch(port, { view: 'marshal', site: SITE }, await world.signedIn('marshal')),
  }
  for (const one of Object.values(opened)) await one.until(() => true)
  return opened
}
