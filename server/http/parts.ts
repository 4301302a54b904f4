// What every route is given.

import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import type { Execute } from '../days/execute.ts'
import type { Log } from '../log.ts'
import type { Persons } from '../retention/persons.ts'

export interface HttpParts {
  readonly days: Days
  readonly execute: Execute<Actor>
  readonly access: Access
  readonly persons: Persons
  readonly clock: Clock
  readonly log: Log
  /** Where the QR codes point, and the origin that browsers may ask from besides the host's own. */
  readonly publicUrl: string
  /** Folder of the built pages. */
  readonly pages: string
  /** Whether new viewers are welcome: false once the process is going down. */
  isTaking(): boolean
}
