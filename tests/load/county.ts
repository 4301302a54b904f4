// A county's testing day through the public API: `node tests/load/county.ts --speed 30`. 400 sites and 1.26 million people
// in ten hours, with their marshals, screens and phones, as many times faster as the machine allows.

import { randomUUID } from 'node:crypto'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { apiOf } from '../../scripts/demo/api.ts'
import { sampleSite } from '../kit/sample.ts'
import { arrivalRates, peopleOf, poisson, randomFrom, SERVED_PER_DESK } from './county/rates.ts'
import { sayReport, type Tally, tallyOf } from './county/report.ts'
import { PASSCODE, startYimi } from './processes.ts'
import { type RawClient, rawClient } from './wire/raw-client.ts'
import { type RawHttp, rawHttp } from './wire/raw-http.ts'

const MINUTE = 60_000

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '400' },
    people: { type: 'string', default: '1260000' },
    hours: { type: 'string', default: '10' },
    /** How many times faster than the day the day is run. */
    speed: { type: 'string', default: '30' },
    /** The share of numbers whose phones follow them. */
    phones: { type: 'string', default: '0.25' },
    /** What chance is made from. */
    seed: { type: 'string', default: '1' },
  },
})
const [sites, people, hours, speed, share, seed] = (
  ['sites', 'people', 'hours', 'speed', 'phones', 'seed'] as const
).map((name) => Number(values[name])) as [number, number, number, number, number, number]
const minutes = hours * 60
const rates = arrivalRates(people / sites, minutes)
/** An open socket for each phone that follows; a process may open 20,000 files. */
const MOST_PHONES = 12_000

const yimi = await startYimi()
const { port } = yimi
const tally: Tally = tallyOf()
const before = await yimi.measure()
const cookie = await signIn()
let phones = 0
process.stderr.write(`${sites} sites are being opened …\n`)
const desks = Array.from({ length: sites }, (_, index) => 3 + (index % 3))
await inTurn(
  desks.map((_, index) => index),
  16,
  openSite,
)
const lanes = await Promise.all(desks.map((_, index) => openLane(index)))

const started = performance.now()
const watching = setInterval(watch, 10_000)
await Promise.all(lanes.map(day))
clearInterval(watching)
const took = (performance.now() - started) / 1000
await watch()
const after = await yimi.measure()
process.stdout.write(
  sayReport(tally, {
    machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
    hours,
    took,
    cpu: after.cpu - before.cpu,
    data: yimi.data,
  }),
)
for (const { marshal, screen } of lanes) {
  marshal.close()
  screen.close()
}
await yimi.dispose()
process.exit(tally.refused > 0 ? 1 : 0)

interface Lane {
  readonly site: string
  readonly http: RawHttp
  readonly marshal: RawClient
  readonly screen: RawClient
  readonly seen: string[][]
  readonly following: Map<string, RawClient>
  readonly random: () => number
}

/** One site's day, minute by minute of it: people come, desks call. A minute that is late is not skipped. */
async function day(lane: Lane, index: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    const due = started + ((minute + (index % 60) / 60) * MINUTE) / speed
    const late = performance.now() - due
    tally.latest = Math.max(tally.latest, late)
    if (late < 0) await pause(-late)
    for (let n = poisson(rates[minute] ?? 0, lane.random); n > 0; n--) await join(lane)
    for (let desk = 0; desk < lane.seen.length; desk++) {
      if (lane.random() < SERVED_PER_DESK) await call(lane, desk)
    }
  }
}

async function join({ site, http, following, random }: Lane): Promise<void> {
  const party = peopleOf(random)
  const input = { queue: 'A', party, device: randomUUID() }
  const path = `/api/sites/${site}/commands/take-ticket`
  const asked = performance.now()
  const { status, body } = await http.ask('POST', path, input, { 'Idempotency-Key': randomUUID() })
  tally.answered(performance.now() - asked, status === 201)
  if (status !== 201) return
  tally.people += party
  const { ticket, token } = JSON.parse(body).result
  if (random() >= share || phones >= MOST_PHONES) return
  phones += 1
  tally.phones = Math.max(tally.phones, phones)
  const auth = { view: 'ticket', site, number: ticket.number, token }
  rawClient({ port, auth, heard: () => void tally.views++, ended: () => void phones-- }).then(
    (client) => following.set(ticket.number, client),
    () => {},
  )
}

async function call({ marshal, seen, following }: Lane, desk: number): Promise<void> {
  const message = {
    command: 'call-next',
    id: randomUUID(),
    input: { desk: String(desk + 1), seen: seen[desk] },
  }
  const asked = performance.now()
  const reply = await marshal.ask('command', message)
  const nobody = !reply.ok && reply.problem.code === 'nobody-waiting'
  tally.answered(performance.now() - asked, reply.ok || nobody)
  if (!reply.ok) return
  // whoever was served puts the phone away
  for (const number of reply.result.finished) {
    following.get(number)?.close()
    following.delete(number)
  }
  seen[desk] = reply.result.called
}

async function openSite(index: number): Promise<void> {
  const api = apiOf(yimi.base)
  const id = `county-${index}`
  const own = Array.from({ length: desks[index] ?? 3 }, (_, desk) => ({
    id: String(desk + 1),
    queues: ['A', 'G'],
  }))
  await api.ask(
    'PUT',
    `/api/sites/${id}/settings`,
    { ...sampleSite(), id, presence: 'open', desks: own },
    { cookie },
  )
  await api.command(id, 'open-day', {}, { cookie })
  for (const { id: desk } of own) await api.command(id, 'open-desk', { desk }, { cookie })
}

async function openLane(index: number): Promise<Lane> {
  const site = `county-${index}`
  const heard = () => void tally.views++
  return {
    site,
    http: rawHttp(port),
    marshal: await rawClient({ port, auth: { view: 'marshal', site }, headers: { cookie }, heard }),
    screen: await rawClient({ port, auth: { view: 'site', site }, heard }),
    seen: Array.from({ length: desks[index] ?? 3 }, () => []),
    following: new Map(),
    random: randomFrom(seed * 10_000 + index),
  }
}

async function signIn(): Promise<string> {
  const said = await apiOf(yimi.base).ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  return said.cookie ?? ''
}

async function watch(): Promise<void> {
  // a server that is too busy to say so is asked again; the answers' own times tell how busy
  const measured = await yimi.measure().catch(() => null)
  if (!measured) return
  tally.memory = Math.max(tally.memory, measured.memory)
  tally.hold = Math.max(tally.hold, measured.hold)
}

async function inTurn<Item>(items: readonly Item[], lanes: number, each: (item: Item) => Promise<void>) {
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await each(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
