// The figures that `npm run bench` measures, by their names for `--only`.

import type { RunningYimi } from '../processes.ts'
import type { Owner } from '../sites.ts'
import type { Compared } from '../table.ts'
import { backup } from './backup.ts'
import { calls } from './calls.ts'
import { fanOut } from './fan-out.ts'
import { growth } from './growth.ts'
import { joins } from './joins.ts'
import { memory } from './memory.ts'
import { phone } from './phone.ts'
import { push } from './push.ts'
import { rush } from './rush.ts'
import type { Scale } from './scale.ts'
import { signIns } from './sign-ins.ts'
import { start } from './start.ts'
import { storm } from './storm.ts'

/** Each has a fresh server of its own. */
export type Measure = (yimi: RunningYimi, owner: Owner, scale: Scale) => Promise<Compared[]>

export const figures: Readonly<Record<string, Measure>> = {
  joins,
  calls,
  'fan-out': fanOut,
  memory,
  rush,
  storm,
  start,
  growth,
}

/** Measured only when they are named. */
export const onDemand: Readonly<Record<string, Measure>> = {
  phone,
  backup,
  'sign-ins': signIns,
  push,
}
