import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import type { OutOfTurn } from '../../../../client/marshal/out-of-turn.ts'
import { OutOfTurnElement } from '../../../../client/marshal/parts/out-of-turn.ts'
import {
  after,
  callNext,
  given,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const waiting = () => given(openDay, openDesk(), times(3, taken()))

async function show(asked: OutOfTurn, played: Played = waiting(), deskId: string | null = '1') {
  const all = await tablet(OutOfTurnElement, played, (view) => ({ view, deskId }))
  all.part.element.show(asked)
  await settled()
  return all
}
const callA003 = { act: 'call', number: 'A003' } as const

test('the reason calls it at the tablet’s own desk, and names the numbers that the tablet shows there', async () => {
  const { part, giver, does } = await show(callA003)
  const dialog = part.within('dialog', text().callOneTitle({ number: 'A003' }))
  await dialog.press(text().callReasons.care)
  expect(server().commands).toEqual([['call-one', { desk: '1', seen: [], number: 'A003', reason: 'care' }]])
  await does()
  expect(part.find('dialog')).toBe(null)
  expect(giver.outcome?.say()).toBe(text().called({ numbers: 'A003' }))
})

test('each reason has its button, and while one is on its way none can be tapped', async () => {
  const { part } = await show(callA003)
  const reasons = Object.values(text().callReasons)
  expect(reasons.every((reason) => part.offers(reason))).toBe(true)
  await part.press(text().callReasons.staff)
  expect(reasons.some((reason) => part.offers(reason))).toBe(false)
  expect(server().commands).toMatchObject([['call-one', { reason: 'staff' }]])
})

test('[C4] a number called a moment ago is not finished by it: it waits until they can have been served', async () => {
  const { part } = await show(callA003, given(openDay, openDesk(), times(3, taken()), callNext('1', [])))
  expect(part).toSay(text().callOneFinishes({ numbers: 'A001', where: 'Desk 1' }))
  expect(part.offers(text().callReasons.care)).toBe(false)
  await pass(2_000)
  expect(part).toSay(text().nextTooSoon({ number: 'A001', seconds: 2 }))
  expect(part.offers(text().callReasons.care)).toBe(false)
  await pass(3_000)
  await part.press(text().callReasons.care)
  expect(server().commands).toEqual([
    ['call-one', { desk: '1', seen: ['A001'], number: 'A003', reason: 'care' }],
  ])
})

test('of several desks the tablet’s own is chosen first, and another can be chosen', async () => {
  const { part } = await show(callA003, given(openDay, openDesk('1'), openDesk('2'), times(3, taken())), '2')
  const choice = part.get('combobox', text().callOneAt) as HTMLSelectElement
  expect([...choice.options].map(({ value }) => value)).toEqual(['2', '1'])
  expect(choice.value).toBe('2')
  await part.write(text().callOneAt, '1')
  await part.press(text().callReasons.missed)
  expect(server().commands).toMatchObject([['call-one', { desk: '1' }]])
})

test('where no working desk calls its queue it says so, and no reason can be tapped', async () => {
  const { part } = await show(callA003, given(openDay, openDesk('1', ['G']), times(3, taken())))
  expect(part.all('alert').map((one) => one.textContent)).toContain(text().callOneNoDesk)
  expect(part.offers(text().callReasons.care)).toBe(false)
  expect(part.find('combobox')).toBe(null)
})

test('a missed number is in no list: its queue comes with the event', async () => {
  const missed = given(
    openDay,
    openDesk('1', ['G']),
    openDesk('2', ['A']),
    taken(),
    callNext('2', []),
    step('miss', { number: 'A001' }),
    after(MINUTE, step('pass-time')),
  )
  const { part } = await show({ act: 'call', number: 'A001', queue: 'A' }, missed)
  await part.press(text().callReasons.missed)
  expect(server().commands).toMatchObject([['call-one', { desk: '2' }]])
})

test('the reason lets others go first, by the tablet’s desk, so that it can be undone there', async () => {
  const { part, giver, does } = await show({ act: 'pass', number: 'A001' })
  expect(part).toSay(text().passOverWhy({ number: 'A001' }))
  await part.press(text().passOverReasons['not-here'])
  expect(server().commands).toEqual([['pass-over', { number: 'A001', reason: 'not-here', desk: '1' }]])
  await does()
  expect(part.find('dialog')).toBe(null)
  expect(giver.outcome?.say()).toBe(words().spacing.passedOver({ number: 'A001' }))
})

test('a tablet without an open desk lets others go first without a desk', async () => {
  for (const deskId of [null, '2']) {
    const { part } = await show({ act: 'pass', number: 'A001' }, waiting(), deskId)
    await part.press(text().passOverReasons.asked)
    expect(server().commands.at(-1)).toEqual(['pass-over', { number: 'A001', reason: 'asked' }])
    await server().last.done({} as never)
    await part.leave()
  }
})

test('a refusal is shown in the dialog, for a call and for passing over', async () => {
  for (const [asked, reason] of [
    [callA003, () => text().callReasons.other],
    [{ act: 'pass', number: 'A001' }, () => text().passOverReasons.other],
  ] as const) {
    const { part } = await show(asked)
    await part.press(reason())
    await server().last.refused('ticket-over')
    expect(part.within('dialog')).toSay(words().problems['ticket-over'].title)
    expect(part.offers(reason())).toBe(true)
    await part.leave()
  }
})

test('without a connection it closes, and the call waits; with one again it is done once', async () => {
  const { part, giver, does } = await show(callA003)
  await server().goesAway()
  await part.press(text().callReasons.care)
  expect(part.find('dialog')).toBe(null)
  expect(giver.outbox.pending.map(({ command }) => command)).toEqual(['call-one'])
  await server().comesBack()
  await does()
  expect(server().commands.map(([command]) => command)).toEqual(['call-one'])
  expect(giver.outbox.pending).toEqual([])
})

test('an element that is removed while its dialog closes does not listen to commands again', async () => {
  const { part } = await show(callA003)
  part.element.renderRoot.querySelector('dialog')!.close()
  await part.leave()
})

test('Close sends nothing, and the next event starts again', async () => {
  const { part } = await show(callA003)
  await part.press(words().common.close)
  part.element.show({ act: 'pass', number: 'A002' })
  await settled()
  expect(part).toSay(text().passOverTitle({ number: 'A002' }))
  expect(part).not.toSay(text().callOneTitle({ number: 'A003' }))
  expect(server().commands).toEqual([])
})
