// A site for tests: two queues with lines, three desks.

import { SAMPLE } from '../../server/sample.ts'
import type { Site } from '../../shared/day/nouns/site.ts'

/** Short, since tests measure walls that it stands on. */
const NARROW = { 'zh-CN': '普通', en: 'General' }

/** The site of an empty store, with changes. */
export function sampleSite(changes: Partial<Site> = {}): Site {
  return {
    ...SAMPLE,
    queues: SAMPLE.queues.map((queue) => (queue.id === 'A' ? { ...queue, name: NARROW } : queue)),
    ...changes,
  }
}

/** The site with one more queue, which is a room; everybody goes on to it. */
export function withRoom(site: Site, room: NonNullable<Site['queues'][number]['room']>): Site {
  const name = { 'zh-CN': '留观区', en: 'Observation' }
  const last = site.queues.filter(({ then }) => then === undefined).map(({ id }) => id)
  const queues = site.queues.map((queue) => (last.includes(queue.id) ? { ...queue, then: ['P'] } : queue))
  return {
    ...site,
    queues: [...queues, { id: 'P', name, length: 0, callSize: 1, priority: false, room }],
  }
}

/** The sample with lines of other lengths, in metres: queue A's, and queue G's. */
export function withLines(a: number, g = 0, changes: Partial<Site> = {}): Site {
  const site = sampleSite(changes)
  return { ...site, queues: site.queues.map((queue) => ({ ...queue, length: queue.id === 'A' ? a : g })) }
}
