// What only the log of a day tells about its numbers, and not their final state: who called them and at which desk, who
// finished them, how often they were missed, put back and moved. What was taken back is left out.

import type { Recorded } from '../../log/recorded.ts'
import type { TicketNumber } from '../../nouns/model.ts'
import type { DeskId } from '../../nouns/site.ts'

export interface Act {
  readonly kind: 'taken' | 'called' | 'served' | 'missed' | 'returned' | 'moved' | 'left'
  readonly number: TicketNumber
  /** About a call, and what follows it until the next call. */
  readonly desk: DeskId | null
  /** The account; null: the actor was no member of staff. */
  readonly staff: string | null
  at: number
  isTakenBack: boolean
}

const kinds: Partial<Record<Recorded['event']['type'], Act['kind']>> = {
  'ticket-taken': 'taken',
  called: 'called',
  served: 'served',
  missed: 'missed',
  returned: 'returned',
  transferred: 'moved',
  left: 'left',
}

export interface Acts {
  /** Adds the next line of the log. */
  note(line: Recorded): void
  /** In the order of the log. */
  all(): Generator<Act>
  /** The last call of a number. */
  lastCall(number: TicketNumber): Act | undefined
  /** The last act that gave the number. */
  giving(number: TicketNumber): Act | undefined
  /** The last act that finished the number. */
  finish(number: TicketNumber): Act | undefined
}

export function actsOfDay(): Acts {
  const acts: Act[] = []
  const ofCommand = new Map<string, Act[]>()
  const calls = new Map<TicketNumber, Act[]>()
  const finishes = new Map<TicketNumber, Act[]>()
  const givings = new Map<TicketNumber, Act>()

  return {
    note(line) {
      const { event, id, at } = line
      if (event.type === 'undone') {
        for (const act of ofCommand.get(event.of) ?? []) act.isTakenBack = true
        return
      }
      if (event.type === 'day-put-right') {
        for (const act of acts) act.at -= event.by
        return
      }
      const kind = kinds[event.type]
      if (kind === undefined || !('number' in event)) return
      const { number } = event
      const desk = 'desk' in event && event.desk ? event.desk : (lastOf(calls, number)?.desk ?? null)
      const act: Act = { kind, number, desk, staff: staffIn(line), at, isTakenBack: false }
      acts.push(act)
      addTo(ofCommand, id, act)
      // a number that is given again after a loss has not been called yet
      if (kind === 'taken') {
        calls.delete(number)
        givings.set(number, act)
      }
      if (kind === 'called') addTo(calls, number, act)
      if (kind === 'served') addTo(finishes, number, act)
    },
    *all() {
      for (const act of acts) if (!act.isTakenBack) yield act
    },
    lastCall: (number) => lastOf(calls, number),
    giving: (number) => givings.get(number),
    finish: (number) => lastOf(finishes, number),
  }
}

function addTo(lists: Map<string, Act[]>, key: string, act: Act): void {
  const list = lists.get(key)
  if (list) list.push(act)
  else lists.set(key, [act])
}

function lastOf(lists: ReadonlyMap<string, readonly Act[]>, key: string): Act | undefined {
  const acts = lists.get(key) ?? []
  for (let index = acts.length - 1; index >= 0; index--) if (!acts[index]?.isTakenBack) return acts[index]
  return undefined
}

function staffIn({ by }: Recorded): string | null {
  return by.role === 'marshal' || by.role === 'owner' ? by.id : null
}
