import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { TakeInElement, takeInSlip } from '../../../../client/marshal/parts/take-in.ts'
import { given, openDay, openDesk } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().slips

async function openTakeIn() {
  const all = await tablet(TakeInElement, given(openDay, openDesk()), (view) => ({
    queues: view.queues.map(({ id }) => id),
  }))
  await all.part.press(text().takeIn)
  const dialog = all.part.within('dialog', text().title)
  const send = async (from: string, to = '') => {
    await dialog.write(text().from, from)
    await dialog.write(text().to, to)
    await dialog.press(text().takeIn)
  }
  return { ...all, dialog, send }
}

test('one slip is taken in, and the form is ready for the next', async () => {
  const { dialog, send, does } = await openTakeIn()
  await send('a9001')
  expect(server().commands).toEqual([['take-in', { from: 'A9001' }]])
  await does()
  expect(dialog.get('status').textContent).toBe(text().takenOne({ number: 'A9001' }))
  expect(dialog.field(text().from).value).toBe('')
})

test('several consecutive slips are taken in by their first and their last', async () => {
  const { dialog, send, does } = await openTakeIn()
  await send('A9001', 'A9005')
  expect(server().commands).toEqual([['take-in', { from: 'A9001', to: 'A9005' }]])
  await does()
  expect(dialog.get('status').textContent).toBe(text().taken({ count: 5, from: 'A9001', to: 'A9005' }))
  await send('A9001', 'A9005')
  await does()
  expect(dialog.get('status').textContent).toBe(text().takenBefore)
})

test('a fault is shown at its field, which gets the focus, before anything is sent', async () => {
  const { part, dialog, send } = await openTakeIn()
  await send('')
  expect(dialog.alerts).toEqual([text().empty])
  expect(part.element.shadowRoot?.activeElement).toBe(dialog.field(text().from))
  await send('A9005', 'A9001')
  expect(dialog.alerts).toEqual([text().backwards])
  expect(part.element.shadowRoot?.activeElement).toBe(dialog.field(text().to))
  expect(dialog.field(text().to).ariaInvalid).toBe('true')
  expect(server().commands).toEqual([])
  await dialog.write(text().to, 'A9006')
  expect(dialog.alerts).toEqual([])
})

test('a fault that the server finds is shown at the field too', async () => {
  const { part, dialog, giver, send } = await openTakeIn()
  await send('G9001')
  await server().last.refused('unknown-queue')
  expect(dialog.alerts).toEqual([text().noQueue({ queue: 'G' })])
  expect(part.element.shadowRoot?.activeElement).toBe(dialog.field(text().from))
  expect(giver.outbox.entries).toEqual([])
})

test('a refusal of no single field is shown below, and the typed numbers stay', async () => {
  const { dialog, send } = await openTakeIn()
  await send('A9001')
  await server().last.refused('day-closed')
  expect(dialog.get('status').textContent).toContain(words().problems['day-closed'].title)
  expect(dialog.field(text().from).value).toBe('A9001')
})

test('without a connection it says that it waits', async () => {
  const { dialog, send, giver } = await openTakeIn()
  await server().goesAway()
  await send('A9001')
  expect(dialog.get('status').textContent).toBe(words().outbox.waits)
  expect(giver.outbox.pending.length).toBe(1)
})

test('Close closes, and the message is gone when it is opened again', async () => {
  const { part, dialog, send } = await openTakeIn()
  await send('')
  await dialog.press(words().common.close)
  expect(part.find('dialog')).toBe(null)
  part.element.open()
  await settled()
  expect(part).not.toSay(text().empty)
})

test('a scanned slip is taken in for its own site and date', async () => {
  const { giver } = await openTakeIn()
  const taking = takeInSlip(giver, { site: 'xingfuli', number: 'A9001', date: '2026-11-23' })
  await settled()
  expect(server().commands).toEqual([['take-in', { from: 'A9001', site: 'xingfuli', date: '2026-11-23' }]])
  await server().last.refused('other-day')
  expect(await taking).toBe(false)
})
