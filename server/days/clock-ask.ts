// Commands that nobody gives but the server itself.

import { randomUUID } from 'node:crypto'
import { noteRestore } from '../../shared/day/commands/note-restore.ts'
import { openOnTime } from '../../shared/day/commands/open-on-time.ts'
import { passTime } from '../../shared/day/commands/pass-time.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Ask } from './ask.ts'

/** The command that lets time pass in a day. */
export function timeAsk(): Ask {
  return clockAsk(passTime)
}

/** The command that ends a day which has passed its end, before another is opened. */
export function endAsk(): Ask {
  return clockAsk(passTime, { opening: true })
}

/** The command that opens a day whose hours have begun. */
export function openAsk(): Ask {
  return clockAsk(openOnTime)
}

function clockAsk(command: typeof passTime | typeof noteRestore | typeof openOnTime, input = {}): Ask {
  return {
    command,
    id: randomUUID(),
    input,
    presence: 'proven',
    as: () => ({ by: { role: 'clock', id: null }, device: null }),
  }
}

/** The commands, with `note-restore` before them where the store went back and the day does not say so yet. */
export function noted(day: Day, epoch: number, asks: readonly Ask[]): readonly Ask[] {
  return isUnderWay(day) && day.epoch < epoch ? [clockAsk(noteRestore), ...asks] : asks
}

export function opens(ask: Ask | undefined): boolean {
  return ask?.command.opensDay === true
}

export function isDatedByHours(ask: Ask | undefined): boolean {
  return ask?.command.datedByHours === true
}
