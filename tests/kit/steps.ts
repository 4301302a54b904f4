// A site of three steps for tests: an entrance with a green lane, registration, and two queues of which one is the last step.

import type { Site } from '../../shared/day/nouns/site.ts'
import { callNext, openDay, openDesk, type Step, step, taken } from './given.ts'
import { sampleSite } from './sample.ts'

/** A and G go on to R, which goes on to S or T. Desk 1 draws from A and G, 2 from R, 3 from S, 4 from T. */
export function siteOfSteps(changes: Partial<Site> = {}): Site {
  const queue = (id: string, english: string, chinese: string, then?: string[]) => ({
    id,
    name: { 'zh-CN': chinese, en: english },
    length: 0,
    callSize: 1,
    priority: id === 'G',
    ...(then ? { then } : {}),
  })
  return sampleSite({
    kind: 'vaccination',
    queues: [
      queue('A', 'Entrance', '入口', ['R']),
      queue('G', 'Green lane', '绿色通道', ['R']),
      { ...queue('R', 'Registration', '登记', ['S', 'T']), placeWord: 'registration', step: 'registration' },
      queue('S', 'First jab', '第一针'),
      queue('T', 'Second jab', '第二针'),
    ],
    desks: [
      { id: '1', queues: ['A', 'G'] },
      { id: '2', queues: ['R'] },
      { id: '3', queues: ['S'] },
      { id: '4', queues: ['T'] },
    ],
    ...changes,
  })
}

export const allOpen: Step[] = [openDay, ...['1', '2', '3', '4'].map((id) => openDesk(id))]
export const finish = (number: string): Step => step('finish', { number })
/** A number that has been through the first step. */
export const registered = (number = 'A001'): Step[] => [taken(), callNext('1', []), finish(number)]
