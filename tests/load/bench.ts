// `npm run bench`: each figure beside a baseline in the same run, in interleaved rounds. `--quick` for everyday use.

import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Api, apiOf } from '../../scripts/demo/api.ts'
import { sampleSite } from '../kit/sample.ts'
import { joinsPerSecond } from './joins.ts'
import { PASSCODE, startBare, startYimi } from './processes.ts'
import { connect, crowd, delays } from './screen-view.ts'
import { type Compared, quantile, table } from './table.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const ROUNDS = values.quick ? 3 : 5
const JOINS = values.quick ? 500 : 2000
const PHONES = 1000
const COMMANDS = values.quick ? 50 : 200

const yimi = await startYimi()
const api = apiOf(yimi.base)
const { cookie = '' } = await api.ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
const as = { cookie }

const rows = [...(await joins()), ...(await screenViews())]
await yimi.stop()
console.error(
  `\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, medians of ${ROUNDS} interleaved rounds (least–most)\n`,
)
process.stdout.write(`${table(rows)}\n`)
process.exit()

async function joins(): Promise<Compared[]> {
  const bare = await startBare('bare-express.ts')
  const ours: number[] = []
  const baseline: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const site = await newSite(api, `joins-${round}`)
    const figure = await joinsPerSecond(yimi.base, site, JOINS)
    const beside = await joinsPerSecond(bare.base, site, JOINS)
    progress(`joins, round ${round} of ${ROUNDS}`)
    // the first round warms both up
    if (round === 0) continue
    ours.push(figure)
    baseline.push(beside)
  }
  await bare.stop()
  const what = 'joins answered per second, durable, one site'
  return [
    { what, unit: '/s', ours, baseline, baselineName: 'a bare Express route that parses the same body' },
  ]
}

async function screenViews(): Promise<Compared[]> {
  const bare = await startBare('bare-socket.ts')
  const site = await newSite(api, 'views')
  const phones = await takeTickets(api, site, PHONES)
  const stops = [
    await crowd(yimi.base, phones),
    await crowd(
      bare.base,
      phones.map(() => ({ view: 'ticket' })),
    ),
  ]
  const token = await pairScreen(api, site)
  const our = [
    await connect(yimi.base, { view: 'marshal', site }, cookie),
    await connect(yimi.base, { view: 'screen', site, token }),
  ] as const
  const their = [await connect(bare.base, {}), await connect(bare.base, { view: 'screen' })] as const

  const figures: { ours: number[]; theirs: number[] }[] = []
  const desks = [{ seen: [] as string[] }, { seen: [] as string[] }] as const
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await delays(...our, COMMANDS / ROUNDS, desks[0])
    const theirs = await delays(...their, COMMANDS / ROUNDS, desks[1])
    progress(`calls to a screen with ${PHONES} phones, round ${round} of ${ROUNDS}`)
    if (round > 0) figures.push({ ours, theirs })
  }
  for (const socket of [...our, ...their]) socket.disconnect()
  for (const stop of stops) await stop()
  await bare.stop()
  const baselineName = `a bare socket.io emit with ${PHONES} clients connected`
  return [0.5, 0.99].map((share) => ({
    what: `call to the screen's view, ${PHONES} phones, p${share * 100}`,
    unit: 'ms',
    ours: figures.map(({ ours }) => quantile(ours, share)),
    baseline: figures.map(({ theirs }) => quantile(theirs, share)),
    baselineName,
  }))
}

/** A site whose numbers need no pass, with its day and its first desk open. */
async function newSite(api: Api, id: string): Promise<string> {
  await api.ask('PUT', `/api/sites/${id}/settings`, { ...sampleSite(), id, presence: 'open' }, as)
  await api.command(id, 'open-day', {}, as)
  await api.command(id, 'open-desk', { desk: '1', queues: ['A'] }, as)
  return id
}

async function takeTickets(api: Api, site: string, count: number) {
  const auths: object[] = []
  for (let n = 0; n < count; n++) {
    const { body } = await api.command(site, 'take-ticket', { queue: 'A' }, as)
    auths.push({ view: 'ticket', site, number: body.result.ticket.number, token: body.result.token })
  }
  return auths
}

async function pairScreen(api: Api, site: string): Promise<string> {
  const { body } = await api.ask('POST', '/api/screens', {})
  await api.ask('POST', `/api/screens/${body.code}/pair`, { site, name: 'bench' }, as)
  return (await api.ask('GET', `/api/screens/claims/${body.claim}`)).body.token
}

function progress(text: string): void {
  console.error(text)
}
