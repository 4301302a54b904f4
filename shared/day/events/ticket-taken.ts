import * as v from 'valibot'
import { put, queueIn } from '../draft/draft.ts'
import { firstPlace, markedUsed } from '../nouns/comes-again.ts'
import { letterOf } from '../nouns/find.ts'
import { noHolds } from '../nouns/holds.ts'
import { QueueId } from '../nouns/ids.ts'
import { withJoin } from '../nouns/join-count.ts'
import { Again } from '../nouns/left-over.ts'
import { steppedOver, withSkip } from '../nouns/numbering.ts'
import { soonFromAt } from '../nouns/soon.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { headWaited } from '../pace/head.ts'
import { numberGiven } from '../pace/learn.ts'
import { event } from './event.ts'
import { Figure, NeedsOf } from './event-fields.ts'

const Told = v.pipe(v.tuple([Figure, Figure, v.nullable(Figure)]), v.readonly())

/** Release 0.1.0 told a wait without the forecast behind it. */
function isOfTwo(told: unknown): told is readonly unknown[] {
  return Array.isArray(told) && told.length === 2
}

export const ticketTaken = event('ticket-taken', {
  since: 1,
  fieldsSince: { epoch: 2, slip: 2, again: 2, beyond: 2 },
  shape: v.object({
    number: TicketNumber,
    queue: QueueId,
    party: Figure,
    needs: NeedsOf,
    /** A hash of the browser's id, salted per day; null when a marshal took it. */
    device: v.nullable(v.string()),
    /**
     * The wait that the holder is told: from and to in minutes, and the forecast behind it; left out where none is
     * known.
     */
    told: v.exactOptional(Told),
    /** The epoch of the day; left out where it is 0, and in older logs. */
    epoch: v.exactOptional(Figure),
    /** The number stood on a slip that was printed before; left out of every number that was given. */
    slip: v.exactOptional(v.literal(true)),
    /** The number of the last day that was shown, and whether this one comes first for it; left out where none was. */
    again: v.exactOptional(v.object({ number: TicketNumber, epoch: v.exactOptional(Figure), is: Again })),
    /** A marshal gave it although a quota had less left than it has people. */
    beyond: v.exactOptional(v.literal(true)),
  }),
  upcast: (written) => (isOfTwo(written.told) ? { ...written, told: [...written.told, null] } : written),
  apply(
    draft,
    { number, queue, party, needs, device, told, again, epoch = 0, slip = false },
    { at, by, version },
  ) {
    draft.taken += 1
    draft.arrivals += 1
    const isFirst = again?.is === 'first'
    if (isFirst) draft.earlier = markedUsed(draft.earlier, again, number)
    const letter = queueIn(draft, letterOf(number))
    if (!slip) letter.skips = withSkip(letter, steppedOver(letter, Number(number.slice(1))))
    if (by.role === 'resident') draft.joins = withJoin(draft, at)
    put(draft, {
      number,
      queue,
      party,
      needs,
      device,
      slip,
      handedAt: null,
      epoch,
      takenAt: at,
      stops: [],
      turned: [],
      cameAt: at,
      lane: 0,
      told: told
        ? {
            low: told[0],
            high: told[1],
            forecast: told[2],
            head: headWaited(draft, queueIn(draft, queue), at),
          }
        : null,
      place: isFirst ? firstPlace(draft.arrivals) : draft.arrivals,
      after: null,
      linedAt: null,
      calledAt: null,
      arrivedAt: null,
      coming: false,
      wish: null,
      soonAt: null,
      soonFrom: soonFromAt(draft, at),
      holds: noHolds,
      again: again?.is ?? null,
      cameBackAt: null,
      reason: null,
      moved: version,
      state: 'waiting',
    })
  },
  learn: (draft, { queue }, entry) => numberGiven(draft, queue, entry),
  undo: 'nothing',
})
