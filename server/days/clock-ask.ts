// Commands that nobody gives but the server itself.

import { randomUUID } from 'node:crypto'
import { innerCommands } from '../../shared/day/commands/index.ts'
import { isUnderWay } from '../../shared/day/find.ts'
import type { Day } from '../../shared/day/model.ts'
import type { Ask } from './ask.ts'

/** One that the passing of time gives, or the store. */
export function clockAsk(name: 'pass-time' | 'note-restore'): Ask {
  return {
    command: innerCommands[name],
    id: randomUUID(),
    input: {},
    presence: 'proven',
    as: () => ({ by: { role: 'clock', id: null }, device: null }),
  }
}

/** The same commands, after one that notes that the store went back, where the day does not say so yet. */
export function noted(day: Day, epoch: number, asks: readonly Ask[]): readonly Ask[] {
  return isUnderWay(day) && day.epoch < epoch ? [clockAsk('note-restore'), ...asks] : asks
}

export function opens(ask: Ask | undefined): boolean {
  return ask?.command.name === 'open-day'
}
