import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { command, refuse } from './command.ts'

/** People of one tap: a full coach, several times over. */
const MOST_AT_ONCE = 1000

/** Counts people in or out who have no number. Beyond the capacity, too: a marshal says what is so. */
export const countInside = command('count-inside', {
  by: ['marshal'],
  input: v.strictObject({
    people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_AT_ONCE)),
    way: v.picklist(['in', 'out']),
  }),
  decide(day, { people, way }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    if (way === 'out' && people > day.countedIn) return refuse('not-counted-in')
    return [{ type: 'counted', people, way }]
  },
})
