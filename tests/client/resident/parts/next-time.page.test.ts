import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { ChooseElement } from '../../../../client/resident/parts/choose.ts'
import { NextTimeElement } from '../../../../client/resident/parts/next-time.ts'
import { earlierAt, keepSeen, keepTicket, putByTicket } from '../../../../client/resident/ticket-kept.ts'
import type { Result } from '../../../../shared/day/commands/index.ts'
import { nextTimeWords } from '../../../../shared/text/next-time-words.ts'
import {
  given,
  givenAt,
  HOUR,
  holder,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { allOpen, registered, siteOfSteps } from '../../../kit/steps.ts'
import { mountTicket } from '../own-ticket.ts'
import { ADDRESS, OWN, SITE, siteOf, ticketOf } from '../phone.ts'

const text = () => nextTimeWords[language()]
const dayEnds = { ...step('pass-time', {}, { by: { role: 'clock' as const, id: null } }), later: 24 * HOUR }

test('a phone thanks whoever was not served, and says how they are among the first next time', async () => {
  const part = await mountTicket(given(openDay, taken(), dayEnds))
  expect(part).toSay(text().yes)
  await part.leave()
  const closed = await mountTicket(given(openDay, taken(), step('close-day')))
  expect(closed).toSay(text().ifLeft)
})

test('at a later step of a closed day it says that those inside are still served, and sends nobody away', async () => {
  const part = await mountTicket(givenAt(siteOfSteps(), allOpen, registered(), step('close-day')))
  expect(part).toSay(text().inside)
  expect(part.text).not.toContain(text().ifLeft)
  await part.leave()
  const first = await mountTicket(givenAt(siteOfSteps(), allOpen, taken(), step('close-day')))
  expect(first).toSay(text().ifLeft)
})

test('whoever comes first, or does not, is told so in every language; a number that was served is not spoken of', () =>
  inEveryLanguage(async () => {
    for (const again of ['first', 'too-late', 'used', 'more-people', 'other-queue', 'unproven'] as const) {
      const part = await mount(NextTimeElement, { view: { again } })
      expect(part).toSay(text()[again])
      await part.leave()
    }
    const silent = await mount(NextTimeElement, { view: { again: 'not-left-over' } })
    expect(silent.text).toBe('')
    await silent.leave()
  }))

/** Takes a number, which is answered with this result, and returns what was asked for. */
async function takes(played: Played, result?: Result<'take-ticket'>): Promise<object> {
  await server().shows('site', { ...siteOf(played), presence: 'open' })
  const part = await mount(
    ChooseElement,
    { site: SITE, pass: 'scanned' },
    { at: played.at, address: ADDRESS },
  )
  await pass(1)
  await part.press(words().resident.take)
  if (result) await server().last.done(result)
  await part.leave()
  return server().last.input
}

test('the number that a phone had before is shown when it takes the next one', async () => {
  keepTicket(SITE, OWN)
  putByTicket(SITE)
  expect(await takes(given(openDay, openDesk(), taken()))).toMatchObject({ leftOver: OWN })
})

test.each([
  ['more-people', true],
  ['other-queue', true],
  ['used', false],
  ['first', false],
] as const)(
  'after an answer of %s and that number was given up, it is shown again: %s',
  async (again, isShown) => {
    const [before, next] = [OWN, { number: 'A002', token: '20261124.A002.token' }]
    const played = given(openDay, openDesk(), ...times(2, taken()))
    keepTicket(SITE, before)
    putByTicket(SITE)
    const ticket = { number: next.number, queue: 'A', party: 3 }
    await takes(played, { ticket, token: next.token, again })
    const left = play(played, step('leave', { number: next.number }, { by: holder(next.number) }))
    keepSeen(SITE, ticketOf(left, next.number), left.at)
    putByTicket(SITE)
    expect(await takes(left)).toMatchObject({ leftOver: isShown ? before : next })
  },
)

test('a number that was left over itself takes the place of an earlier one', async () => {
  const next = { number: 'A002', token: '20261124.A002.token' }
  const over = given(openDay, ...times(2, taken()), dayEnds)
  keepTicket(SITE, OWN)
  putByTicket(SITE)
  keepTicket(SITE, next)
  keepSeen(SITE, ticketOf(over, next.number), over.at)
  putByTicket(SITE)
  expect(earlierAt(SITE)).toEqual(next)
})
