// A site's settings as a form edits them: values by path, removal, and effects.

import type { Site } from '../../shared/day/nouns/site.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import { marksIn } from '../../shared/day/rules/line.ts'
import type { Language } from '../../shared/languages.ts'
import { CAPITAL } from '../common/wall/surface.ts'

/** The value at a path such as `queues.0.length`; undefined where there is none. */
export function valueAt(site: Site, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], site)
}

/** The settings with another value at a path. An undefined value removes it; missing objects on the path are made. */
export function withValue(site: Site, path: string, value: unknown): Site {
  return put(site, path.split('.'), value) as Site
}

/**
 * The settings with one sentence of a list changed in one language. Without words in any language it is removed, and with it a
 * list that has no other.
 */
export function withSentence(
  site: Site,
  list: 'words' | 'turnAway',
  key: string,
  language: Language,
  said: string,
): Site {
  const after = { ...(valueAt(site, `${list}.${key}`) as Text | undefined), [language]: said }
  const isEmpty = Object.values(after).every((one) => !one?.trim())
  const changed = withValue(site, `${list}.${key}`, isEmpty ? undefined : after)
  return Object.keys(changed[list] ?? {}).length === 0 ? withValue(changed, list, undefined) : changed
}

/** Without parts that are empty throughout: a street without a name in any language is none. */
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

/** With a queue as a green lane of this level; 0: as no green lane. */
export function withLevel(site: Site, id: string, chosen: number): Site {
  const queues = site.queues.map((queue) => {
    if (queue.id !== id) return queue
    const { level: _, ...usual } = queue
    return { ...usual, priority: chosen > 0, ...(chosen > 1 ? { level: chosen } : {}) }
  })
  return { ...site, queues }
}

export function withoutDesk(site: Site, id: string): Site {
  return { ...site, desks: site.desks.filter((desk) => desk.id !== id) }
}

/** How many marks a queue's line gets. */
export function marksAsTyped({ spacing }: Site, queue: { length: number }): number {
  return spacing > 0 && queue.length >= 0 ? marksIn(queue.length, spacing) : 0
}

/** Height in centimetres of capitals that people read without effort from so many metres, to the millimetre. */
export function letterHeight(metres: number): number {
  return Math.round(metres * CAPITAL * 1000) / 10
}
