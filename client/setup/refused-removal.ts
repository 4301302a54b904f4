import { hasSteps } from '../../shared/day/nouns/route.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { FieldError } from '../../shared/protocol/problems.ts'
import { withQueueBack } from './way.ts'

interface Refused {
  readonly site: Site
  readonly errors: readonly FieldError[]
}

/**
 * At a site of several steps, those that were taken out while people stand in them are there again, each with its fault.
 * A step that one cannot see has no place where that could be said.
 */
export function withRefusedBack(site: Site, saved: Site, errors: readonly FieldError[]): Refused {
  if (!hasSteps(saved)) return { site, errors }
  const gone = errors.flatMap(({ rule, limit }) => (rule === 'queue-in-use' ? [String(limit)] : []))
  const back = gone.reduce((made, id) => withQueueBack(made, saved, id), site)
  const placed = errors.map((error): FieldError => {
    const index = back.queues.findIndex(({ id }) => id === error.limit)
    return error.rule === 'queue-in-use' && index >= 0 ? { ...error, path: `queues.${index}` } : error
  })
  return { site: back, errors: placed }
}
