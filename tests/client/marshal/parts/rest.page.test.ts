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

test('while closed it is empty; Cancel closes it, and nothing was sent', async () => {
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

test('[R2] the numbers at the desk are finished, as this tablet shows them', async () => {
  const { part } = await openRest(...here)
  expect(part.find('button', text().restNow)).toBe(null)
  await part.press(text().restFinish(values))
  expect(server().commands).toEqual([['rest-desk', { desk: '1', finish: ['A001'] }]])
})

test('[R2] or they are kept for the marshal who takes over', async () => {
  const { part } = await openRest(...here)
  await part.press(text().restKeep(values))
  expect(server().commands).toEqual([['rest-desk', { desk: '1' }]])
})

test('it warns of each queue in which people wait and which no other desk calls', async () => {
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

test('a refusal is shown in the dialog, which stays open', async () => {
  const { part, giver } = await openRest()
  await part.press(text().restNow)
  await server().last.refused('desk-closed')
  expect(part.within('dialog', title())).toSay(words().problems['desk-closed'].title)
  expect(part.offers(text().restNow)).toBe(true)
  expect(giver.outbox.entries).toEqual([])
})

test('without a connection it closes: the wait is shown elsewhere', async () => {
  const { part, giver } = await openRest()
  await server().goesAway()
  await part.press(text().restNow)
  expect(part.find('dialog')).toBe(null)
  expect(giver.outbox.pending.map(({ command }) => command)).toEqual(['rest-desk'])
})

test('a marshal who hands the tablet over asks for a sign-out', async () => {
  const { part } = await openRest()
  let asked = 0
  document.addEventListener('sign-out', () => asked++, { once: true })
  await part.press(text().restSignOut)
  expect(asked).toBe(1)
})

test('a refusal is gone when it is opened again', async () => {
  const { part } = await openRest()
  await part.press(text().restNow)
  await server().last.refused('desk-closed')
  await part.press(words().common.cancel)
  part.element.open()
  await settled()
  expect(part).not.toSay(words().problems['desk-closed'].title)
})
