// A site for tests: two queues with lines, three desks.

import type { Site } from '../../shared/day/nouns/site.ts'

export function sampleSite(changes: Partial<Site> = {}): Site {
  return {
    id: 'xingfuli',
    kind: 'testing',
    name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' },
    timeZone: 'Asia/Shanghai',
    presence: 'pass',
    spacing: 1,
    levels: { busy: 25, crowded: 50 },
    dayStart: '04:00',
    queues: [
      { id: 'A', name: { 'zh-CN': '普通', en: 'General' }, length: 30, callSize: 1, priority: false },
      { id: 'G', name: { 'zh-CN': '绿色通道', en: 'Green lane' }, length: 10, callSize: 1, priority: true },
    ],
    desks: ['1', '2', '3'].map((id) => ({ id, queues: ['A', 'G'] })),
    ...changes,
  }
}

/** The sample with lines of other lengths, in metres: queue A's, and queue G's. */
export function withLines(a: number, g = 0, changes: Partial<Site> = {}): Site {
  const site = sampleSite(changes)
  return { ...site, queues: site.queues.map((queue) => ({ ...queue, length: queue.id === 'A' ? a : g })) }
}
