import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { ChooseElement } from '../../../../client/resident/parts/choose.ts'
import { NextTimeElement } from '../../../../client/resident/parts/next-time.ts'
import { keepTicket, putByTicket } from '../../../../client/resident/ticket-kept.ts'
import { nextTimeWords } from '../../../../shared/text/next-time-words.ts'
import { given, HOUR, openDay, openDesk, step, taken } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { mountTicket } from '../own-ticket.ts'
import { ADDRESS, OWN, SITE, siteOf } from '../phone.ts'

const text = () => nextTimeWords[language()]
const dayEnds = { ...step('pass-time', {}, { by: { role: 'clock' as const, id: null } }), later: 24 * HOUR }

test('a phone thanks whoever was not served, and says how they are among the first next time', async () => {
  const part = await mountTicket(given(openDay, taken(), dayEnds))
  expect(part).toSay(text().yes)
  await part.leave()
  const closed = await mountTicket(given(openDay, taken(), step('close-day')))
  expect(closed).toSay(text().ifLeft)
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

test('the number that a phone had before is shown when it takes the next one', async () => {
  const played = given(openDay, openDesk(), taken())
  keepTicket(SITE, OWN)
  putByTicket(SITE)
  await server().shows('site', { ...siteOf(played), presence: 'open' })
  const part = await mount(
    ChooseElement,
    { site: SITE, pass: 'scanned' },
    { at: played.at, address: ADDRESS },
  )
  await pass(1)
  await part.press(words().resident.take)
  expect(server().last.input).toMatchObject({ leftOver: OWN })
})
