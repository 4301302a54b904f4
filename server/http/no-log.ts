import type { HttpParts } from './parts.ts'
import { no, type Refused } from './route/answer.ts'

/** Says that a day has no log, and where it had one, that it was erased by age. */
export async function noLog({ days }: HttpParts, site: string, date: string): Promise<Refused> {
  const isErased = (await days.figuresOf(site, date)) !== null
  return no('not-found', { faults: isErased ? [{ path: 'date', rule: 'erased' }] : [] })
}
