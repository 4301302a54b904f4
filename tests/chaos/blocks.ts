// Splits the log into commands: the lines of each command, in the order of the days.

import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Broken, DayLog, Line, Sent } from './history.ts'

export interface Block {
  readonly id: string
  readonly date: string
  readonly records: readonly Recorded[]
  /** The version of the day after it. */
  readonly version: number
}

/** The log's commands, and the errors in the order of its lines. */
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
    // an owner's settings are compared with the settings that were sent, since the client sends no command id with them
    if (!sent.has(id) && by.role !== 'clock' && first.command !== 'change-settings')
      broken.push({ promise: 'unsent', what: `${date}: ${first.event.type} at ${first.version} by ${id}` })
    blocks.push({ id, date, records, version: last.version })
  }
}

/** A name for a command that has no id from a client. */
function unsentCommand({ event }: Line): 'change-settings' | 'note-restore' | 'pass-time' {
  if (event.type === 'settings-changed') return 'change-settings'
  return event.type === 'restored' ? 'note-restore' : 'pass-time'
}
