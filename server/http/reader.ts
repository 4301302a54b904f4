// A caller for whom a whole log has to be read: until they hang up, and not too often.

import type { ActiveSession } from '../access/sessions.ts'
import type { Asker } from '../days/records.ts'
import type { HttpParts } from './parts.ts'
import type { Visit } from './route/visit.ts'

/** Staff are counted by account, and everybody else by address. */
export function askerOf(
  { access }: HttpParts,
  { signal, from }: Visit,
  staff: ActiveSession['staff'] | null,
): Asker {
  return {
    isStaff: staff !== null,
    signal,
    wait: () => access.limits.reading({ staff: staff?.id ?? null, address: access.addressOf(from) }),
  }
}
