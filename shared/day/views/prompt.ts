// What is said about spacing: on the screens, and to whom on a phone.

import type { Day, Ticket } from '../nouns/model.ts'
import type { Text } from '../nouns/site.ts'
import { marksUnder } from '../rules/line.ts'
import { crowdedIn } from '../rules/prompts.ts'
import type { ShownPrompt } from './shapes.ts'

type Shown = ShownPrompt | null

/** What the screens say about spacing at a time in milliseconds. */
export function promptOf({ prompt, queues }: Day, at: number): Shown {
  return prompt && at < prompt.until && queues.has(prompt.queue) ? { ...prompt } : null
}

/**
 * What one phone is told: of a crowding exactly those who stand on its marks, for as long as it lasts; of a full line
 * those who wait behind it; of anything else those who stand in that line.
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

/** What the marshals tell everybody at a time in milliseconds. */
export function announcementOf({ announcement }: Day, at: number): Text | null {
  return announcement && at < announcement.until ? announcement.text : null
}

/** When what is said next changes by itself, in milliseconds after `at`; null where it does not. */
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
