// Passes: what the QR code on the screen proves. Signed over site and 30-second step; the step itself is in the pass,
// so that an old one can be told from a forged one.

import type { Asked } from '../../shared/day/command.ts'
import { STEP } from '../../shared/day/joins.ts'
import type { SiteId } from '../../shared/day/site.ts'
import type { Keys } from './keys.ts'

/** Who scanned has so long, in milliseconds, to take a number: a slow phone is not thrown out. */
const JOIN_FOR = 10 * 60_000

export interface Passes {
  /** The site's pass now, and when the next one takes its place. */
  passOf(site: SiteId, at: number): { pass: string; until: number }
  /** What a pass proves: the one shown now and the one before it are good. */
  check(pass: string, site: SiteId, at: number): Asked['presence']
  /** What a pass is swapped for when it is scanned: the value of the join cookie, good in that browser alone. */
  joinOf(site: SiteId, device: string, at: number): string
  checkJoin(join: string, site: SiteId, device: string, at: number): boolean
}

export function passesWith(keys: Keys): Passes {
  return {
    passOf(site, at) {
      const step = Math.floor(at / STEP)
      return { pass: `${step.toString(36)}.${keys.sign('pass', site, step)}`, until: (step + 1) * STEP }
    },
    check(pass, site, at) {
      const [text = '', signature = ''] = pass.split('.', 2)
      const step = Number.parseInt(text, 36)
      if (!keys.verify(signature, 'pass', site, step)) return 'pass-needed'
      const age = Math.floor(at / STEP) - step
      return age === 0 || age === 1 ? 'proven' : 'pass-expired'
    },
    joinOf(site, device, at) {
      const until = at + JOIN_FOR
      return `${until.toString(36)}.${keys.sign('join', site, device, until)}`
    },
    checkJoin(join, site, device, at) {
      const [text = '', signature = ''] = join.split('.', 2)
      const until = Number.parseInt(text, 36)
      return keys.verify(signature, 'join', site, device, until) && at < until
    },
  }
}
