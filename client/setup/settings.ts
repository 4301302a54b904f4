// A site's settings as a form edits them: a value at a path, what is taken away, and what a value comes to.

import type { Site } from '../../shared/day/nouns/site.ts'
import { marksIn } from '../../shared/day/rules/line.ts'
import { CAPITAL } from '../common/wall/surface.ts'

/** What stands at a path such as `queues.0.length`; undefined where nothing does. */
export function valueAt(site: Site, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], site)
}

/** The settings with another value at a path. An undefined value takes it away; what is missing on the way is made. */
export function withValue(site: Site, path: string, value: unknown): Site {
  return put(site, path.split('.'), value) as Site
}

/** Without what is empty altogether: a street that has no name in any language is none. */
export function withoutEmpty(site: Site): Site {
  const { group, ...rest } = site
  return group && Object.values(group).every((name) => !name?.trim()) ? rest : site
}

function put(at: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const next = rest.length ? put((at as Record<string, unknown> | undefined)?.[key], rest, value) : value
  if (Array.isArray(at)) return at.map((item, index) => (String(index) === key ? next : item))
  const { [key]: _, ...others } = (at ?? {}) as Record<string, unknown>
  return next === undefined ? others : { ...(at as object | undefined), [key]: next }
}

/** With a queue made a green lane of this level, or none: 0. */
export function withLevel(site: Site, id: string, chosen: number): Site {
  const queues = site.queues.map((queue) => {
    if (queue.id !== id) return queue
    const { level: _, ...usual } = queue
    return { ...usual, priority: chosen > 0, ...(chosen > 1 ? { level: chosen } : {}) }
  })
  return { ...site, queues }
}

/** Without a queue, which no desk draws from any more. */
export function withoutQueue(site: Site, id: string): Site {
  const queues = site.queues.filter((queue) => queue.id !== id)
  const desks = site.desks.map((desk) => ({ ...desk, queues: desk.queues.filter((other) => other !== id) }))
  return { ...site, queues, desks }
}

export function withoutDesk(site: Site, id: string): Site {
  return { ...site, desks: site.desks.filter((desk) => desk.id !== id) }
}

/** Marks that a queue's line gets. */
export function marksAsTyped({ spacing }: Site, queue: { length: number }): number {
  return spacing > 0 && queue.length >= 0 ? marksIn(queue.length, spacing) : 0
}

/** Centimetres of a capital that is read from so many metres without effort, to the millimetre. */
export function letterHeight(metres: number): number {
  return Math.round(metres * CAPITAL * 1000) / 10
}
