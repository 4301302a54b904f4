// A site that has a quota at its last step.

import type { Site } from '../../../shared/day/nouns/site.ts'
import { openDay, openDesk } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'

const name = { 'zh-CN': '接种', en: 'Jab' }
export const words = { 'zh-CN': '请明天来红旗小学', en: 'Come to Hongqi School tomorrow' }

/** The entrance A leads through R to the jabs at V and W, which have the quota together; G has none. */
export function hall(people: number | null = 10, changes: Partial<Site> = {}): Site {
  const site = sampleSite({ presence: 'open' })
  const [queue] = site.queues
  const plain = { name, length: 0, callSize: 1, priority: false }
  return {
    ...site,
    queues: [
      { ...queue!, length: 0, then: ['R'] },
      { id: 'R', ...plain, then: ['V', 'W'], choose: 'desk' },
      { id: 'V', ...plain },
      { id: 'W', ...plain },
      { id: 'G', ...plain },
    ],
    desks: [
      { id: '1', queues: ['A'] },
      { id: '2', queues: ['R'] },
      { id: '3', queues: ['V', 'W'] },
      { id: '4', queues: ['G'] },
    ],
    ...(people === null ? {} : { quotas: [{ queues: ['V', 'W'], people, words }] }),
    ...changes,
  }
}

const opened = ['1', '2', '3', '4'].map((desk) => openDesk(desk))
export const begun = [openDay, ...opened]
