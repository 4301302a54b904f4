import { expect, test } from 'vitest'
import { type RecordFilter, RecordFilterElement } from '../../../../client/common/elements/record-filter.ts'
import { words } from '../../../../client/common/words/words.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { given, openDay } from '../../../kit/given.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().moves
const date = '2026-11-23'
const PATH = 'GET /api/sites/xingfuli'

async function look(typed: string) {
  const part = await mount(RecordFilterElement, { site: 'xingfuli', date })
  const told = heard<RecordFilter>(part.element, 'filter')
  await part.write(text().number, typed)
  await part.press(text().find)
  return { part, told }
}

const hasQueues = () => {
  const { day, at } = given(openDay)
  server().http.answers(PATH, { is: { ...siteView(day, at), protocol: PROTOCOL } })
}

test('a day can be read, and one number of it however it is typed', async () => {
  const { part, told } = await look('ａ－31')
  await part.write(text().date, '2026-11-22')
  await part.write(text().number, '')
  await part.press(text().find)
  expect(told).toEqual([
    { date, number: 'A031' },
    { date: '2026-11-22', number: '' },
  ])
  expect(server().http.asked).toEqual([])
})

test('a number without its letter may belong to several queues: the filter asks which', async () => {
  hasQueues()
  const { part, told } = await look('31')
  expect(told).toEqual([])
  expect(part).toSay(words().handing.which)
  await part.press('G031')
  expect(told).toEqual([{ date, number: 'G031' }])
  expect(part).not.toSay(words().handing.which)
})

test('where the queues are not known, the number is searched for as typed', async () => {
  server().http.answers(PATH, 'is down')
  const { told } = await look('31')
  expect(told).toEqual([{ date, number: '31' }])
})

test('without a date nothing is read', async () => {
  const part = await mount(RecordFilterElement, { site: 'xingfuli', date: '' })
  const told = heard(part.element, 'filter')
  await part.press(text().find)
  expect(told).toEqual([])
})
