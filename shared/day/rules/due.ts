// What happens in a day through time alone, and when.

import { findTicket, isUnderWay } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { nextPromptAt } from './prompts.ts'

/** When the day next needs the command `pass-time`, in milliseconds; null when nothing will fall due. */
export function dueAt(day: Day): number | null {
  if (!isUnderWay(day)) return null
  const holds = day.held.map((number) => {
    const ticket = findTicket(day, number)
    return ticket?.state === 'held' ? ticket.until : day.endsAt
  })
  const crowdings = [...day.queues.values()].flatMap(({ crowding }) => (crowding ? [crowding.until] : []))
  return Math.min(day.endsAt, nextPromptAt(day) ?? day.endsAt, ...crowdings, ...holds)
}
