import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { RestElement } from '../../../../client/marshal/parts/rest.ts'
import { callNext, given, openDay, openDesk, type Step, taken, times } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const where = 'Desk 1'
const title = () => text().restTitle({ where })

async function openRest(...steps: Step[]) {
  const all = await tablet(RestElement, given(openDay, openDesk(), ...steps), (view) => ({
    view,
    desk: view.desks[0]!,
  }))
  all.part.element.open()
  await settled()
  return all
}

test('closed it holds nothing; Cancel closes it, and nothing was sent', async () => {
  const { part } = await openRest()
  await part.press(words().common.cancel)
  expect(part.find('dialog')).toBe(null)
  expect(part.text).toBe('')
  expect(server().commands).toEqual([])
})

test('[R2] with nobody at the desk one tap rests it, and it closes when that is done', async () => {
  const { part, does } = await openRest()
  await part.press(text().restNow)
  expect(server().commands).toEqual([['rest-desk', { desk: '1' }]])
  expect(part.within('dialog', title()).offers(text().restNow)).toBe(false)
  await does()
  expect(part.find('dialog')).toBe(null)
})

const here = [...times(3, taken()), callNext('1', [])]
const values = { numbers: 'A001', count: 1, where }

test('[R2] whoever stands there is finished, as this tablet shows them', async () => {
  const { part } = await openRest(...here)
  expect(part.find('button', text().restNow)).toBe(null)
  await part.press(text().restFinish(values))
  expect(server().commands).toEqual([['rest-desk', { desk: '1', finish: ['A001'] }]])
})

test('[R2] or is kept for whoever takes over', async () => {
  const { part } = await openRest(...here)
  await part.press(text().restKeep(values))
  expect(server().commands).toEqual([['rest-desk', { desk: '1' }]])
})

test('it warns of each queue in which people wait and that nobody else calls', async () => {
  const { part, goesOn } = await openRest(...times(3, taken()), taken('G'))
  const warnings = () =>
    part
      .all('alert')
      .map((one) => one.textContent)
      .filter(Boolean)
  expect(warnings()).toEqual([
    text().restOnly({ queue: 'A', tickets: 3 }),
    text().restOnly({ queue: 'G', tickets: 1 }),
  ])
  await goesOn(openDesk('2', ['G']))
  expect(warnings()).toEqual([text().restOnly({ queue: 'A', tickets: 3 })])
})

test('a refusal is said where it was asked for, and it stays open', async () => {
  const { part, giver } = await openRest()
  await part.press(text().restNow)
  await server().last.refused('desk-closed')
  expect(part.within('dialog', title())).toSay(words().problems['desk-closed'].title)
  expect(part.offers(text().restNow)).toBe(true)
  expect(giver.outbox.entries).toEqual([])
})

test('without a connection it closes: what waits is said elsewhere', async () => {
  const { part, giver } = await openRest()
  await server().goesAway()
  await part.press(text().restNow)
  expect(part.find('dialog')).toBe(null)
  expect(giver.outbox.pending.map(({ command }) => command)).toEqual(['rest-desk'])
})

test('whoever hands the tablet over asks to be signed out', async () => {
  const { part } = await openRest()
  let asked = 0
  document.addEventListener('sign-out', () => asked++, { once: true })
  await part.press(text().restSignOut)
  expect(asked).toBe(1)
})

test('what was refused is forgotten when it is opened again', async () => {
  const { part } = await openRest()
  await part.press(text().restNow)
  await server().last.refused('desk-closed')
  await part.press(words().common.cancel)
  part.element.open()
  await settled()
  expect(part).not.toSay(words().problems['desk-closed'].title)
})
