import { expect, test } from 'vitest'
import { language } from '../../../../client/common/words/words.ts'
import { ActionsElement } from '../../../../client/resident/parts/actions.ts'
import { backWords } from '../../../../shared/text/back-words.ts'
import '../../../../client/resident/parts/rare.ts'
import { callNext, givenAt, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { asHolder } from '../own-ticket.ts'
import { OWN, phone, SITE } from '../phone.ts'

const text = () => backWords[language()]
const { number } = OWN
const missed = [callNext('1', []), step('miss', { number })]
const back = step('come-back', { number }, asHolder)

const mountActions = (steps: readonly Step[], places?: number, options = {}) => {
  const site = { ...withLines(0), ...(places === undefined ? {} : { comeBack: { places } }) }
  const played = givenAt(site, openDay, openDesk(), ...times(9, taken()), [...steps])
  return phone(ActionsElement, played, (view, live) => ({ site: SITE, ticket: OWN, live, view }), options)
}

test('whoever missed a call is told where they would wait before they say that they are back, and then sees no button', () =>
  inEveryLanguage(async (language) => {
    const page = await mountActions(missed, undefined, { language })
    expect(page.part).toSay(text().after({ places: 3 }))
    expect(page.part).toSay(text().once)
    await page.part.press(text().back)
    expect(server().commands.at(-1)).toEqual(['come-back', { number }])
    await page.does()
    expect(page.part.find('button', text().back)).toBe(null)
  }))

test('where the site calls them next, it says so', async () => {
  const { part } = await mountActions(missed, 0)
  expect(part).toSay(text().next)
})

test('whoever has come back before is sent to a marshal, and has no button', async () => {
  const { part } = await mountActions([...missed, back, callNext('1', []), ...missed.slice(1)], 0)
  expect(part).toSay(text().byMarshal)
  expect(part.find('button', text().back)).toBe(null)
})

const passed = step('pass-over', { number, reason: 'not-here' })

test('whoever was passed over can come back where that brings their turn nearer', async () => {
  const { part } = await mountActions([passed], 0)
  expect(part).toSay(text().next)
  expect(part.find('button', text().back)).not.toBe(null)
})

test('whoever was passed over and would not be called sooner is offered nothing', async () => {
  const { part } = await mountActions([passed])
  expect(part.find('button', text().back)).toBe(null)
})
