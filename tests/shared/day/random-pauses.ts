// One way to give each command about a pause on any day.

import { commands } from '../../../shared/day/commands/index.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { PauseReason } from '../../../shared/day/nouns/pause.ts'
import { marshal } from '../../kit/given.ts'
import type { Concrete, Move } from './random-commands.ts'
import { queueAt, queueOfThose } from './random-picks.ts'

export const randomPauses = {
  'pause-queue': (day: Day, { pick, people }: Move) =>
    give('pause-queue', { queue: queueAt(day, pick), ...(people % 2 ? saidOf(pick, people) : {}) }),
  'resume-queue': (day: Day, { pick }: Move) => {
    const queue = queueOfThose(day, pick, ({ pause }) => pause !== null)
    const resume = give('resume-queue', { queue })
    return day.queues.get(queue)?.pause || pick % 3 ? resume : [give('pause-queue', { queue }), resume]
  },
  // a site that stays paused gives no number any more
  'pause-site': (_day: Day, { pick, people }: Move) => [
    give('pause-site', saidOf(pick, people)),
    ...(people % 5 ? [give('resume-site', {})] : []),
  ],
  'resume-site': (day: Day, { pick, people }: Move) => {
    const resume = give('resume-site', {})
    return day.pause || pick % 3 ? resume : [give('pause-site', saidOf(pick, people)), resume]
  },
}

function give(name: 'pause-queue' | 'resume-queue' | 'pause-site' | 'resume-site', input: object): Concrete {
  return { command: commands[name], input, by: marshal }
}

/** Every reason, with and without an end. */
function saidOf(pick: number, people: number) {
  const reason = PauseReason.options[pick % PauseReason.options.length]!
  // a time of the clock is another one for a clock that is far ahead
  const until = people % 3 ? { until: 1 + (pick % 90) } : {}
  return {
    reason,
    ...until,
    ...(people % 4 ? {} : { byHand: true }),
    ...(reason === 'other' ? { words: { 'zh-CN': '换一批试剂', en: 'Changing the kits' } } : {}),
  }
}
