// The numbers of slips that owners print, whichever browser they print from.

import * as v from 'valibot'
import { dateAt } from '../../shared/day/nouns/calendar.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import {
  type KnownLots,
  nextLot,
  SlipLot,
  slipsTaken,
  stillGood,
  type WantedSlips,
  withLot,
} from '../../shared/day/rules/slip-lots.ts'
import type { Clock } from '../clock.ts'
import type { SlipLotRecords } from '../store/ports/slip-lots.ts'
import type { Days } from './days.ts'

const KeptLots = v.pipe(v.string(), v.parseJson(), v.array(SlipLot))

/** Others who print in the same moment, one after the other: more than a site has owners. */
const MOST_TRIES = 50

export interface SlipLots {
  /** The lots that were printed, and the slips that were handed out. Rejects where they cannot be read. */
  known(site: SiteId): Promise<KnownLots>
  /**
   * Gives out the next numbers, to this caller alone; null where none are left. `past`: the date is over. Rejects where
   * they could not be kept: then nobody gets them.
   */
  take(site: SiteId, wanted: WantedSlips): Promise<SlipLot | 'past' | null>
}

export function slipLotsIn(
  store: SlipLotRecords,
  days: Pick<Days, 'day'>,
  clock: Pick<Clock, 'now'>,
): SlipLots {
  const read = async (site: SiteId) => {
    const [day, was] = await Promise.all([days.day(site), store.slipLots(site)])
    const today = isUnderWay(day) ? day.date : dateAt(day.site.timeZone, clock.now())
    return { was, today, printed: lotsIn(was), taken: slipsTaken(day) }
  }
  return {
    async known(site) {
      const { today, printed, taken } = await read(site)
      return { today, printed: stillGood(printed, today), taken }
    },
    async take(site, wanted) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const { was, today, printed, taken } = await read(site)
        if (wanted.date !== null && wanted.date < today) return 'past'
        const before = stillGood(printed, today, wanted.anew ? wanted.queue : null)
        const lot = nextLot([...before, ...taken], wanted)
        if (!lot) return null
        if (await store.keepSlipLots(site, was, JSON.stringify(withLot(before, lot)))) return lot
      }
      throw new Error(`the slips of ${site} are printed by too many at once`)
    },
  }
}

/** Throws where what is kept is damaged: to begin anew would print numbers twice. */
function lotsIn(kept: string | null): SlipLot[] {
  return kept === null ? [] : v.parse(KeptLots, kept)
}
