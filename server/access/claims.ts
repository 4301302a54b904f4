// Who lost a phone, or opened the page in another browser, asks for the number again: nothing secret is typed, a marshal
// who sees them nods. Or the marshal has them scan a code, which is a nod before the question. Both live for minutes.

import { randomBytes, randomUUID } from 'node:crypto'
import type { SiteId } from '../../shared/day/nouns/site.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Clock } from '../clock.ts'
import type { Claim, ClaimRecords } from '../store/ports/claims.ts'
import { hashOf } from './keys.ts'
import { oneAtATime } from './one-look.ts'

/** Milliseconds for which a phone's question stands, and for which it can fetch the answer. */
export const ASKED_FOR = 10 * 60_000
/** Milliseconds for which a code on a tablet is good: as long as somebody stands before it. */
const CODE_FOR = 60_000
/** Open at a site: more lose their number only where somebody plays with it, and a marshal reads each. */
const MOST_OPEN = 30
/** Milliseconds after which to ask again where so many are open. */
const FULL = 60_000
/** Sites whose claims are remembered; one that is forgotten is only read again. */
const MOST_SITES = 1000

type Shown = MarshalView['claims'][number]
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
  /** What the marshals of a site are shown, as it was last looked at. */
  of(site: SiteId): Shown[]
  /** Reads them anew: another node may have taken one in. */
  look(site: SiteId): Promise<void>
  /** Calls back when what they are shown has changed. */
  onChange(changed: (site: SiteId) => void): void
}

export function claimsIn(store: ClaimRecords, clock: Clock): Claims {
  const known = new Map<SiteId, readonly Claim[]>()
  const looks = new Map<SiteId, () => Promise<void>>()
  let changed: (site: SiteId) => void = () => {}

  async function add(
    about: About,
    goodFor: number,
    rest: Pick<Claim, 'device' | 'givenBy' | 'state'>,
  ): Promise<{ secret: string; until: number } | { wait: number }> {
    const now = clock.now()
    const secret = randomBytes(32).toString('base64url')
    const until = now + goodFor
    const { site, date, number, party, epoch } = about
    const claim = { id: randomUUID(), secret: hashOf(secret), site, date, number, party, epoch, ...rest }
    if (!(await store.addClaim({ ...claim, askedAt: now, expiresAt: until }, now, MOST_OPEN, ASKED_FOR)))
      return { wait: FULL }
    await look(site)
    return { secret, until }
  }

  function look(site: SiteId): Promise<void> {
    const known = looks.get(site)
    if (known) return known()
    if (looks.size > MOST_SITES) looks.clear()
    const look = oneAtATime(() => lookAt(site))
    looks.set(site, look)
    return look()
  }

  async function lookAt(site: SiteId): Promise<void> {
    const asked = await store.askedClaims(site, clock.now(), ASKED_FOR)
    const before = known.get(site) ?? []
    if (known.size > MOST_SITES) known.clear()
    known.set(site, asked)
    const isSame = asked.length === before.length && asked.every(({ id }, index) => id === before[index]?.id)
    if (!isSame) changed(site)
  }

  /** One of a clock that was ahead would last longer than any other. */
  function good(claim: Claim | null, site: SiteId): Claim | null {
    const now = clock.now()
    const isGood = claim?.site === site && claim.expiresAt > now && claim.expiresAt <= now + ASKED_FOR
    return isGood ? claim : null
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
    bySecret: async (secret, site) => good(await store.claimBySecret(hashOf(secret)), site),
    byId: async (id, site) => good(await store.claim(id), site),
    async nod(claim, by) {
      const expiresAt = clock.now() + ASKED_FOR
      await store.moveClaim(claim.id, { from: ['asked'], to: 'nodded', givenBy: by, expiresAt })
      await look(claim.site)
      return isNodded(await store.claim(claim.id))
    },
    async take(claim, device) {
      const expiresAt = clock.now() + ASKED_FOR
      await store.moveClaim(claim.id, { from: ['offered'], to: 'nodded', device, expiresAt })
      const taken = isNodded(await store.claim(claim.id))
      // the same phone asks again where the answer was lost
      return taken?.device === device ? taken : null
    },
    async give(claim) {
      await store.moveClaim(claim.id, { from: ['nodded'], to: 'given' })
      await store.refuseOthers(claim)
      await look(claim.site)
    },
    async drop(claim) {
      await store.moveClaim(claim.id, { from: ['nodded'], to: 'refused' })
      await look(claim.site)
    },
    async refuse(claim) {
      const isRefused = await store.moveClaim(claim.id, { from: ['asked', 'refused'], to: 'refused' })
      await look(claim.site)
      return isRefused
    },
    of: (site) =>
      (known.get(site) ?? [])
        .filter(({ expiresAt }) => expiresAt > clock.now())
        .map(({ id, number, party, askedAt }) => ({ id, number, party, since: askedAt })),
    look,
    onChange(then) {
      changed = then
    },
  }
}

function isNodded(claim: Claim | null): Claim | null {
  return claim?.state === 'nodded' || claim?.state === 'given' ? claim : null
}
