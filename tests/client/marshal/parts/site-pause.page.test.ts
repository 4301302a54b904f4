import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { SitePauseElement } from '../../../../client/marshal/parts/site-pause.ts'
import { pauseWords } from '../../../../shared/text/pause-words.ts'
import { givenAt, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => pauseWords[language()]
const mountPause = (...steps: Step[]) =>
  tablet(
    SitePauseElement,
    givenAt(withLines(9), openDay, openDesk(), ...times(3, taken()), ...steps),
    (view) => ({
      pause: view.pause ?? null,
    }),
  )

test('one tap sends everybody off the line in the rain, and one brings them back', async () => {
  const { part, does, view } = await mountPause()
  expect(view().queues[0]?.standing).toHaveLength(3)
  await part.press(text().rain)
  await does()
  expect(view().queues[0]?.standing).toEqual([])
  expect(part).toSay(text().shelter)
  await part.press(text().resumeRain)
  await does()
  expect(view().queues[0]?.standing.map(({ number }) => number)).toEqual(['A001', 'A002', 'A003'])
  expect(server().commands).toEqual([
    ['pause-site', { reason: 'weather' }],
    ['resume-site', {}],
  ])
})

test('a reason and minutes pause the whole site, and it says until when', async () => {
  const { part, does } = await mountPause()
  await part.press(text().whole)
  await part.press(text().reasons.lunch)
  await part.press(text().minutes({ count: 60 }))
  await does()
  expect(server().commands).toEqual([['pause-site', { reason: 'lunch', until: 60 }]])
  expect(part).toSay(text().back({ what: text().reasons.lunch, time: '09:00' }))
})

test('a pause whose end nobody knows is left to the marshal', async () => {
  const { part, does } = await mountPause()
  await part.press(text().whole)
  await part.press(text().reasons.supplies)
  await part.press(text().open)
  await does()
  expect(server().commands).toEqual([['pause-site', { reason: 'supplies' }]])
  expect(part).toSay(text().reasons.supplies)
  expect(part.offers(text().resume)).toBe(true)
})

test('one that lasts longer than it was said to says so', async () => {
  const pause = step('pause-site', { reason: 'lunch', until: 30, byHand: true })
  const { part, goesOn } = await mountPause(pause)
  await goesOn({ ...step('remind-spacing', { queue: 'A' }), later: 31 * 60_000 })
  expect(part).toSay(text().longer({ what: text().reasons.lunch }))
})

test('another reason takes a sentence in each language of the site, and names the one that lacks it', async () => {
  const said = { 'zh-CN': '等采样管', en: 'Waiting for tubes' }
  const { part, does } = await mountPause()
  await part.press(text().whole)
  await part.press(text().other)
  await part.write('English', said.en)
  await part.press(text().next)
  expect(part.get('alert').textContent).toBe(words().spacing.announceMissing)
  expect(part.field('English').value).toBe(said.en)
  await part.write('中文', said['zh-CN'])
  await part.press(text().next)
  await part.press(text().minutes({ count: 30 }))
  expect(server().commands).toEqual([['pause-site', { reason: 'other', until: 30, words: said }]])
  await does()
  expect(part).toSay(text().back({ what: said.en, time: '08:30' }))
})

test('a pause may last until the marshal resumes it, and then says that it is longer than expected', async () => {
  const { part, does, goesOn } = await mountPause()
  await part.press(text().whole)
  await part.press(text().reasons.lunch)
  await part.tick('checkbox', text().byHand)
  await part.press(text().minutes({ count: 30 }))
  expect(server().commands).toEqual([['pause-site', { reason: 'lunch', until: 30, byHand: true }]])
  await does()
  await goesOn({ ...step('remind-spacing', { queue: 'A' }), later: 31 * 60_000 })
  expect(part).toSay(text().longer({ what: text().reasons.lunch }))
})
