// An existing site takes a whole usual way: what stays, what goes, and what is new.

import type { QueueId } from '../../shared/day/nouns/ids.ts'
import type { QueueSettings } from '../../shared/day/nouns/queue-settings.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { freeLetter, LETTERS } from './letters.ts'
import { stagesOf, withPlaceFor, withThen } from './way.ts'
import { GREEN, ofStep, saidIn, usualRoom, type Way, type WayStep } from './ways.ts'

export interface WholeWay {
  readonly site: Site
  readonly stays: readonly QueueSettings[]
  readonly goes: readonly QueueSettings[]
  readonly comes: readonly QueueSettings[]
}

type Made = { readonly queue: QueueSettings; readonly was: QueueSettings | null }

/**
 * The site with this way; null: no letters are left for its new queues. A queue stays where the way has its step, or
 * where it has no step and residents take their numbers in it: that is the first step then. What stays keeps its letter,
 * its name, its desks and its checks. A new queue has a letter that none has today, so that nobody who stands in a queue
 * that goes is taken for somebody in another step.
 */
export function withWholeWay(site: Site, way: Way): WholeWay | null {
  const [first = []] = stagesOf(site)
  const taken = new Set<QueueId>()
  const stages: Made[][] = []
  const used: { id: QueueId }[] = [...site.queues]
  for (const [index, step] of way.entries()) {
    const stage: Made[] = []
    for (const one of step.queues) {
      const was = site.queues.find(
        (queue) =>
          !taken.has(queue.id) &&
          (queue.step === step.step || (index === 0 && !queue.step && first.includes(queue))) &&
          queue.priority === (one.isGreen ?? false),
      )
      if (was) taken.add(was.id)
      const id = was?.id ?? letterFor(one.id, used)
      if (id === null) return null
      used.push({ id })
      stage.push({ queue: was ? kept(site, was, step) : made(site, step, one, id), was: was ?? null })
    }
    stages.push(stage)
  }
  const queues = stages.flatMap((stage, index) => {
    const then = stages[index + 1]?.map(({ queue }) => queue.id) ?? []
    const choose = way[index]?.isChosen ? ({ choose: 'desk' } as const) : {}
    return stage.map(({ queue }) => withThen({ ...queue, ...choose }, then))
  })
  const all = stages.flat()
  return {
    site: withDesksFor({ ...site, queues }),
    stays: all.flatMap(({ was }) => was ?? []),
    goes: site.queues.filter(({ id }) => !taken.has(id)),
    comes: all.flatMap(({ queue, was }) => (was ? [] : [queue])),
  }
}

/** The letter that such ways usually have, or else the next free one. */
function letterFor(usual: QueueId, used: readonly { readonly id: QueueId }[]): QueueId | null {
  const isFree = LETTERS.includes(usual) && !used.some(({ id }) => id === usual)
  return isFree ? usual : freeLetter(used)
}

function kept(
  site: Site,
  { room, then: _, choose: __, ...was }: QueueSettings,
  step: WayStep,
): QueueSettings {
  const { step: kind, placeWord, checks } = ofStep(site.kind, step.step)
  const own: QueueSettings = was.step
    ? was
    : {
        ...was,
        ...(kind ? { step: kind } : {}),
        ...(placeWord && !was.placeWord ? { placeWord } : {}),
        ...(checks && !was.checks ? { checks } : {}),
      }
  return step.isRoom ? { ...own, length: 0, room: room ?? usualRoom(site.kind, step.desks) } : own
}

function made(
  site: Site,
  step: WayStep,
  { name, isGreen = false }: WayStep['queues'][number],
  id: QueueId,
): QueueSettings {
  const metres = site.queues.find(({ priority, room }) => !priority && !room)?.length ?? 0
  return {
    id,
    name: saidIn(name, languagesOf(site)),
    length: step.isRoom ? 0 : isGreen ? Math.min(metres, GREEN) : metres,
    callSize: 1,
    priority: isGreen,
    ...ofStep(site.kind, step.step),
    ...(step.isRoom ? { room: usualRoom(site.kind, step.desks) } : {}),
  }
}

/**
 * Desks draw from what stays. Those that have nothing left serve the steps that nobody serves yet, one after the other;
 * a step for which there is none gets one more.
 */
function withDesksFor(site: Site): Site {
  const called = new Set(site.queues.flatMap(({ id, room }) => (room ? [] : [id])))
  const left = site.desks.map((desk) => ({ ...desk, queues: desk.queues.filter((id) => called.has(id)) }))
  const drawn = new Set(left.flatMap(({ queues }) => queues))
  const unserved = stagesOf(site)
    .map((stage) => stage.flatMap(({ id }) => (called.has(id) && !drawn.has(id) ? [id] : [])))
    .filter((stage) => stage.length > 0)
  let turn = 0
  const desks = left.map((desk) => {
    if (desk.queues.length > 0) return desk
    const queues = unserved[turn++ % unserved.length] ?? [...called]
    return { ...desk, queues }
  })
  return unserved.slice(turn).reduce(servedBy, { ...site, desks })
}

function servedBy(site: Site, [id, ...others]: readonly QueueId[]): Site {
  if (id === undefined) return site
  const more = withPlaceFor(site, id)
  const desks = more.desks.map((desk, index) =>
    index === more.desks.length - 1 ? { ...desk, queues: [...new Set([...desk.queues, ...others])] } : desk,
  )
  return { ...more, desks }
}
