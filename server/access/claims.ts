// A resident who lost the phone, or opened the page in another browser, asks for the number again. Nobody types a secret: a
// marshal who sees the resident nods, or lets them scan a code, which is a nod before the question. Both last for minutes.

import { randomBytes, randomUUID } from 'node:crypto'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Clock } from '../clock.ts'
import type { Claim, ClaimRecords } from '../store/ports/claims.ts'
import { ASKED_FOR } from './claim-times.ts'
import { hashOf } from './keys.ts'
import { ShownClaims } from './shown-claims.ts'

/** Milliseconds for which a code on a tablet is good: as long as somebody stands before it. */
const CODE_FOR = 60_000
/** Open at a site: more lose their number only where somebody plays with it, and a marshal reads each. */
const MOST_OPEN = 30
/** Milliseconds after which to ask again where so many are open. */
const FULL = 60_000
type About = Pick<Claim, 'site' | 'date' | 'number' | 'party' | 'epoch'>

export interface Claims {
  /** A phone says that a number is its holder's: the secret with which it asks for the answer, and until when. */
  ask(about: About, device: string): Promise<{ claim: string; until: number } | { wait: number }>
  /** A marshal offers a number to whoever scans this code first. `by`: as the log names them. */
  offer(about: About, by: string): Promise<{ code: string; until: number } | { wait: number }>
  /** The claim, or the scanned code, of this secret; null: there is none, or not any more. */
  bySecret(secret: string, site: SiteId): Promise<Claim | null>
  byId(id: string, site: SiteId): Promise<Claim | null>
  /** Nods, before the log has it. Null where somebody answered otherwise first; the same twice is the same. */
  nod(claim: Claim, by: string): Promise<Claim | null>
  /** Takes the code as this phone. Null where another phone did. */
  take(claim: Claim, device: string): Promise<Claim | null>
  /** The log has it: the phone may have the number. Whoever else asks for it is refused. */
  give(claim: Claim): Promise<void>
  /** The log does not take it, and never will: the phone is told no. */
  drop(claim: Claim): Promise<void>
  /** False where somebody nodded first. */
  refuse(claim: Claim): Promise<boolean>
  /** The open claims as the marshals of a site see them, as they were last read. */
  of(site: SiteId): MarshalView['claims']
  /** Reads them anew: another node may have taken one in. */
  look(site: SiteId): Promise<void>
  /** Calls back when what they are shown has changed. */
  onChange(changed: (site: SiteId) => void): void
}

export function claimsIn(store: ClaimRecords, clock: Clock): Claims {
  const shown = new ShownClaims(store, clock)
  const look = (site: SiteId) => shown.look(site)
  /** The phone can fetch an answer that is given now for as long as its question would stand. */
  const moveOn = ({ id }: Claim, move: Parameters<ClaimRecords['moveClaim']>[1]) =>
    store.moveClaim(id, { ...move, expiresAt: clock.now() + ASKED_FOR })

  async function add(
    about: About,
    goodFor: number,
    rest: Pick<Claim, 'device' | 'givenBy' | 'state'>,
  ): Promise<{ secret: string; until: number } | { wait: number }> {
    const [now, secret] = [clock.now(), randomBytes(32).toString('base64url')]
    const until = now + goodFor
    const claim = { ...claimOf(about, secret), ...rest, askedAt: now, expiresAt: until }
    if (!(await store.addClaim(claim, now, MOST_OPEN, ASKED_FOR))) return { wait: FULL }
    await look(about.site)
    return { secret, until }
  }

  async function refuse({ id, site }: Claim, from: Claim['state'][]): Promise<boolean> {
    const isRefused = await store.moveClaim(id, { from, to: 'refused' })
    await look(site)
    return isRefused
  }

  return {
    async ask(about, device) {
      const added = await add(about, ASKED_FOR, { device, givenBy: null, state: 'asked' })
      return 'wait' in added ? added : { claim: added.secret, until: added.until }
    },
    async offer(about, by) {
      const added = await add(about, CODE_FOR, { device: null, givenBy: by, state: 'offered' })
      return 'wait' in added ? added : { code: added.secret, until: added.until }
    },
    bySecret: async (secret, site) => goodAt(clock.now(), await store.claimBySecret(hashOf(secret)), site),
    byId: async (id, site) => goodAt(clock.now(), await store.claim(id), site),
    async nod(claim, by) {
      await moveOn(claim, { from: ['asked'], to: 'nodded', givenBy: by })
      await look(claim.site)
      return isNodded(await store.claim(claim.id))
    },
    async take(claim, device) {
      await moveOn(claim, { from: ['offered'], to: 'nodded', device })
      const taken = isNodded(await store.claim(claim.id))
      // the same phone asks again where the answer was lost
      return taken?.device === device ? taken : null
    },
    async give(claim) {
      await store.moveClaim(claim.id, { from: ['nodded'], to: 'given' })
      await store.refuseOthers(claim)
      await look(claim.site)
    },
    drop: async (claim) => void (await refuse(claim, ['nodded'])),
    refuse: (claim) => refuse(claim, ['asked', 'refused']),
    of: (site) => shown.of(site),
    look,
    onChange: (changed) => shown.onChange(changed),
  }
}

function claimOf({ site, date, number, party, epoch }: About, secret: string) {
  return { id: randomUUID(), secret: hashOf(secret), site, date, number, party, epoch }
}

/** The claim, where it is of this site and still good. One of a clock that was ahead would last longer than any other. */
function goodAt(now: number, claim: Claim | null, site: SiteId): Claim | null {
  const isGood = claim?.site === site && claim.expiresAt > now && claim.expiresAt <= now + ASKED_FOR
  return isGood ? claim : null
}

function isNodded(claim: Claim | null): Claim | null {
  return claim?.state === 'nodded' || claim?.state === 'given' ? claim : null
}
