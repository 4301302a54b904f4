import { expect, test } from 'vitest'
import { keptWaits } from '../../../server/live/kept-waits.ts'
import { draftOf } from '../../../shared/day/draft/draft.ts'
import { apply } from '../../../shared/day/evolve.ts'
import { given, openDay, openDesk, play, SECOND, taken } from '../../kit/given.ts'

test('views of one day share its computed waits until its next event or the next second, also if the day is changed in place', () => {
  const waitsOf = keptWaits()
  const played = given(openDay, openDesk(), taken())
  const day = draftOf(played.day)
  const first = waitsOf(day, played.at)
  expect(waitsOf(day, played.at)).toBe(first)
  expect(waitsOf(day, played.at + SECOND)).not.toBe(first)

  const again = waitsOf(day, played.at)
  const next = play(played, taken())
  for (const record of next.log.slice(played.log.length)) apply(day, record)
  expect(waitsOf(day, played.at)).not.toBe(again)
})
