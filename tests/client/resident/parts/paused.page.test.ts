import { expect, test } from 'vitest'
import { language } from '../../../../client/common/words/words.ts'
import { PausedElement } from '../../../../client/resident/parts/paused.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import { pauseWords } from '../../../../shared/text/pause-words.ts'
import { given, MORNING, openDay, step, taken, ticket } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'

const text = () => pauseWords[language()]
const words = { 'zh-CN': '换一批试剂', en: 'Changing the kits' }

function paused(said: Parameters<typeof step<'pause-site'>>[1]) {
  const { day, at } = given(openDay, taken(), step('pause-site', said))
  return ticketView(day, ticket(day, 'A001'), at).pause!
}

test('whoever waits is told why, until when, and that number and place are kept', async () => {
  const part = await mount(
    PausedElement,
    { pause: paused({ reason: 'lunch', until: 30 }), waits: true },
    { at: MORNING },
  )
  expect(part).toSay(text().back({ what: text().reasons.lunch, time: '08:30' }))
  expect(part).toSay(text().kept)
  await pass(31 * 60_000)
  expect(part).toSay(text().longer({ what: text().reasons.lunch }))
})

test('in the rain one is told to take shelter, and that the number stays', async () => {
  const part = await mount(
    PausedElement,
    { pause: paused({ reason: 'weather' }), waits: true },
    { at: MORNING },
  )
  expect(part).toSay(text().shelter)
})

test('a sentence of the marshal is said as it was written', async () => {
  const part = await mount(PausedElement, { pause: paused({ reason: 'other', words }) }, { at: MORNING })
  expect(part).toSay(words.en)
})
