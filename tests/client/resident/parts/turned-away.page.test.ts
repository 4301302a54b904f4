import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { TicketElement } from '../../../../client/resident/parts/ticket.ts'
import { TurnedAwayElement } from '../../../../client/resident/parts/turned-away.ts'
import { TurnAwayReason } from '../../../../shared/day/nouns/checks.ts'
import { turnedWords } from '../../../../shared/text/turned-words.ts'
import { callNext, givenAt, openDay, openDesk, step, taken } from '../../../kit/given.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { OWN, phone, SITE } from '../phone.ts'

const text = () => turnedWords[language()]
const { number } = OWN
const way = { 'zh-CN': '请到东门的帐篷', en: 'Go to the tent at the east gate' }
const site = { ...sampleSite(), turnAway: { fever: way } }
const called = (party = 3) => givenAt(site, openDay, openDesk(), taken('A', party), callNext('1', []))
const turn = (input: object) =>
  step('turn-away', { number, why: 'fever', ...input } as { number: string; why: 'fever' })

test('it says what to do next in the site’s own words, else in Yimi’s, in every language', async () => {
  await inEveryLanguage(async (tag) => {
    for (const why of TurnAwayReason.options) {
      const { part, goesOn } = await phone(TurnedAwayElement, called(1), (view) => ({ view }), {
        language: tag,
      })
      await goesOn(turn({ why }))
      const own = tag === 'en' ? way.en : way['zh-CN']
      expect(part).toSay(why === 'fever' ? own : text().ways[why])
      expect(part).not.toSay(text().othersGoOn({ count: 1 }))
      await part.leave()
    }
  })
})

test('the others of the party are told to go on with the same number, as many as are left', async () => {
  const { part, goesOn } = await phone(TurnedAwayElement, called(), (view) => ({ view }))
  await goesOn(turn({ people: 1 }))
  expect(part).toSay(text().some({ count: 1 }))
  expect(part).toSay(text().othersGoOn({ count: 2 }))
  expect(part).toSay(words().resident.turnedAwayWhy)
  await goesOn(turn({ people: 1, why: 'no-mask' }))
  expect(part).toSay(text().ways['no-mask'])
  expect(part).toSay(text().othersGoOn({ count: 1 }))
  expect(part).not.toSay(text().othersGoOn({ count: 2 }))
  await goesOn(step('finish', { number }))
  expect(part).not.toSay(text().othersGoOn({ count: 1 }))
})

test('the page of the number says what to do next in place of “no longer valid”, and offers no new number after a fever', async () => {
  for (const [why, offers] of [
    ['fever', false],
    ['no-mask', true],
  ] as const) {
    const { part, goesOn } = await phone(TicketElement, called(1), () => ({ site: SITE, ticket: OWN }))
    await goesOn(turn({ why }))
    expect(part.get('heading', number)).toBeTruthy()
    expect(part).toSay(words().resident.turnedAway)
    expect(part).not.toSay(words().resident.state.left())
    expect(part.find('button', words().resident.again) !== null).toBe(offers)
    await part.leave()
  }
})
