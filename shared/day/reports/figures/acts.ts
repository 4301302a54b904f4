// What only the log of a day tells about its numbers, and not their final state: who called them and at which desk, who
// finished them, how often they were missed, put back and moved. What was taken back is left out.

import type { Recorded } from '../../log/recorded.ts'
import type { DeskId } from '../../nouns/ids.ts'
import type { TicketNumber } from '../../nouns/ticket.ts'

export interface Act {
  /** Which line of the log it was, of those that are acts. */
  readonly order: number
  readonly kind: 'taken' | 'called' | 'served' | 'missed' | 'returned' | 'moved' | 'left' | 'turned'
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
  'moved-on': 'served',
  missed: 'missed',
  returned: 'returned',
  'came-back': 'returned',
  transferred: 'moved',
  left: 'left',
  'turned-away': 'turned',
}

export interface AtStop {
  /** Where the call was to. */
  readonly desk: DeskId | null
  readonly caller: string | null
  readonly finisher: string | null
}

export interface Acts {
  /** Adds the next line of the log. */
  note(line: Recorded): void
  /** In the order of the log. */
  all(): Generator<Act>
  /** What gave a number, the last time that it was given. */
  giving(number: TicketNumber): Act | undefined
  /** Who called a number to each of its stops, the last time, and who finished it there; null: no member of staff, or nobody yet. */
  staffOf(number: TicketNumber): readonly AtStop[]
  /** Who turned people of a number away, each time; null: no member of staff. */
  turnersOf(number: TicketNumber): readonly (string | null)[]
}

export function actsOfDay(): Acts {
  const acts: Act[] = []
  const ofCommand = new Map<string, Act[]>()
  const calls = new Map<TicketNumber, Act[]>()
  const finishes = new Map<TicketNumber, Act[]>()
  const turns = new Map<TicketNumber, Act[]>()
  const givings = new Map<TicketNumber, Act>()
  const lists: Partial<Record<Act['kind'], Map<TicketNumber, Act[]>>> = {
    called: calls,
    served: finishes,
    turned: turns,
  }

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
      const act: Act = {
        order: acts.length,
        kind,
        number,
        desk,
        staff: staffIn(line),
        at,
        isTakenBack: false,
      }
      acts.push(act)
      addTo(ofCommand, id, act)
      const list = lists[kind]
      if (list) addTo(list, number, act)
      if (kind !== 'taken') return
      // a number that is given again after a loss has not been called yet
      for (const before of [calls, finishes, turns]) before.delete(number)
      givings.set(number, act)
    },
    *all() {
      for (const act of acts) if (!act.isTakenBack) yield act
    },
    giving: (number) => givings.get(number),
    turnersOf: (number) => standing(turns, number).map(({ staff }) => staff),
    staffOf: (number) => atStops(standing(calls, number), standing(finishes, number)),
  }
}

function atStops(called: readonly Act[], done: readonly Act[]): readonly AtStop[] {
  const callBefore = (order: number) => called.findLast((call) => call.order < order)
  const stops = done.map(({ order, desk, staff }) => ({
    desk,
    caller: callBefore(order)?.staff ?? null,
    finisher: staff,
  }))
  const last = called.at(-1)
  const isOpen = last && last.order > (done.at(-1)?.order ?? -1)
  return isOpen ? [...stops, { desk: last.desk, caller: last.staff, finisher: null }] : stops
}

function addTo(lists: Map<string, Act[]>, key: string, act: Act): void {
  const list = lists.get(key)
  if (list) list.push(act)
  else lists.set(key, [act])
}

function standing(lists: ReadonlyMap<string, readonly Act[]>, key: string): readonly Act[] {
  return (lists.get(key) ?? []).filter((act) => !act.isTakenBack)
}

function lastOf(lists: ReadonlyMap<string, readonly Act[]>, key: string): Act | undefined {
  const acts = lists.get(key) ?? []
  for (let index = acts.length - 1; index >= 0; index--) if (!acts[index]?.isTakenBack) return acts[index]
  return undefined
}

function staffIn({ by }: Recorded): string | null {
  return by.role === 'marshal' || by.role === 'owner' ? by.id : null
}
