// Changes of a site's settings that an owner may make in the middle of a day: queues and desks added, removed, renamed,
// brought back.

import { Check } from '../../../shared/day/nouns/checks.ts'
import type { QueueSettings as Queue } from '../../../shared/day/nouns/queue-settings.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { isFromOutside, StepKind } from '../../../shared/day/nouns/steps.ts'

/** Letters and desks that are added and removed; A, G, 1 and 2 are the sample's own. */
const LETTERS = ['A', 'G', 'B', 'C']
const DESKS = ['1', '2', '3', '台4']

/** The site with one change, chosen by two numbers; an open day must refuse many of these. */
export function otherSettings(site: Site, pick: number, people: number): Site {
  return withQuotas(withChecks(withWays(changed(site, pick, people)), people), people)
}

/** Now and then the checks of every queue are others, or gone. */
function withChecks(site: Site, people: number): Site {
  if (people % 3) return site
  return {
    ...site,
    queues: site.queues.map(({ checks: _, ...queue }, n) =>
      (people + n) % 2 ? queue : { ...queue, checks: Check.options.slice(n % 5) },
    ),
  }
}

/** Quotas of queues that are there; now and then with other figures, or gone. */
function withQuotas({ quotas = [], ...site }: Site, people: number): Site {
  const there = site.queues.map(({ id }) => id)
  const left = quotas
    .map((quota) => ({ ...quota, queues: quota.queues.filter((id) => there.includes(id)) }))
    .filter(({ queues }) => queues.length > 0)
    .map((quota) => (people % 4 ? quota : { ...quota, people }))
  return left.length && people % 7 ? { ...site, quotas: left } : site
}

/** Queues go on to those that are there and drawn from, and that are no entrance. */
function withWays(site: Site): Site {
  const drawn = new Set(site.desks.flatMap(({ queues }) => queues))
  const there = (id: string) =>
    site.queues.some(
      (queue) => queue.id === id && (queue.room || drawn.has(id)) && !isFromOutside(queue.step),
    )
  return {
    ...site,
    queues: site.queues.map(({ then = [], ...queue }) => {
      const left = then.filter(there)
      return left.length ? { ...queue, then: left } : queue
    }),
  }
}

function changed(site: Site, pick: number, people: number): Site {
  const letter = LETTERS[people % LETTERS.length]!
  const desk = DESKS[people % DESKS.length]!
  switch (pick % 7) {
    case 0:
      return {
        ...site,
        queues: site.queues.map((queue) => withOtherRoom(queue, people)),
        spacing: 0.5 + (people % 6) / 2,
        markPer: people % 2 ? 'party' : 'person',
        mix: 1 + (people % 4),
        ...(people % 2 ? {} : { comeBack: { places: people % 5 } }),
        ...(people % 3 ? {} : { capacity: 1 + (people % 14) }),
      }
    case 1:
    case 2:
      return withoutQueue(site, letter)
    case 3:
      return withQueue(site, letter, people)
    case 4:
      return {
        ...site,
        desks: site.desks.length > 1 ? site.desks.filter(({ id }) => id !== desk) : site.desks,
      }
    case 5:
      return withDesk(site, desk, people)
    // a desk with another name is another desk
    default:
      return { ...withDesk(site, desk, people), desks: withDesk(site, desk, people).desks.slice(-1) }
  }
}

function withQueue(site: Site, id: string, people: number): Site {
  const name = { 'zh-CN': `队列${people}`, en: `Queue ${people}` }
  const lane = people % 4 === 0 ? { priority: true, level: 1 + (people % 3) } : { priority: false }
  const step = StepKind.options[people % 12]
  const queue = {
    id,
    name,
    length: people % 5,
    callSize: 1 + (people % 3),
    ...lane,
    ...(step ? { step } : {}),
  }
  const queues = [...site.queues.filter((one) => one.id !== id), queue]
  const drawn = site.desks.map((desk, n) => ({
    ...desk,
    queues: n % 2 ? desk.queues : [...new Set([...desk.queues, id])],
  }))
  return { ...site, queues, desks: drawn }
}

/** The room with other seats and minutes, or no room any more: then no desk draws from the queue. */
function withOtherRoom({ room, ...queue }: Queue, people: number): Queue {
  if (!room || people % 5 === 0) return queue
  const nod = people % 2 ? ({ nod: true } as const) : {}
  return { ...queue, room: { minutes: 1 + (people % 7), seats: 1 + (people % 4), ...nod } }
}

/** Its desks draw from the other queues; the last queue stays. */
function withoutQueue(site: Site, id: string): Site {
  const queues = site.queues.filter((one) => one.id !== id)
  const first = queues.find(({ room }) => !room)
  if (!first) return site
  const desks = site.desks.map((desk) => {
    const drawn = desk.queues.filter((one) => one !== id)
    return { ...desk, queues: drawn.length ? drawn : [first.id] }
  })
  return { ...site, queues, desks }
}

function withDesk(site: Site, id: string, people: number): Site {
  const queues = site.queues.filter(({ room }) => !room)
  const { id: drawn } = queues[people % queues.length]!
  return { ...site, desks: [...site.desks.filter((one) => one.id !== id), { id, queues: [drawn] }] }
}
