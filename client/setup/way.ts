// The way through a site as it is set up: its stages, and what happens when a step is put in or taken out.

import { isEntrance } from '../../shared/day/nouns/entrance.ts'
import type { QueueId } from '../../shared/day/nouns/ids.ts'
import type { QueueSettings } from '../../shared/day/nouns/queue-settings.ts'
import { MOST_DESKS, type Site } from '../../shared/day/nouns/site.ts'
import { isFromOutside, type StepKind } from '../../shared/day/nouns/steps.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { freeLetter } from './letters.ts'
import { nameOfStep, ofStep, usualRoom } from './ways.ts'

/** Queues that may follow one queue, and queues of a site. */
const MOST_NEXT = 6
const MOST_QUEUES = 23

/** The queues by how many steps come before them. Ways that run in a circle end somewhere, too. */
export function stagesOf({ queues }: Pick<Site, 'queues'>): QueueSettings[][] {
  const before = new Map(queues.map(({ id }) => [id, 0]))
  for (let round = 1; round < queues.length; round++)
    for (const { id, then = [] } of queues)
      for (const next of then) {
        const at = before.get(next)
        if (at !== undefined) before.set(next, Math.min(round, Math.max(at, (before.get(id) ?? 0) + 1)))
      }
  const depths = [...new Set(before.values())].sort((one, other) => one - other)
  return depths.map((depth) => queues.filter(({ id }) => before.get(id) === depth))
}

/**
 * What people find a queue by: its letter, which their numbers have. In a later step numbers have the letter of another
 * queue, so there it is which step it is, as in 2.
 */
export function signOf(site: Pick<Site, 'queues'>, id: QueueId): string {
  if (isEntrance(site, id)) return id
  return String(stagesOf(site).findIndex((stage) => stage.some((queue) => queue.id === id)) + 1)
}

/** The queues of the first step, in which residents take their numbers. */
export function entrancesOf({ queues }: Pick<Site, 'queues'>): QueueSettings[] {
  return queues.filter(({ id }) => isEntrance({ queues }, id))
}

/** Whether a step can be put in after that stage; -1: before the first. */
export function mayPutIn(site: Site, after: number): boolean {
  if (site.queues.length >= MOST_QUEUES) return false
  if (after >= 0) return !(stagesOf(site)[after] ?? []).some(({ room }) => room)
  const [first = []] = stagesOf(site)
  return first.length <= MOST_NEXT && !first.some(({ step }) => isFromOutside(step))
}

/**
 * With one more step after that stage; -1: before the first. It has a queue of its own and, where there is room for one, a
 * desk. Whoever went on from the stage before goes there first.
 */
export function withStep(site: Site, after: number, step: StepKind): Site {
  const id = freeLetter(site.queues)
  if (id === null || !mayPutIn(site, after)) return site
  const stages = stagesOf(site)
  const [nearest] = stages[Math.max(after, 0)] ?? []
  const led = after < 0 ? [] : leading(stages[after] ?? [], after === stages.length - 1)
  const next = after < 0 ? (stages[0] ?? []).map((queue) => queue.id) : led.flatMap(({ then = [] }) => then)
  const isChosen = after < 0 || led.some(({ choose }) => choose === 'desk')
  const made = withThen(
    {
      id,
      name: freeNames(site, step, id),
      length: nearest?.length ?? 0,
      callSize: 1,
      priority: false,
      ...ofStep(site.kind, step),
      ...(isChosen ? { choose: 'desk' } : {}),
    },
    next,
  )
  const isRoom = step === 'observation' && next.length === 0
  const joined = site.queues.map((queue) => (led.includes(queue) ? withThen(queue, [id]) : queue))
  const position =
    after < 0
      ? 0
      : Math.max(...(stages[after] ?? []).map((queue) => joined.findIndex((one) => one.id === queue.id))) + 1
  const longer = { ...site, queues: putAt(joined, position, made) }
  return isRoom ? withRoom(longer, id, usualRoom(site.kind)) : withPlaceFor(longer, id)
}

/** The queues of a stage that go on; at the last stage all of them will. */
function leading(stage: readonly QueueSettings[], isLast: boolean): readonly QueueSettings[] {
  return isLast ? stage : stage.filter(({ then }) => then !== undefined)
}

/** Whether a queue can be taken out: another has to be left to which people are called. */
export function mayTakeOut({ queues }: Pick<Site, 'queues'>, id: QueueId): boolean {
  return queues.some((queue) => queue.id !== id && !queue.room)
}

/** Without a queue. Whoever went on to it goes on to what came after it; no desk draws from it any more. */
export function withoutQueue(site: Site, id: QueueId): Site {
  const gone = site.queues.find((queue) => queue.id === id)
  const queues = site.queues.flatMap((queue) => {
    if (queue.id === id) return []
    if (!queue.then?.includes(id)) return [queue]
    const then = queue.then.flatMap((next) => (next === id ? (gone?.then ?? []) : [next]))
    return [withThen({ ...queue, ...(gone?.choose ? { choose: gone.choose } : {}) }, then)]
  })
  const desks = site.desks.map((desk) => ({ ...desk, queues: desk.queues.filter((one) => one !== id) }))
  return { ...site, queues, desks }
}

/**
 * With a queue again that was taken out and cannot be today: where it stood, with the desks that draw from it, and with
 * the ways to it.
 */
export function withQueueBack(site: Site, saved: Site, id: QueueId): Site {
  const at = saved.queues.findIndex((queue) => queue.id === id)
  const was = saved.queues[at]
  if (!was || site.queues.some((queue) => queue.id === id)) return site
  const there = [...site.queues.map((queue) => queue.id), id]
  const back = withThen(
    was,
    (was.then ?? []).filter((next) => there.includes(next)),
  )
  const queues = site.queues.map((queue) => {
    const before = saved.queues.find((one) => one.id === queue.id)
    if (!before?.then?.includes(id)) return queue
    const kept = (queue.then ?? []).filter((next) => before.then?.includes(next) || !was.then?.includes(next))
    const asBefore = before.then.filter((next) => next === id || kept.includes(next))
    return withThen({ ...queue, ...(before.choose ? { choose: before.choose } : {}) }, [...asBefore, ...kept])
  })
  const drew = saved.desks.filter((desk) => desk.queues.includes(id))
  const desks = site.desks.map((desk) =>
    drew.some((one) => one.id === desk.id) ? { ...desk, queues: [...desk.queues, id].sort() } : desk,
  )
  const again = desks.some((desk) => desk.queues.includes(id)) ? [] : drew.slice(0, 1)
  return { ...site, queues: putAt(queues, at, back), desks: [...desks, ...again] }
}

/** With a queue as a room, which has no line, no desk and nothing after it; null: as no room. */
export function withRoom(site: Site, id: QueueId, room: QueueSettings['room'] | null): Site {
  const queues = site.queues.map((queue) => {
    if (queue.id !== id) return queue
    const { room: _, ...rest } = queue
    return room ? { ...withThen(rest, []), length: 0, room } : rest
  })
  const desks = room
    ? site.desks.map((desk) => ({ ...desk, queues: desk.queues.filter((one) => one !== id) }))
    : site.desks
  return { ...site, queues, desks }
}

/** The queue with these as the next ones, each once, and without itself; with none its visit is over. */
export function withThen(
  { then: _, choose, ...queue }: QueueSettings,
  next: readonly QueueId[],
): QueueSettings {
  const then = [...new Set(next)].filter((id) => id !== queue.id).slice(0, MOST_NEXT)
  if (then.length === 0) return queue
  return { ...queue, then, ...(choose && then.length > 1 ? { choose } : {}) }
}

/** With one more desk, which draws from this queue alone; where there are too many desks, the last one draws from it, too. */
export function withPlaceFor(site: Site, id: QueueId): Site {
  if (site.desks.length < MOST_DESKS)
    return { ...site, desks: [...site.desks, { id: nextDesk(site), queues: [id] }] }
  const desks = site.desks.map((desk, index) =>
    index === site.desks.length - 1 ? { ...desk, queues: [...desk.queues, id] } : desk,
  )
  return { ...site, desks }
}

/** The number after the highest of the desks. */
export function nextDesk({ desks }: Pick<Site, 'desks'>): string {
  return String(Math.max(0, ...desks.map(({ id }) => Number(id) || 0)) + 1)
}

/** The desks that have no queue left. */
export function idleDesks({ desks }: Pick<Site, 'desks'>): Site['desks'] {
  return desks.filter(({ queues }) => queues.length === 0)
}

export function withIdleServing(site: Site, id: QueueId): Site {
  return { ...site, desks: site.desks.map((desk) => (desk.queues.length ? desk : { ...desk, queues: [id] })) }
}

export function withoutIdle(site: Site): Site {
  return { ...site, desks: site.desks.filter(({ queues }) => queues.length > 0) }
}

/** The name of the step; with its letter where another queue has that name. */
function freeNames(site: Site, step: StepKind, id: QueueId): Site['name'] {
  const name = nameOfStep(step, languagesOf(site))
  const isTaken = site.queues.some((queue) =>
    Object.entries(name).some(([tag, said]) => (queue.name as Record<string, string>)[tag] === said),
  )
  if (!isTaken) return name
  return Object.fromEntries(Object.entries(name).map(([tag, said]) => [tag, `${said} ${id}`]))
}

function putAt<T>(list: readonly T[], at: number, one: T): T[] {
  return [...list.slice(0, at), one, ...list.slice(at)]
}
