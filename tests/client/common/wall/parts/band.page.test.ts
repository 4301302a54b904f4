import { expect, test } from 'vitest'
import { steadyNow } from '../../../../../client/common/time/steady-now.ts'
import { BandElement } from '../../../../../client/common/wall/parts/band.ts'
import { TURN } from '../../../../../client/common/wall/tongues.ts'
import { wordsIn } from '../../../../../client/common/words/loaded-words.ts'
import { sayPeople } from '../../../../../client/common/words/say-left.ts'
import { standingWords } from '../../../../../client/common/words/standing-words.ts'
import { quotaWords } from '../../../../../shared/text/quota-words.ts'
import { given, openDay, openDesk, type Step, step, taken, times } from '../../../../kit/given.ts'
import { pass } from '../../../../kit/mount/clock.ts'
import { BOX, type Hanging, hang, screenOf } from '../hall.ts'

const both = [wordsIn('en'), wordsIn('zh-CN')]

function hangBand(steps: readonly Step[], changes: Partial<BandElement> = {}, more: Hanging = {}) {
  const view = screenOf(given(openDay, openDesk(), ...times(3, taken()), ...steps))
  const { prompt, announcement } = view
  return hang(
    BandElement,
    { standing: standingWords(view), prompt, announcement, box: { ...BOX, height: 80 }, ...changes },
    more,
  )
}
const text = { en: 'Results come after six hours.', 'zh-CN': '检测结果六小时后出。' }
const announced = step('announce', { text, minutes: 5 })
const crowded = step('report-crowding', { queue: 'A', from: 1, to: 3 })

test('the standing sentences are shown one after the other', async () => {
  const part = await hangBand([])
  const said = new Set<string>()
  for (let turn = 0; turn < 4; turn += 1) {
    said.add(part.get('status').textContent!.replace(/\s+/g, ' '))
    await pass(16_000)
  }
  expect(said.size).toBe(4)
})

test('an announcement of the marshals replaces them, in both languages', async () => {
  const part = await hangBand([announced])
  expect(part.get('status').textContent).toContain(text.en)
  expect(part.get('status').textContent).toContain(text['zh-CN'])
})

test('a prompt goes before an announcement, and names the place', async () => {
  const part = await hangBand([announced, crowded])
  for (const { screen } of both) expect(part).toSay(screen.prompts.crowding({ queue: 'A', from: 1, to: 3 }))
  expect(part).not.toSay(text.en)
})

test('a reminder from the marshals is shown', async () => {
  const part = await hangBand([step('remind-spacing', { queue: 'A' })])
  for (const { screen } of both) expect(part).toSay(screen.prompts.asked())
})

test('[B7] who is called out once more has a turn of its own, beside the announcement, and says where to go', async () => {
  const missedAgain = ['A001', 'A002'].map((number) => ({ number, at: 0 }))
  const part = await hangBand([announced], { missedAgain })
  const said = new Set<string>()
  for (let turn = 0; turn < 2; turn += 1) {
    said.add(part.get('status').textContent!.replace(/\s+/g, ' ').trim())
    await pass(16_000)
  }
  const calls = both.map(({ screen }) => screen.missedAgain({ numbers: 'A001 · A002' }))
  expect([...said].some((one) => calls.every((call) => one.includes(call)))).toBe(true)
  expect([...said].some((one) => one.includes(text.en))).toBe(true)
})

test('that the screen is cut off goes before everything, after two seconds', async () => {
  const part = await hangBand([crowded], { since: steadyNow() })
  expect(part).toSay(both[0]!.screen.prompts.crowding({ queue: 'A', from: 1, to: 3 }))
  await pass(3_000)
  for (const { common } of both) expect(part).toSay(common.cutOff({ time: '08:00:00' }))
  expect(part).not.toSay(both[0]!.screen.prompts.crowding({ queue: 'A', from: 1, to: 3 }))
  await part.set({ since: null })
  expect(part).not.toSay(both[0]!.common.cutOff({ time: '08:00:00' }))
})

test('a long announcement is shown in one language at a time', async () => {
  const long = { en: 'Please read this. '.repeat(20), 'zh-CN': '请阅读这段文字。'.repeat(20) }
  const part = await hangBand([], { announcement: long })
  const seen = new Set<string>()
  for (let turn = 0; turn < 2; turn += 1) {
    const said = [...part.element.renderRoot.querySelectorAll('p span')].map((one) =>
      one.getAttribute('lang'),
    )
    expect(said.length).toBe(1)
    seen.add(said[0]!)
    await pass(TURN)
  }
  expect(seen).toEqual(new Set(['en', 'zh-CN']))
})

test('with nothing to say there is no band', async () => {
  expect((await hangBand([], { standing: [] })).text).toBe('')
})

test('that the site is full goes before the standing sentences, and takes turns with an announcement', async () => {
  const full = { people: 30, capacity: 30, full: true, minutes: 3 }
  const part = await hangBand([announced], { full })
  const saidFull = () =>
    both.every((words) => part.get('status').textContent?.includes(words.full.told(full)))
  const said: boolean[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    said.push(saidFull())
    if (!saidFull()) expect(part).toSay(text.en)
    await pass(16_000)
  }
  expect(said.filter(Boolean).length).toBe(2)
  await part.set({ announcement: null })
  expect(saidFull()).toBe(true)
  expect(part).toSay(both[0]!.full.expected(full))
})

test('about how many can still be served takes turns with the standing sentences; that none are left stays', async () => {
  const queues = [
    { id: 'A', left: 60 },
    { id: 'G', left: null },
  ]
  const part = await hangBand([], { queues })
  const said: boolean[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    said.push(
      (['en', 'zh-CN'] as const).every((tag) => part.get('status').textContent?.includes(sayPeople(60, tag))),
    )
    await pass(16_000)
  }
  expect(said.filter(Boolean).length).toBe(2)
  const none = queues.map(({ id }) => ({ id, left: 0, elsewhere: text }))
  await part.set({ queues: none })
  for (let turn = 0; turn < 2; turn += 1) {
    expect(part).toSay(quotaWords.en.none)
    expect(part).toSay(text['zh-CN'])
    await pass(16_000)
  }
})
