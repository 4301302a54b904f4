import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ObservedElement } from '../../../../client/resident/parts/observed.ts'
import { UnwellElement } from '../../../../client/resident/parts/unwell.ts'
import {
  callNext,
  givenAt,
  after as later,
  MINUTE,
  openDay,
  openDesk,
  play,
  step,
  taken,
} from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines, withRoom } from '../../../kit/sample.ts'
import { OWN, phone, SITE } from '../phone.ts'

const text = () => words().resident
const passTime = step('pass-time', {}, { by: { role: 'clock', id: null } })
const seated = (room = {}) =>
  givenAt(
    withRoom(withLines(0, 0, { kind: 'vaccination' }), { minutes: 30, seats: 2, ...room }),
    openDay,
    openDesk('1'),
    taken(),
    callNext('1', []),
    step('finish', { number: 'A001' }),
  )

test('[O8] a phone counts down, and says that one may leave only when the server has let them go', async () => {
  const { part, goesOn } = await phone(ObservedElement, seated(), (view) => ({ view }))
  expect(part).toSay(words().kinds.vaccination.observe({ minutes: 30, until: '08:30' }))
  expect(part).toSay(text().observeLeft({ minutes: 30 }))
  await pass(29 * MINUTE)
  expect(part).toSay(text().observeLeft({ minutes: 1 }))
  expect(part).not.toSay(text().observeOver)
  // it may have been prolonged, which a phone without a connection does not know
  await pass(MINUTE)
  expect(part).toSay(text().observeNod)
  expect(part).not.toSay(text().observeOver)
  await goesOn(later(30 * MINUTE, passTime))
  expect(part.text).toBe(text().observeDone)
})

test('[O8] where a marshal lets everybody go, a phone says to wait for them', async () => {
  const { part, goesOn } = await phone(ObservedElement, seated({ nod: true }), (view) => ({ view }))
  await pass(40 * MINUTE)
  expect(part).toSay(text().observeNod)
  expect(part).not.toSay(text().observeOver)
  await goesOn(later(40 * MINUTE, step('end-observation', { number: 'A001' })))
  expect(part.text).toBe(text().observeDone)
})

test('[O6] “I feel unwell” asks once, alarms, and says that somebody comes', async () => {
  const { part, does } = await phone(UnwellElement, seated(), (view, live) => ({
    view,
    live,
    site: SITE,
    ticket: OWN,
  }))
  await part.press(text().unwell)
  expect(server().commands).toEqual([])
  await pass(1_000)
  await part.press(text().unwellSure)
  expect(server().commands).toEqual([['unwell', { number: 'A001' }]])
  await does()
  expect(part.text).toBe(text().unwellSaid)
})

test('[O6] when a marshal goes there, the phone says that somebody comes, and can alarm again', async () => {
  const unwell = play(seated(), step('unwell', { number: 'A001' }))
  const { part, goesOn } = await phone(UnwellElement, { ...seated(), ...unwell }, (view, live) => ({
    view,
    live,
    site: SITE,
    ticket: OWN,
  }))
  expect(part.text).toBe(text().unwellSaid)
  await goesOn(step('take-unwell', { number: 'A001' }))
  expect(part).toSay(text().unwellTaken)
  expect(part.names()).toEqual([text().unwell])
  await pass(5 * MINUTE)
  expect(part).not.toSay(text().unwellTaken)
})

test('[O6] who only waits for a call has no such button', async () => {
  const waiting = play(seated(), taken())
  const { part } = await phone(UnwellElement, givenAt(waiting.day.site, openDay, taken()), (view, live) => ({
    view,
    live,
    site: SITE,
    ticket: OWN,
  }))
  expect(part.text).toBe('')
})
