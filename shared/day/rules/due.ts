// What happens in a day through time alone, and when.

import { findTicket, isUnderWay, waitingIn } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { pauseEnds } from './pauses.ts'
import { nextPromptAt } from './prompts.ts'
import { allSeated, endsItselfAt, seatedRoomOf } from './rooms.ts'
import { unwellUntil } from './unwell.ts'

/** When the day next needs the command `pass-time`, in milliseconds; null when nothing will fall due. */
export function dueAt(day: Day): number | null {
  if (!isUnderWay(day)) return null
  const holds = day.held.map((number) => {
    const ticket = findTicket(day, number)
    return ticket?.state === 'held' ? ticket.until : day.endsAt
  })
  const crowdings = [...day.queues.values()].flatMap(({ crowding }) => (crowding ? [crowding.until] : []))
  const observations = allSeated(day).map((ticket) => endsItselfAt(day, ticket))
  const pauses = pauseEnds(day)
  const prompt = nextPromptAt(day) ?? Number.POSITIVE_INFINITY
  const closing = day.state === 'open' ? day.closing : Number.POSITIVE_INFINITY
  return Math.min(endOf(day), closing, prompt, ...crowdings, ...holds, ...observations, ...pauses)
}

/**
 * When it is the day's end that falls due. It waits for observations, so that it is not due where nobody else is there, and
 * for whoever feels unwell.
 */
function endOf(day: Day): number {
  const seated = allSeated(day).length
  if (day.state === 'closed' && day.openTickets === 0 && day.unwell.length > 0) return unwellUntil(day)
  if (seated === 0 || day.state !== 'closed') return day.endsAt
  const waiting = [...day.queues.values()].filter(({ id }) => seatedRoomOf(day, id) !== null).map(waitingIn)
  const outlasting = waiting.reduce((sum, count) => sum + count, seated)
  return day.openTickets > outlasting ? day.endsAt : Number.POSITIVE_INFINITY
}
