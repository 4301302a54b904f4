import { expect, test } from 'vitest'
import { ECHO } from '../../../../client/common/browser/echo.ts'
import { sayTime } from '../../../../client/common/words/say-time.ts'
import { language, words } from '../../../../client/common/words/words.ts'
import { ActionsElement } from '../../../../client/resident/parts/actions.ts'
import { awayWords } from '../../../../shared/text/away-words.ts'
import '../../../../client/resident/parts/rare.ts'
import {
  after,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { asHolder, mountTicket } from '../own-ticket.ts'
import { OWN, phone, SITE } from '../phone.ts'

const text = () => awayWords[language()]
const { number } = OWN
const hold = (minutes: number, more: { atEnd?: true } = {}) =>
  step('hold', { number, minutes, ...more }, asHolder)
const resume = step('resume', { number }, asHolder)
const waiting = (...steps: (Step | Step[])[]) =>
  givenAt(withLines(0), openDay, openDesk(), ...times(3, taken()), ...steps)
const twice = [hold(10), after(MINUTE, resume), hold(10), after(MINUTE, resume)]

const mountActions = (...steps: (Step | Step[])[]) =>
  phone(ActionsElement, waiting(...steps), (view, live) => ({ site: SITE, ticket: OWN, live, view }))

/** The button that asks before it acts; the second tap is a moment later, so that no double tap does both. */
async function goAway({ part }: Awaited<ReturnType<typeof mountActions>>) {
  await part.press(text().go)
  await pass(ECHO)
  await part.press(text().goSure)
}

test('whoever has used up their holds is told so kindly before the button, and goes away at a second tap', async () => {
  const page = await mountActions(twice)
  expect(page.part.find('button', words().resident.hold)).toBe(null)
  expect(page.part).toSay(text().limit({ times: 2, minutes: 30 }))
  expect(page.part).toSay(text().goWhy)
  await goAway(page)
  expect(server().commands).toEqual([['hold', { number, minutes: 30, atEnd: true }]])
  await page.does()
  expect(page.part.find('button', words().resident.resume)).not.toBe(null)
})

test('a few minutes that are left can be taken as they are, and then the place is kept', async () => {
  const page = await mountActions(hold(23), after(23 * MINUTE, resume))
  await page.part.press(text().few({ minutes: 7 }))
  expect(server().commands).toEqual([['hold', { number, minutes: 7 }]])
  await page.does()
  expect(page.view()).toMatchObject({ state: 'held', keptUntil: null })
})

test('at a site that keeps no place, that is said instead of a limit', async () => {
  const site = { ...withLines(0), holding: { times: 0, minutes: 30 } }
  const { part } = await phone(ActionsElement, givenAt(site, openDay, taken()), (view, live) => ({
    site: SITE,
    ticket: OWN,
    live,
    view,
  }))
  expect(part).toSay(text().never)
})

test('while one is away the page says until when the place is kept, and not that it stays', async () => {
  const played = waiting(hold(45, { atEnd: true }))
  const part = await mountTicket(played)
  expect(part).toSay(text().kept({ time: sayTime(played.at + 30 * MINUTE) }))
  expect(part).not.toSay(words().resident.stateWhy.held)
})

test('one whose place is not kept is told that they come back at the end, and afterwards that they have', async () => {
  const away = [...twice, hold(10, { atEnd: true })]
  const part = await mountTicket(waiting(away))
  expect(part).toSay(text().notKept)
  await part.leave()
  const back = await mountTicket(waiting(away, resume))
  expect(back).toSay(text().atEnd)
})

test('all of it is said in every language', () =>
  inEveryLanguage(async () => {
    const { part } = await mountActions(hold(23), after(23 * MINUTE, resume))
    await settled()
    expect(part).toSay(text().goWhy)
    await part.leave()
  }))
