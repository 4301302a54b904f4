import * as v from 'valibot'
import { command } from './command.ts'
import { VisitId, withVisit } from './with-visit.ts'

/** Takes back that a visit was ticked off. */
export const reopenVisit = command('reopen-visit', {
  by: ['marshal'],
  input: v.strictObject({ visit: VisitId }),
  decide: (day, { visit: id }) =>
    withVisit(day, id, ({ doneAt }) => (doneAt === null ? null : [{ type: 'visit-reopened', visit: id }])),
})
