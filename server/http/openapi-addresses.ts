// The addresses besides the commands, for the OpenAPI document.

import * as v from 'valibot'
import { Person } from '../../shared/day/nouns/person.ts'
import { Site, SiteId } from '../../shared/day/nouns/site.ts'
import { KnownLots, SlipLot, WantedSlips } from '../../shared/day/rules/slip-lots.ts'
import { Scope } from '../../shared/day/views/scope.ts'
import { ScreenStatus } from '../../shared/protocol/live.ts'
import { turnable } from '../access/keyring.ts'
import { ChangedStaff, NewStaff } from '../access/staff.ts'
import { ConfirmClock } from './clock.ts'
import { claimAddresses } from './openapi-claims.ts'
import { figureAddresses } from './openapi-figures.ts'
import { done, type Json, listOf, operation, parametersOf, ref, says, schemaOf } from './openapi-shapes.ts'
import { AuditPage, MovesPage } from './record.ts'
import { Enrolment, OwnPasscode, SignIn } from './session.ts'
import { ChangeScreen, PairScreen } from './setting-up.ts'

const Account = v.omit(NewStaff, ['passcode'])
const PairedScreen = v.object({
  id: v.string(),
  site: SiteId,
  name: v.string(),
  pairedAt: v.number(),
  seen: v.nullable(v.number()),
  ...Scope.entries,
})
const ListedSession = v.object({
  id: v.string(),
  name: v.string(),
  agent: v.string(),
  since: v.number(),
  used: v.number(),
  current: v.boolean(),
})
const EnrolmentCode = v.object({ code: v.string(), until: v.number() })
const Claim = v.object({ token: v.string(), site: SiteId })
const Code = v.object({ code: v.string(), claim: v.string() })
const Turned = v.object({ key: v.picklist(turnable), since: v.number() })
const Alive = v.object({ alive: v.boolean() })
const Ready = v.object({
  ready: v.boolean(),
  writable: v.boolean(),
  damaged: v.array(v.string()),
  needs: v.optional(v.object({ format: v.number(), release: v.nullable(v.string()) })),
})
const LogLine = v.object({
  version: v.number(),
  id: v.string(),
  by: v.object({ role: v.picklist(['resident', 'marshal', 'owner', 'clock']), id: v.nullable(v.string()) }),
  at: v.number(),
  event: v.looseObject({ type: v.string() }),
})

const text: Json = { type: 'string' }
const html: Json = says('The page', text, 200, 'text/html')
const owner = ['owner']
const marshal = ['marshal']

const addresses: Record<string, Record<string, Parameters<typeof operation>[1]>> = {
  '/api/sites': { get: { said: says('Every site', listOf(ref('SiteSummary'))) } },
  '/api/sites/{site}': { get: { said: says('A site and its queues', ref('SiteView')) } },
  '/api/sites/{site}/tickets/{number}': {
    get: { by: ['holder', 'marshal'], said: says('A ticket', ref('TicketView')), refusals: [409] },
  },
  '/api/sites/{site}/screen': {
    get: { by: ['screen'], said: says('What the screen is sent live', ref('ScreenView')) },
  },
  '/api/sites/{site}/screen/status': {
    post: { by: ['screen'], body: ScreenStatus, said: done('Heard, as over the socket') },
  },
  '/api/sites/{site}/marshal': {
    get: { by: marshal, said: says('What tablets are sent live', ref('MarshalView')) },
  },
  ...claimAddresses,
  '/api/sites/{site}/staff': {
    get: {
      by: marshal,
      said: says('Who works at which desk, and who else is signed in', listOf(ref('AtWork'))),
    },
  },
  '/api/sites/{site}/days/{date}': {
    get: { by: marshal, said: says("The day's figures", ref('DayFigures')), refusals: [429] },
  },
  '/api/sites/{site}/days/{date}/tickets.csv': {
    get: { by: marshal, said: says('A row a ticket', text, 200, 'text/csv'), refusals: [429] },
  },
  '/api/sites/{site}/days/{date}/events.ndjson': {
    get: {
      by: marshal,
      said: says('A line an event', schemaOf(LogLine), 200, 'application/x-ndjson'),
      refusals: [429],
    },
  },
  ...figureAddresses,
  '/api/sites/{site}/days/{date}/moves': {
    get: {
      said: says('Every move out of order, a page at a time', schemaOf(MovesPage)),
      refusals: [400, 429],
      more: { parameters: pageOf('/api/sites/{site}/days/{date}/moves') },
    },
  },
  '/api/sites/{site}/days/{date}/audit': {
    get: {
      by: owner,
      said: says('Who did what when, a page at a time', schemaOf(AuditPage)),
      refusals: [400, 429],
      more: { parameters: pageOf('/api/sites/{site}/days/{date}/audit') },
    },
  },
  '/api/sites/{site}/days/{date}/tickets/{number}/person': {
    get: {
      by: marshal,
      said: says('What somebody gave, where the site asks for anything', schemaOf(Person)),
    },
    put: { by: ['holder', 'marshal'], body: Person, said: done('Kept, encrypted'), refusals: [409, 429] },
    delete: { by: ['holder', 'marshal'], said: done('Erased, with a receipt'), refusals: [429] },
  },
  '/api/session': {
    get: { said: says('Who is signed in; null: nobody', schemaOf(v.nullable(Account))) },
    post: { body: SignIn, said: says('Signed in, with a cookie', schemaOf(Account)), refusals: [401, 429] },
    delete: { said: done('Signed out'), refusals: [403] },
  },
  '/api/session/passcode': {
    put: {
      by: marshal,
      body: OwnPasscode,
      said: done("Changed; the account's other sessions are over"),
      refusals: [429],
    },
  },
  '/api/sessions': {
    get: {
      by: marshal,
      said: says("One's own sessions, or for the owner all", listOf(schemaOf(ListedSession))),
    },
  },
  '/api/sessions/{id}': { delete: { by: marshal, said: done('Over, with its sockets') } },
  '/api/enrolments': {
    post: {
      body: Enrolment,
      said: says('Signed in, with a cookie', schemaOf(Account)),
      refusals: [401, 429],
    },
  },
  '/api/enrolments/account': {
    post: {
      body: Enrolment,
      said: says('As whom the code signs in; it stays good', schemaOf(Account)),
      refusals: [401, 429],
    },
  },
  '/api/sites/{site}/settings': {
    get: { by: owner, said: says('All settings of a site', ref('Site')) },
    put: { by: owner, body: Site, said: says('As they are now', ref('Site')), refusals: [409] },
  },
  '/api/sites/{site}/put-right': {
    post: {
      by: owner,
      said: done('A day that a clock far ahead left in the future goes on from now'),
      refusals: [409],
    },
  },
  '/api/sites/{site}/slip-lots': {
    get: {
      by: owner,
      said: says('The slips that were printed or taken in, and the date', schemaOf(KnownLots)),
    },
    post: {
      by: owner,
      body: WantedSlips,
      said: says('The numbers to print, for nobody else', schemaOf(SlipLot), 201),
    },
  },
  '/api/staff': {
    get: { by: owner, said: says('Staff, without passcodes', listOf(schemaOf(Account))) },
    post: { by: owner, body: NewStaff, said: says('A new account', schemaOf(Account), 201) },
  },
  '/api/staff/{name}': {
    put: { by: owner, body: ChangedStaff, said: says('The account as it is now', schemaOf(Account)) },
    delete: { by: owner, said: done('Gone, with its sessions') },
  },
  '/api/staff/{name}/enrolments': {
    post: {
      by: owner,
      said: says('A code that signs one device in, once', schemaOf(EnrolmentCode), 201),
      refusals: [400],
    },
  },
  '/api/screens': {
    get: { by: owner, said: says('Paired screens', listOf(schemaOf(PairedScreen))) },
    post: {
      said: says('A code to show, and a claim to ask with', schemaOf(Code), 201),
      refusals: [400, 403, 429],
    },
  },
  '/api/screens/{code}/pair': {
    post: {
      by: owner,
      body: PairScreen,
      said: says('Paired', schemaOf(v.omit(PairedScreen, ['pairedAt', 'seen', 'desks', 'queues'])), 201),
      refusals: [429],
    },
  },
  '/api/screens/claims/{claim}': { get: { said: says("The screen's token and site", schemaOf(Claim)) } },
  '/api/screens/claims/{claim}/pairing': {
    get: { said: says('The same for pages; null: not paired yet', schemaOf(v.nullable(Claim))) },
  },
  '/api/screens/{id}': {
    put: {
      by: owner,
      body: ChangeScreen,
      said: says('As it is now; what it shows changes at once', schemaOf(PairedScreen)),
    },
    delete: { by: owner, said: done('Gone') },
  },
  '/api/clock/confirm': {
    post: {
      by: marshal,
      body: ConfirmClock,
      said: done("The machine's clock is right where it says `says`: every site of it goes by it from now"),
      refusals: [409],
    },
  },
  '/api/keys/{key}/rotate': {
    post: {
      by: owner,
      body: v.strictObject({}),
      said: says(
        'Turned over: `pass` at once, `ticket` with a day for the tokens of before',
        schemaOf(Turned),
      ),
    },
  },
  '/api/openapi.json': { get: { said: says('This document', { type: 'object' }) } },
  '/api/asyncapi.json': { get: { said: says('The same for the socket, AsyncAPI 3', { type: 'object' }) } },
  '/api/docs': { get: { said: html } },
  '/api/docs/http': { get: { said: html } },
  '/api/docs/socket': { get: { said: html } },
  '/healthz': { get: { said: says('Alive', schemaOf(Alive)) } },
  '/readyz': {
    get: {
      said: {
        ...says(
          'Can write the log and takes new viewers; `damaged` names the sites of which something cannot be read, `needs` the version that the log needs where this one cannot read it',
          schemaOf(Ready),
        ),
        ...notReady(),
      },
    },
  },
  '/metrics': { get: { said: says('Prometheus text', text, 200, 'text/plain') } },
  '/': { get: { said: html } },
  '/s/{site}': { get: { said: html } },
  '/q/{site}': {
    get: {
      said: done("To the resident's page, with a join cookie when the pass `k` is good", 303),
      more: {
        parameters: [
          { name: 'site', in: 'path', required: true, schema: text },
          { name: 'k', in: 'query', schema: text },
        ],
      },
    },
  },
  '/screen/{site}': { get: { said: html } },
  '/marshal/{site}': { get: { said: html } },
  '/setup': { get: { said: html } },
}

/** The paths of the document that are no commands. */
export function addressPaths(): Json {
  return Object.fromEntries(
    Object.entries(addresses).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, route]) => [method, operation(path, route)])),
    ]),
  )
}

/** A page of a record: of one number, before a version. */
function pageOf(path: string): Json[] {
  return [
    ...parametersOf(path),
    { name: 'number', in: 'query', schema: text },
    { name: 'before', in: 'query', schema: { type: 'integer' } },
  ]
}

function notReady(): Json {
  return says('Cannot, or goes down', schemaOf(Ready), 503)
}
