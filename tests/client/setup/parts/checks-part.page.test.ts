// What desks check and what is said to people who are turned away, and how many people may be inside.

import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { languages } from '../../../../shared/languages.ts'
import { turnedWords } from '../../../../shared/text/turned-words.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { refusedAt } from '../owner.ts'
import { mountForm, PATH, sent } from '../whole-form.ts'

const text = () => words().setup

test('checks are ticked in any order and kept in that of the tablet; without any there are none', async () => {
  const form = await mountForm()
  const part = (await form.open('queue-A')).within('group', text().fields.checks)
  await part.tick('checkbox', words().checks.names.mask)
  await part.tick('checkbox', words().checks.names.temperature)
  await form.foot.press(text().save)
  expect(sent()[0]?.queues[0]?.checks).toEqual(['temperature', 'mask'])
  await part.tick('checkbox', words().checks.names.mask)
  await part.tick('checkbox', words().checks.names.temperature)
  await form.foot.press(text().save)
  expect(sent()[1]?.queues[0]).not.toHaveProperty('checks')
})

test('what is said to people who are turned away is asked only where somebody may be', async () => {
  const form = await mountForm()
  expect(form.mounted.element.shadowRoot?.querySelector('yi-fold[data-part=turnAway]')).toBe(null)
  await (await form.open('queue-A'))
    .within('group', text().fields.checks)
    .tick('checkbox', words().checks.names.mask)
  const part = await form.open('turnAway')
  expect(part).toSay(text().form.says.noWords)
  const label = `${words().checks.reasons['no-mask']} · ${languages.en.name}`
  expect((part.field(label) as HTMLInputElement).placeholder).toBe(turnedWords.en.ways['no-mask'])
  await part.write(label, 'Masks are at the gate')
  await form.foot.press(text().save)
  expect(sent()[0]?.turnAway).toEqual({ 'no-mask': { en: 'Masks are at the gate' } })
  await part.write(label, '')
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('turnAway')
})

test('a sentence without words in one language is missing there', async () => {
  const turnAway = { fever: { 'zh-CN': '请到一号棚', en: 'Please go to tent 1' } }
  const form = await mountForm({ saved: sampleSite({ turnAway }) })
  server().http.answers(PATH, refusedAt({ path: 'turnAway.fever.en', rule: 'missing' }))
  await form.write('turnAway.fever.en', '')
  await form.foot.press(text().save)
  await settled()
  expect(form.fold('turnAway').open).toBe(true)
  expect(form.isWrong('turnAway.fever.en')).toBe(true)
})

test('how many people may be inside is no limit unless it is written', async () => {
  const form = await mountForm()
  const part = await form.open('inside')
  expect(part).toSay(text().form.says.noLimit)
  await form.write('capacity', '80')
  expect(part).toSay(text().form.says.inside({ count: 80 }))
  expect(part).toSay(text().effects.capacity({ count: 80 }))
  await form.foot.press(text().save)
  expect(sent()[0]?.capacity).toBe(80)
  await form.write('capacity', '')
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('capacity')
})

test('what a queue checks and where it goes on to is said in one sentence', async () => {
  const { queues } = sampleSite()
  const [a, g] = queues
  const saved = sampleSite({ queues: [{ ...a!, checks: ['mask'], then: ['G'] }, g!] })
  const form = await mountForm({ saved })
  expect(form.fold('queue-A').says).toContain(text().form.says.checks({ checks: words().checks.names.mask }))
  expect(form.fold('queue-A').says).toContain(text().form.says.then({ queues: 'G' }))
})

test('a queue becomes a room: no line is asked for and no desk draws from it, but for how long people sit there', async () => {
  const form = await mountForm({ saved: sampleSite({ kind: 'vaccination' }) })
  const part = await form.open('queue-G')
  await part.tick('checkbox', text().fields.room)
  expect(form.at('queues.1.length')).toBe(null)
  expect(form.at('queues.1.room.minutes')?.value).toBe('30')
  await form.write('queues.1.room.seats', '45')
  await part.tick('checkbox', text().fields['room.nod'])
  expect(form.fold('queue-G').says).toContain(text().form.says.room({ minutes: 30, seats: 45 }))
  await form.foot.press(text().save)
  expect(sent()[0]?.queues[1]).toMatchObject({ length: 0, room: { minutes: 30, seats: 45, nod: true } })
  expect(sent()[0]?.desks.map(({ queues }) => queues)).toEqual([['A'], ['A'], ['A']])
  await part.tick('checkbox', text().fields['room.nod'])
  await part.tick('checkbox', text().fields.room)
  await form.foot.press(text().save)
  expect(sent()[1]?.queues[1]).not.toHaveProperty('room')
})

test('what is wrong with a room is said in its form', async () => {
  const [a, g] = sampleSite().queues
  const room = { minutes: 30, seats: 20 }
  const form = await mountForm({ saved: sampleSite({ queues: [a!, { ...g!, length: 0, room }] }) })
  server().http.answers(
    PATH,
    refusedAt(
      { path: 'queues.1.room', rule: 'inconsistent' },
      { path: 'queues.1.room.seats', rule: 'min', limit: 1 },
    ),
  )
  await form.write('queues.1.room.seats', '0')
  await form.foot.press(text().save)
  await settled()
  expect(form.section(text().queues).alerts).toEqual([text().form.faults.room()])
  expect(form.section(text().queues)).toSay(text().form.faults.between({ least: 1, most: 5000 }))
})
