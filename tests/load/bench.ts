// `npm run bench`: measures each figure and a baseline in the same run, in interleaved rounds. `--quick` for everyday
// use, `--only joins,waits` for some of them, `--bank FILE` if the bank's day is not beside the checkout, `--seed N`
// for waits of other days; `voice`, `waits` and `way` need no server and no clock, `forecast` no server.

import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { costs, costTable } from './costs/costs.ts'
import { ownTurns, ownTurnTable } from './costs/own-turns.ts'
import { figures, onDemand } from './figures/figures.ts'
import { period } from './figures/period.ts'
import type { Scale } from './figures/scale.ts'
import { startYimi } from './processes.ts'
import { dosesTable } from './quota/report.ts'
import { ownerOf } from './sites.ts'
import { type Compared, judged, table } from './table.ts'
import { voiceCases, voiceTable } from './voice/voice.ts'
import { forecastCost } from './waits/forecast-cost.ts'
import { openingCases, openingTable } from './waits/openings.ts'
import { waitCases, waitTable } from './waits/waits.ts'
import { wayCases, wayTable } from './way/judge.ts'
import { entranceTable } from './way/judge-entrance.ts'

/** Simulated time, without a server: how good the waits are, and how soon the screen's voice is heard. */
const WAITS = 'waits'
const VOICE = 'voice'
/** How good the time is that is told for a whole visit. */
const WAY = 'way'
/** How a day is for those for whom there is not enough. */
const QUOTA = 'quota'
const PLAYED = [WAITS, WAY, VOICE, QUOTA]
/** Real time, without a server: the core's time for a forecast. Measured only when it is named. */
const FORECAST = 'forecast'
/** The cost of each way in, on a server of its own with a big day: measured only when it is named. */
const COSTS = 'costs'
/** The cost of the figures of a county's month: measured only when it is named. */
const PERIOD = 'period'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: [...Object.keys(figures), ...PLAYED].join(',') },
    bank: { type: 'string' },
    seed: { type: 'string' },
  },
})
const scale: Scale = values.quick ? { rounds: 2, scale: 0.1 } : { rounds: 5, scale: 1 }
const rows: Compared[] = []
const known = { ...figures, ...onDemand }
const names = values.only.split(',')
for (const name of names.filter((one) => ![...PLAYED, COSTS, PERIOD, FORECAST].includes(one))) {
  const measure = known[name]
  if (!measure)
    throw new Error(
      `there is no ${name}; there are ${[...Object.keys(known), ...PLAYED, COSTS, PERIOD, FORECAST].join(', ')}`,
    )
  const began = performance.now()
  const yimi = await startYimi()
  try {
    rows.push(...(await measure(yimi, await ownerOf(yimi.base), scale)))
  } finally {
    await yimi.dispose()
  }
  console.error(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
}
if (names.includes(FORECAST)) rows.push(...forecastCost(scale))
const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
console.error(`\n${machine}; medians of ${scale.rounds} interleaved rounds (least–most)\n`)
if (rows.length) process.stdout.write(`${table(rows)}\n`)
const ways = names.includes(COSTS) ? await costs(20_000 * scale.scale) : []
if (ways.length) process.stdout.write(`\n${costTable(ways)}\n`)
const own = names.includes(COSTS) ? await ownTurns(20_000 * scale.scale) : []
if (own.length) process.stdout.write(`\n${ownTurnTable(own)}\n`)
if (names.includes(PERIOD)) process.stdout.write(`\n${await period()}\n`)
const waits = names.includes(WAITS) ? waitCases(values.quick ? 1 : 10, values) : []
if (waits.length) {
  if (waits.every(({ kind }) => kind !== 'real')) console.error("the bank's day is not there: left out\n")
  process.stdout.write(`\n${waitTable(waits)}\n`)
  process.stdout.write(`\n${openingTable(openingCases(values.quick ? 1 : 3, Number(values.seed ?? 1000)))}\n`)
}
if (names.includes(WAY)) {
  const seed = values.seed === undefined ? undefined : Number(values.seed)
  process.stdout.write(`\n${wayTable(wayCases(values.quick ? 1 : 10, seed))}\n`)
  process.stdout.write(`\n${entranceTable(values.quick ? 1 : 10, seed ?? 1000)}\n`)
}
if (names.includes(QUOTA))
  process.stdout.write(`\n${dosesTable(Number(values.seed ?? 1), values.quick ? 1 : 20)}\n`)
const voice = names.includes(VOICE) ? voiceCases(values.quick ? 1 : 10) : []
if (voice.length) process.stdout.write(`\n${voiceTable(voice)}\n`)
const folder = join(import.meta.dirname, '../../bench')
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'latest.json'),
  JSON.stringify({ machine, rows: rows.map(judged), ways, own, waits, voice }, null, 2),
)
process.exit()
