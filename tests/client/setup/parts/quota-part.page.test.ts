import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { languages } from '../../../../shared/languages.ts'
import { quotaWords } from '../../../../shared/text/quota-words.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { refusedAt } from '../owner.ts'
import { mountForm, PATH, sent } from '../whole-form.ts'

const text = () => quotaWords[language()].setup
const save = () => words().setup.save

test('there is no limit until one is added; it has queues, a figure, a threshold and words', async () => {
  const form = await mountForm()
  const part = await form.open('quota')
  expect(part).toSay(text().none)
  await part.press(text().add)
  await part.tick('checkbox', 'G')
  await part.write(text().people, '890')
  await part.write(text().tellFrom, '60')
  for (const tag of ['zh-CN', 'en'] as const)
    await part.write(`${text().words} · ${languages[tag].name}`, `Hongqi ${tag}`)
  await form.foot.press(save())
  expect(sent()[0]?.quotas).toEqual([
    { queues: ['A', 'G'], people: 890, tellFrom: 60, words: { 'zh-CN': 'Hongqi zh-CN', en: 'Hongqi en' } },
  ])
  await part.press(text().remove)
  await form.foot.press(save())
  expect(sent()[1]).not.toHaveProperty('quotas')
})

test('each weekday has a figure of its own, and one that is left empty has no limit', async () => {
  const form = await mountForm({ saved: sampleSite({ quotas: [{ queues: ['A'], people: 300 }] }) })
  const part = await form.open('quota')
  expect(part).toSay(text().says({ queues: 'A', people: 300 }))
  await part.tick('checkbox', text().byWeekday)
  await part.write(text().weekday({ day: text().days.sat }), '50')
  await part.write(text().weekday({ day: text().days.sun }), '')
  await form.foot.press(save())
  const week = { mon: 300, tue: 300, wed: 300, thu: 300, fri: 300, sat: 50 }
  expect(sent()[0]?.quotas).toEqual([{ queues: ['A'], people: week }])
})

test('what is refused is said at its place: fewer than were served, or a wrong figure', async () => {
  const form = await mountForm({ saved: sampleSite({ quotas: [{ queues: ['A'], people: 300 }] }) })
  await form.open('quota')
  server().http.answers(PATH, refusedAt({ path: 'quotas.0.people', rule: 'max', limit: 100_000 }))
  await form.write('quotas.0.people', '200000')
  await form.foot.press(save())
  await settled()
  expect(form.fold('quota').open).toBe(true)
  expect(form.isWrong('quotas.0.people')).toBe(true)
})
