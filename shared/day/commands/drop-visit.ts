import * as v from 'valibot'
import { findVisit } from '../nouns/visits.ts'
import { already, command, refuse } from './command.ts'
import { VisitId } from './with-visit.ts'

/**
 * Takes a visit off the list that was noted by mistake, or is not wanted any more. The server gives the command, and erases
 * what was written. One that is ticked off counts, and has to be opened again first.
 */
export const dropVisit = command('drop-visit', {
  by: ['marshal'],
  input: v.strictObject({ visit: VisitId }),
  decide(day, { visit: id }) {
    if (id > day.visitsNoted) return refuse('unknown-visit')
    const visit = findVisit(day, id)
    if (!visit) return already({})
    return visit.doneAt === null ? [{ type: 'visit-dropped', visit: id }] : refuse('wrong-state')
  },
})
