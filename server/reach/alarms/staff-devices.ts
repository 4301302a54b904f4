// The devices on which staff want to hear of alarms while their page is closed. Each belongs to a session, and is forgotten
// with it: when somebody signs out, is signed out, or has no account any more.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { isLanguage, LANGUAGES, type Language } from '../../../shared/languages.ts'
import type { Clock } from '../../clock.ts'
import type { Seal } from '../../retention/seal.ts'
import type { Staff } from '../../store/ports/staff.ts'
import type { StaffPushRecords } from '../../store/ports/staff-pushes.ts'
import type { PushSubscription } from '../push/push-sender.ts'

/** Devices of one site that are told: more than its staff have. */
const MOST = 200

const Kept = v.object({ endpoint: v.string(), keys: v.object({ p256dh: v.string(), auth: v.string() }) })

export interface StaffDevice {
  readonly session: string
  readonly subscription: PushSubscription
  readonly lang: Language
}

export interface StaffDevices {
  /** Keeps one, in place of the one before. False where the session has just ended. */
  keep(session: string, site: SiteId, subscription: PushSubscription, lang: Language): Promise<boolean>
  drop(session: string, site: SiteId): Promise<void>
  has(session: string, site: SiteId): Promise<boolean>
  /** The sites that some device is told of. */
  sites(): Promise<ReadonlySet<SiteId>>
  /** The devices of a site whose sessions last, of accounts that may still command there. Each browser once. */
  of(site: SiteId): Promise<StaffDevice[]>
}

export function staffDevicesIn(
  store: StaffPushRecords,
  seal: Seal,
  clock: Pick<Clock, 'now'>,
  mayCommand: (staff: Staff, site: SiteId) => boolean,
): StaffDevices {
  return {
    keep: (session, site, { endpoint, keys: { p256dh, auth } }, lang) => {
      const text = JSON.stringify({ endpoint, keys: { p256dh, auth } })
      return store.putStaffPush({ session, site, sealed: seal.close(text, [session, site]), lang })
    },
    async drop(session, site) {
      await store.removeStaffPush(session, site)
    },
    has: (session, site) => store.hasStaffPush(session, site),
    sites: async () => new Set(await store.staffPushSites()),
    async of(site) {
      const kept = await store.staffPushes(site, clock.now(), MOST)
      const devices = kept.flatMap(({ session, sealed, lang, staff }): StaffDevice[] => {
        // under another secret nobody can be reached there
        const text = mayCommand(staff, site) ? seal.open(sealed, [session, site]) : null
        if (text === null) return []
        const subscription = v.parse(Kept, JSON.parse(text))
        return [{ session, subscription, lang: isLanguage(lang) ? lang : LANGUAGES[0] }]
      })
      // two sessions of one browser have one subscription
      return [...new Map(devices.map((one) => [one.subscription.endpoint, one])).values()]
    },
  }
}
