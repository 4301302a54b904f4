// `npm run bench`: each figure beside a baseline in the same run, in interleaved rounds. `--quick` for everyday use,
// `--only joins,calls` for some of them.

import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figures, onDemand } from './figures/figures.ts'
import type { Scale } from './figures/scale.ts'
import { startYimi } from './processes.ts'
import { ownerOf } from './sites.ts'
import { type Compared, judged, table } from './table.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(figures).join(',') },
  },
})
const scale: Scale = values.quick ? { rounds: 3, scale: 0.1 } : { rounds: 5, scale: 1 }
const rows: Compared[] = []
for (const name of values.only.split(',')) {
  const measure = { ...figures, ...onDemand }[name]
  if (!measure)
    throw new Error(`there is no ${name}; there are ${Object.keys({ ...figures, ...onDemand }).join(', ')}`)
  console.error(`${name} …`)
  const yimi = await startYimi()
  try {
    rows.push(...(await measure(yimi, await ownerOf(yimi.base), scale)))
  } finally {
    await yimi.dispose()
  }
}
const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
console.error(`\n${machine}; medians of ${scale.rounds} interleaved rounds (least–most)\n`)
process.stdout.write(`${table(rows)}\n`)
const folder = join(import.meta.dirname, '../../bench')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'latest.json'), JSON.stringify({ machine, rows: rows.map(judged) }, null, 2))
process.exit()
