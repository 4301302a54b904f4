import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { MovesElement } from '../../../../client/overview/parts/moves.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import { callOne, given, openDay, openDesk, taken, times } from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'

const text = () => words().moves
const PATH = 'GET /api/sites/xingfuli/days/2026-11-23/moves'
const morning = given(openDay, openDesk(), ...times(3, taken()), callOne('A003'))
const moves = outOfOrder(sampleSite(), morning.log)
const properties = { site: 'xingfuli', name: 'Xingfuli', zone: 'Asia/Shanghai', date: '2026-11-23' }

async function show(answering: Answering) {
  server().http.answers(PATH, answering)
  return mount(MovesElement, properties, { at: morning.at })
}

const asked = () => server().http.asked.map(({ path }) => path.replace(/\?$/, ''))

test('each move out of turn says which number, why, before how many, where and when', async () => {
  const part = await show({ is: { moves, more: false } })
  const where = words().named.numbered({ place: words().places.sampling, desk: '1' })
  expect(part.names('listitem')).toEqual([
    `A003 ${text().reasons['chosen-care']({ where, passed: 2 })} 08:00`,
  ])
  expect(part.get('link', text().back).getAttribute('href')).toBe('/s/xingfuli')
})

test('a day without any says so; one that could not be read says that', async () => {
  const part = await show({ is: { moves: [], more: false } })
  expect(part.get('status').textContent).toBe(text().none)
  await part.leave()
  const down = await show('is down')
  expect(down.get('status').textContent).toBe(words().common.notSent)
})

test('who asks too often is told so', async () => {
  const part = await show({ refused: 'too-many-requests' })
  expect(part.get('status').textContent).toBe(words().problems['too-many-requests'].title)
})

test('older ones come behind', async () => {
  const part = await show({ is: { moves, more: true } })
  await part.press(text().older)
  expect(asked().at(-1)).toBe(`/api/sites/xingfuli/days/2026-11-23/moves?before=${moves.at(-1)?.version}`)
  expect(part.names('listitem').length).toBe(2)
})

test('a number and another day are asked for', async () => {
  const part = await show({ is: { moves, more: false } })
  server().http.answers('GET /api/sites/xingfuli/days/2026-11-22/moves', { is: { moves: [], more: false } })
  await part.write(text().number, 'a3')
  await part.press(text().find)
  expect(asked().at(-1)).toBe('/api/sites/xingfuli/days/2026-11-23/moves?number=A003')
  await part.write(text().date, '2026-11-22')
  await part.press(text().find)
  expect(asked().at(-1)).toBe('/api/sites/xingfuli/days/2026-11-22/moves?number=A003')
})

test('every language says why', async () => {
  await inEveryLanguage(async (language, said) => {
    server().http.answers(PATH, { is: { moves, more: false } })
    const part = await mount(MovesElement, properties, { language, at: morning.at })
    expect(part).toSay(said.moves.heading)
    expect(part).toSay('A003')
  })
})
