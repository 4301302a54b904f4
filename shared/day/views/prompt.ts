// Selects the prompt about spacing: for the screens, and for each phone.

import type { Day } from '../nouns/model.ts'
import type { Text } from '../nouns/site-text.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { marksUnder } from '../rules/line.ts'
import { isSheltering } from '../rules/pauses.ts'
import { crowdedIn } from '../rules/prompts.ts'
import type { ShownPrompt } from './shapes.ts'

type Shown = ShownPrompt | null

/**
 * The prompt on the screens at a time in milliseconds. While people wait under a roof nobody stands in the line, and only
 * a prompt that a marshal has asked for is said.
 */
export function promptOf(day: Day, at: number): Shown {
  const { prompt, queues } = day
  if (!prompt || at >= prompt.until || !queues.has(prompt.queue)) return null
  return prompt.kind === 'asked' || !isSheltering(day, prompt.queue) ? { ...prompt } : null
}

/**
 * The prompt on one phone. A crowding is told to exactly those who stand on its marks, for as long as it lasts; a full
 * line to those who wait behind it; anything else to those who stand in that line.
 */
export function promptFor(day: Day, ticket: Ticket, at: number): Shown {
  if (ticket.state === 'lined') {
    const crowding = crowdingOn(day, ticket)
    if (crowding && at < crowding.until) return crowding
  }
  const prompt = promptOf(day, at)
  if (!prompt || prompt.queue !== ticket.queue || prompt.kind === 'crowding') return null
  return ticket.state === (prompt.kind === 'full' ? 'waiting' : 'lined') ? prompt : null
}

/** The announcement of the marshals at a time in milliseconds. */
export function announcementOf({ announcement }: Day, at: number): Text | null {
  return announcement && at < announcement.until ? announcement.text : null
}

/**
 * In how many milliseconds after `at` the prompt or the announcement next changes through time alone; null: it does
 * not.
 */
export function sayingChangesAt({ prompt, announcement }: Day, at: number): number | null {
  const times = [prompt?.until ?? 0, announcement?.until ?? 0].filter((time) => time > at)
  return times.length ? Math.min(...times) : null
}

function crowdingOn(day: Day, ticket: Ticket): Shown {
  const stretch = crowdedIn(day, ticket.queue)
  const under = marksUnder(day, ticket)
  const { prompt, until } = day.queues.get(ticket.queue)?.crowding ?? {}
  if (!stretch || !under || prompt == null || until === undefined) return null
  const stands = under.from <= stretch.to && under.to >= stretch.from
  return stands ? { id: prompt, kind: 'crowding', queue: ticket.queue, ...stretch, until } : null
}
