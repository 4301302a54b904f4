// Passes: what the QR code on the screen proves. Signed over site and 30-second step; the step itself is in the pass,
// so that an old one can be told from a forged one. Each is short, and of letters and digits that a code holds in few
// modules, so that it is read from as far as people stand.

import type { CommandContext } from '../../shared/day/commands/command.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { PASS_STEP } from '../../shared/day/nouns/join-count.ts'
import { equal, type Keys } from './keys.ts'

/** Milliseconds from a scan within which a number can be taken: long enough for a slow phone. */
const JOIN_FOR = 10 * 60_000

/** Digits, and capitals without those that read as digits: 5 bits each. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
/** Signs of the step: it comes round after a year, so that an older pass reads as forged. */
const STEP_SIGNS = 4
const ROUND = 2 ** (BITS * STEP_SIGNS)
/**
 * Signs of the signature: 60 bits. A pass is good for a minute at most and can only be tried at the server: ten thousand
 * guesses a second would meet one in a million million minutes.
 */
const SIGNATURE_SIGNS = 12

export interface Passes {
  /** The site's pass now, and when the next one takes its place. */
  passOf(site: SiteId, at: number): { pass: string; until: number }
  /** Whether a pass proves presence: the one shown now and the one before it do. */
  check(pass: string, site: SiteId, at: number): CommandContext['presence']
  /** The value of the join cookie, for which a scanned pass is swapped. It is good in that browser alone. */
  joinOf(site: SiteId, device: string, at: number): string
  checkJoin(join: string, site: SiteId, device: string, at: number): boolean
}

export function passesWith(keys: Keys): Passes {
  return {
    passOf(site, at) {
      const step = Math.floor(at / PASS_STEP)
      const pass = inSigns(BigInt(step % ROUND), STEP_SIGNS) + short(keys.sign('pass', site, step))
      return { pass, until: (step + 1) * PASS_STEP }
    },
    check(pass, site, at) {
      const now = Math.floor(at / PASS_STEP)
      const step = stepIn(pass, now)
      const given = pass.slice(STEP_SIGNS)
      const isGenuine = keys
        .signatures('pass', site, step)
        .some((signature) => equal(given, short(signature)))
      if (!isGenuine) return 'pass-needed'
      const age = now - step
      return age === 0 || age === 1 ? 'proven' : 'pass-expired'
    },
    joinOf(site, device, at) {
      const until = at + JOIN_FOR
      return `${until.toString(36)}.${keys.sign('join', site, device, until)}`
    },
    checkJoin(join, site, device, at) {
      const [text = '', signature = ''] = join.split('.', 2)
      const until = Number.parseInt(text, 36)
      // one of a clock that was ahead lasts no longer than any other
      return keys.verify(signature, 'join', site, device, until) && at < until && until <= at + JOIN_FOR
    },
  }
}

/** The newest step with these signs that is not after the next one; NaN where they are none. */
function stepIn(pass: string, now: number): number {
  let low = 0
  for (const sign of pass.slice(0, STEP_SIGNS).padEnd(STEP_SIGNS, '?')) {
    const value = SIGNS.indexOf(sign)
    low = value < 0 ? Number.NaN : low * SIGNS.length + value
  }
  const step = now + 1 - ((now + 1) % ROUND) + low
  return step > now + 1 ? step - ROUND : step
}

/** The part of a signature that a pass carries. */
function short(signature: string): string {
  const bits = BigInt(`0x${Buffer.from(signature, 'base64url').subarray(0, 8).toString('hex')}`)
  return inSigns(bits >> BigInt(64 - BITS * SIGNATURE_SIGNS), SIGNATURE_SIGNS)
}

function inSigns(bits: bigint, count: number): string {
  let signs = ''
  for (let rest = bits; signs.length < count; rest >>= BigInt(BITS)) {
    signs = SIGNS.charAt(Number(rest % BigInt(SIGNS.length))) + signs
  }
  return signs
}
