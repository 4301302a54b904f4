import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import { handedOn } from '../../../../shared/day/pace/first-pace.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  openDay,
  openDesk,
  play,
  SECOND,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

/** A day on which each call took this many seconds. */
function dayAt(seconds: number) {
  let played = play(given(openDay, openDesk('1', ['A']), times(40, taken())))
  for (let n = 0; n < 40; n++) {
    const seen = [...(played.day.desks.get('1')?.calling ?? [])]
    played = play(played, after(seconds * SECOND, callNext('1', seen)))
  }
  return played.day
}

test('[W4] a day begins with the pace of the one before, and its log has it', () => {
  const site = sampleSite()
  const first = (pace = handedOn(dayAt(20).pace)) => {
    const unopened = { day: unopenedDay(site, '2026-11-24', pace), log: [], at: 0 }
    return play(unopened, openDay, openDesk('1', ['A']), ...times(30, taken()))
  }
  const slow = first(handedOn(dayAt(180).pace))
  const quick = first()
  const wait = ({ day, at }: typeof slow) => waitsOn(day, at).of(day.queues.get('A')!, 29)!
  expect(wait(slow).low).toBeGreaterThan(wait(quick).high)
  // replayed by a process that knows nothing of yesterday
  const replayed = fold(unopenedDay(site, '2026-11-24'), slow.log)
  expect(replayed).toEqual(slow.day)
})

test('[W4] a site without an earlier day begins with its kind’s usual pace, and so do older logs', () => {
  const [opened] = given(openDay).log
  expect(opened?.event).not.toHaveProperty('pace')
  const waitAt = (kind: 'testing' | 'hall') => {
    const { day, at } = givenAt(sampleSite({ kind }), openDay, openDesk('1', ['A']), times(10, taken()))
    return waitsOn(day, at).of(day.queues.get('A')!, 9)!
  }
  expect(waitAt('hall').low).toBeGreaterThan(waitAt('testing').high)
})

test('[W4] a day that is opened again continues with the pace that it has learnt', () => {
  const played = given(openDay, openDesk('1', ['A']), taken(), callNext('1', []), taken())
  const { day } = play(
    played,
    after(90 * SECOND, callNext('1', ['A001'])),
    step('close-day'),
    step('open-day'),
  )
  expect(day.pace.calls).toBeGreaterThan(played.day.pace.calls)
})
