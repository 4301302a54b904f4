// Two people changed the settings of one site at once: what each of them changed, and the settings with the changes of both.

import { settingsVersion } from '../../shared/day/nouns/settings-version.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { withThen } from './way.ts'

/** One setting that somebody else has changed meanwhile. */
export interface SettingChange {
  /** `spacing`, `name.en`, `queues.A`, `desks.3`: queues and desks have the path of their name, not of their position. */
  readonly path: string
  /** The value before, the stored one now, and the one typed here; undefined: it is absent. */
  readonly before: unknown
  readonly theirs: unknown
  readonly mine: unknown
  /** Whether both have changed it, to different values. */
  readonly isDisputed: boolean
}

export type MergeChoice = 'mine' | 'theirs'

/** The changes that others made between `base` and `theirs`, in the order of the settings; `mine`: `base` with the changes made here. */
export function changesOf(base: Site, mine: Site, theirs: Site): SettingChange[] {
  const [before, own, other] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  const paths = [...new Set([...before.keys(), ...other.keys()])]
  return paths.flatMap((path) => {
    const [was, is, typed] = [before.get(path), other.get(path), own.get(path)]
    if (isSame(was, is)) return []
    return [
      { path, before: was, theirs: is, mine: typed, isDisputed: !isSame(was, typed) && !isSame(is, typed) },
    ]
  })
}

/**
 * The settings with the changes of both owners. A setting that one owner changed is as that owner set it; one that both
 * changed is as `choices` say, or `mine` where they do not. The result has at least one queue and one desk, and no desk
 * calls from a removed queue, nor does anybody go on to one. What else is wrong with its ways the server says.
 */
export function merged(
  base: Site,
  mine: Site,
  theirs: Site,
  choices: Readonly<Record<string, MergeChoice>> = {},
): Site {
  const parts = partsOf(mine)
  // the order is that of `mine` if it was changed here, otherwise that of `theirs`
  const order = [...(isSame(orderOf(mine), orderOf(base)) ? partsOf(theirs) : partsOf(mine)).keys()]
  for (const { path, theirs: other, isDisputed } of changesOf(base, mine, theirs)) {
    if ((choices[path] ?? (isDisputed ? 'mine' : 'theirs')) === 'mine') continue
    if (other === undefined) parts.delete(path)
    else parts.set(path, other)
  }
  return sound(siteOf(parts, order), theirs)
}

function orderOf({ queues, desks }: Site): string[] {
  return [...queues, ...desks].map(({ id }) => id)
}

/** Whether these are the same settings, whatever the order of their fields. */
export function isSameSite(one: Site, other: Site): boolean {
  return settingsVersion(one) === settingsVersion(other)
}

const WORDS = ['name', 'words', 'turnAway'] as const
const LISTS = ['queues', 'desks'] as const

/** The settings that can be changed one by one; fields that belong together are one setting. */
function partsOf(site: Site): Map<string, unknown> {
  const parts = new Map<string, unknown>()
  for (const [key, value] of Object.entries(site)) {
    if (value === undefined) continue
    const isList = LISTS.some((list) => list === key)
    const isWords = WORDS.some((words) => words === key)
    if (isList) for (const item of value as { id: string }[]) parts.set(`${key}.${item.id}`, item)
    // a site has the one or the other: they are one setting
    else if (key === 'hours' || key === 'calendar') parts.set('hours', value)
    else if (isWords) for (const [word, said] of Object.entries(value)) parts.set(`${key}.${word}`, said)
    else parts.set(key, value)
  }
  return parts
}

function isCalendar(opening: unknown): boolean {
  return typeof opening === 'object' && opening !== null && 'week' in opening
}

function siteOf(parts: ReadonlyMap<string, unknown>, order: readonly string[]): Site {
  const site: Record<string, unknown> = { queues: [], desks: [] }
  const place = (path: string) => {
    const index = order.indexOf(path)
    return index < 0 ? order.length : index
  }
  for (const [path, value] of [...parts].sort(([a], [b]) => place(a) - place(b))) {
    const [key = '', ...rest] = path.split('.')
    const name = rest.join('.')
    if (LISTS.some((list) => list === key)) (site[key] as unknown[]).push(value)
    else if (key === 'hours') site[isCalendar(value) ? 'calendar' : 'hours'] = value
    else if (name) site[key] = { ...(site[key] as object | undefined), [name]: value }
    else site[key] = value
  }
  return site as unknown as Site
}

/** Makes the result valid: the two sets of changes may not fit together, as when one adds a desk to a queue that the other removed. */
function sound(site: Site, theirs: Site): Site {
  const kept = site.queues.length ? site.queues : theirs.queues
  const ids = kept.map(({ id }) => id)
  const queues = kept.map((queue) =>
    queue.then?.some((id) => !ids.includes(id))
      ? withThen(
          queue,
          queue.then.filter((id) => ids.includes(id)),
        )
      : queue,
  )
  const desks = (site.desks.length ? site.desks : theirs.desks).map((desk) => {
    const drawn = desk.queues.filter((id) => ids.includes(id))
    return { ...desk, queues: drawn.length ? drawn : ids }
  })
  return { ...site, queues, desks }
}

function isSame(one: unknown, other: unknown): boolean {
  return settingsVersion([one ?? null] as never) === settingsVersion([other ?? null] as never)
}
