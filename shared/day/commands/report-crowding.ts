import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { marksOf } from '../rules/line.ts'
import { CROWDED_FOR } from '../rules/prompts.ts'
import { command, type Fault, refuse } from './command.ts'

const Mark = v.pipe(v.number(), v.integer(), v.minValue(1))

export const reportCrowding = command('report-crowding', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId, from: Mark, to: Mark }),
  decide(day, { queue, from, to }, { at }) {
    if (from > to) return refuse('invalid', [{ path: 'from', rule: 'max', limit: to }])
    if (!day.queues.has(queue)) return refuse('unknown-queue')
    const faults = beyond(marksOf(day, queue), { from, to })
    if (faults.length) return refuse('invalid', faults)
    if (!isUnderWay(day)) return refuse('day-closed')
    return [{ type: 'crowding-reported', queue, from, to, until: at + CROWDED_FOR }]
  },
})

function beyond(marks: number, stretch: Record<'from' | 'to', number>): Fault[] {
  return (['from', 'to'] as const)
    .filter((path) => stretch[path] > marks)
    .map((path) => ({ path, rule: 'max', limit: marks }))
}
