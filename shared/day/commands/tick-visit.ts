import * as v from 'valibot'
import { command } from './command.ts'
import { VisitId, withVisit } from './with-visit.ts'

/** A marshal ticks a visit off. Of two who do, both succeed, and it counts once. */
export const tickVisit = command('tick-visit', {
  by: ['marshal'],
  input: v.strictObject({ visit: VisitId }),
  decide: (day, { visit: id }) =>
    withVisit(day, id, ({ doneAt }) => (doneAt === null ? [{ type: 'visit-done', visit: id }] : null)),
})
