import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { command, refuse } from './command.ts'

/** In minutes. An opening rush is over by then, and a marshal should look again. */
const MOST_MINUTES = 120

export const allowJoins = command('allow-joins', {
  by: ['marshal'],
  input: v.strictObject({
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES)), 10),
  }),
  decide(day, { minutes }, { at }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    return [{ type: 'joins-allowed', until: at + minutes * 60_000 }]
  },
})
