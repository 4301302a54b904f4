// The log as commands: the lines that one command left, in the order of the days.

import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Broken, DayLog, Line, Sent } from './history.ts'

export interface Block {
  readonly id: string
  readonly date: string
  readonly records: readonly Recorded[]
  /** The version that it left behind. */
  readonly version: number
}

/** The log's commands, and what is wrong with how its lines follow each other. */
export function blocksOf(days: readonly DayLog[], sent: ReadonlyMap<string, Sent>): [Block[], Broken[]] {
  const blocks: Block[] = []
  const broken: Broken[] = []
  const known = new Set<string>()
  for (const { date, lines } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    let open: Recorded[] = []
    for (const [index, line] of lines.entries()) {
      if (line.version !== index + 1)
        broken.push({ promise: 'numbers', what: `${date}: line ${index + 1} has version ${line.version}` })
      if (open[0] && open[0].id !== line.id) close(date, open.splice(0))
      open.push({ ...line, command: sent.get(line.id)?.command ?? unsentCommand(line) })
    }
    if (open.length) close(date, open)
    open = []
  }
  return [blocks, broken]

  function close(date: string, records: readonly Recorded[]): void {
    const [first, last] = [records[0], records.at(-1)]
    if (!first || !last) return
    const { id, by } = first
    if (known.has(id)) broken.push({ promise: 'doubled', what: `${date}: ${id} again at ${first.version}` })
    known.add(id)
    // what an owner set is held against what was sent by its settings: it has no id of the client's
    if (!sent.has(id) && by.role !== 'clock' && first.command !== 'change-settings')
      broken.push({ promise: 'unsent', what: `${date}: ${first.event.type} at ${first.version} by ${id}` })
    blocks.push({ id, date, records, version: last.version })
  }
}

/** The command of what no client gave by an id. */
function unsentCommand({ event }: Line): 'change-settings' | 'note-restore' | 'pass-time' {
  if (event.type === 'settings-changed') return 'change-settings'
  return event.type === 'restored' ? 'note-restore' : 'pass-time'
}
