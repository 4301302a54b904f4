// The views of a wall of many desks over a day of calls: people come, are called, are missed and come back.

import { type ScreenView, screenView } from '../../shared/day/views/screen.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { after, openDay, openDesk, type Played, play, SECOND, step, unopened } from '../kit/given.ts'
import { sampleSite } from '../kit/sample.ts'

/** People who wait when calling begins, so that every call finds somebody. */
const AHEAD = 40
/** One call in so many is missed, and the person comes back. */
const MISSED = 25
/** Seconds between two calls of the site: twenty desks of two and a half minutes each. */
const APART = 7

/** A view after each of so many calls, which go round the desks. */
export function* wallDay(desks: number, calls: number): Generator<ScreenView> {
  const ids = Array.from({ length: desks }, (_, index) => String(index + 1))
  const site = sampleSite({ presence: 'open', desks: ids.map((id) => ({ id, queues: ['A', 'G'] })) })
  let played: Played = play(unopened(site), openDay, ...ids.map((id) => openDesk(id)))
  const take = (queue: string) => step('take-ticket', { queue, party: 1 })
  for (let n = 0; n < AHEAD; n++) played = play(played, take(n % 8 ? 'A' : 'G'))
  for (let n = 0; n < calls; n++) {
    const desk = ids[n % desks] ?? '1'
    const seen = [...(played.day.desks.get(desk)?.calling ?? [])]
    const [first] = seen
    played = play(
      played,
      after(APART * SECOND, take(n % 8 ? 'A' : 'G')),
      ...(first !== undefined && n % MISSED === 0
        ? [
            step('miss', { number: first }),
            step('return-ticket', { number: first, places: 3 }),
            step('call-next', { desk, seen: [] }),
          ]
        : [step('call-next', { desk, seen })]),
    )
    // nobody reads the log here, and copying it would take longer than the day itself
    played = { ...played, log: [] }
    yield { ...screenView(played.day, played.at), protocol: PROTOCOL }
  }
}
