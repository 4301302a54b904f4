import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { WalkInElement } from '../../../../client/marshal/parts/walk-in.ts'
import { nextTimeWords } from '../../../../shared/text/next-time-words.ts'
import { given, givenAt, openDay, openDesk } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { allOpen, siteOfSteps } from '../../../kit/steps.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const result = { ticket: { number: 'A007', queue: 'A', party: 1 }, token: 't'.repeat(22) } as never

async function openWalkIn(knowsView = true) {
  server().http.answers('GET /api/sites/xingfuli/tickets/A007', { is: null })
  const all = await tablet(WalkInElement, given(openDay, openDesk()), (view) => ({
    view: knowsView ? view : null,
  }))
  await all.part.press(text().walkInShort)
  return { ...all, dialog: all.part.within('dialog', text().walkIn) }
}

test('a number for somebody without a phone: their party, one tap, and the number to tell them', async () => {
  const { dialog } = await openWalkIn()
  await dialog.press('G')
  await dialog.press(words().resident.more)
  await dialog.press(words().common.needs.pregnant)
  await dialog.press(text().walkInTake)
  expect(server().commands).toEqual([['take-ticket', { queue: 'G', party: 2, needs: ['pregnant'] }]])
  await server().last.done(result)
  expect(dialog.get('status').textContent).toBe('A007')
  expect(dialog).toSay(text().walkInGiven)
  expect(dialog.offers(words().outbox.slip.print)).toBe(true)
})

test('later steps stand apart below, and are chosen anew each time', async () => {
  server().http.answers('GET /api/sites/xingfuli/tickets/A007', { is: null })
  const { part } = await tablet(WalkInElement, givenAt(siteOfSteps(), allOpen), (view) => ({ view }))
  await part.press(text().walkInShort)
  const dialog = part.within('dialog', text().walkIn)
  const groups = [...dialog.root.querySelectorAll('[role=group].queues')].map((group) =>
    [...group.querySelectorAll('button')].map(({ textContent }) => textContent?.slice(0, 1)),
  )
  expect(groups).toEqual([
    ['A', 'G'],
    ['R', 'S', 'T'],
  ])
  const later = dialog.root.querySelector('details')!
  expect([later.open, later.querySelector('summary')?.textContent]).toEqual([false, text().walkInLater])
  later.open = true
  await dialog.press('R')
  await dialog.press(text().walkInTake)
  expect(server().commands.at(-1)).toEqual(['take-ticket', { queue: 'R', party: 1, needs: [] }])
  await server().last.done(result)
  await dialog.press(text().walkInAgain)
  await dialog.press(text().walkInTake)
  expect(server().commands.at(-1)).toEqual(['take-ticket', { queue: 'A', party: 1, needs: [] }])
})

test('the next one starts with an empty form', async () => {
  const { dialog, giver } = await openWalkIn()
  await dialog.press(words().resident.more)
  await dialog.press(text().walkInTake)
  await server().last.done(result)
  expect(giver.inHand).toBe(server().last.id)
  await dialog.press(text().walkInAgain)
  expect(dialog.names('status')).toContain('1')
  // it was read here, and need not be among the late numbers
  expect(giver.outbox.entries).toEqual([])
  expect(giver.inHand).toBe(null)
})

test('a second tap while it is on its way takes no second number', async () => {
  const { dialog, giver } = await openWalkIn()
  await dialog.press(text().walkInTake)
  await expect(dialog.press(text().walkInTake)).rejects.toThrow('disabled')
  // Enter in a field sends the form too
  const form = dialog.root.querySelector('form')!
  form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  await settled()
  // a second command would wait behind the first
  expect(giver.outbox.pending.length).toBe(1)
})

test('a refusal is shown, and the choices stay', async () => {
  const { dialog, giver } = await openWalkIn()
  await dialog.press(words().resident.more)
  await dialog.press(text().walkInTake)
  await server().last.refused('queue-paused')
  expect(dialog.get('alert').textContent).toContain(words().problems['queue-paused'].title)
  expect(giver.outbox.entries).toEqual([])
  await dialog.press(text().walkInTake)
  expect(server().commands.at(-1)).toEqual(['take-ticket', { queue: 'A', party: 2, needs: [] }])
})

test('without a connection it waits, and the form shows the number when the connection is back', async () => {
  const { dialog } = await openWalkIn()
  await server().goesAway()
  await dialog.press(text().walkInTake)
  expect(dialog).toSay(words().outbox.walkInWaits)
  expect(dialog).toSay(words().outbox.walkInWaitsWhy)
  await server().comesBack()
  await server().last.done(result)
  expect(dialog).toSay('A007')
})

test('a command that waited and was refused shows the reason in the form', async () => {
  const { dialog } = await openWalkIn()
  await server().goesAway()
  await dialog.press(text().walkInTake)
  await server().comesBack()
  await server().last.refused('day-closed')
  expect(dialog.get('alert').textContent).toContain(words().problems['day-closed'].title)
  expect(dialog.offers(text().walkInTake)).toBe(true)
})

test('if it is closed while it waits, the number is shown elsewhere, and the form is empty', async () => {
  const { part, dialog, giver } = await openWalkIn()
  await server().goesAway()
  await dialog.press(text().walkInTake)
  await dialog.press(words().common.close)
  await server().comesBack()
  await server().last.done(result)
  expect(giver.outbox.entries.map(({ fate }) => fate.is)).toEqual(['done'])
  expect(giver.inHand).toBe(null)
  await part.press(text().walkInShort)
  expect(part.offers(text().walkInTake)).toBe(true)
})

test('if it is closed while it is on its way, the next person who opens it does not see the number', async () => {
  const { part, dialog, giver } = await openWalkIn()
  await dialog.press(text().walkInTake)
  await dialog.press(words().common.close)
  await server().last.done(result)
  await part.press(text().walkInShort)
  expect(part.offers(text().walkInTake)).toBe(true)
  expect(giver.outbox.entries.length).toBe(1)
})

test('choices that were not sent are still there', async () => {
  const { part, dialog } = await openWalkIn()
  await dialog.press(words().resident.more)
  await dialog.press(words().common.close)
  await part.press(text().walkInShort)
  expect(dialog.names('status')).toContain('2')
})

test('a tablet that starts without a connection takes walk-ins for the queues that it has seen', async () => {
  const before = await openWalkIn()
  await before.part.leave()
  const { dialog } = await openWalkIn(false)
  expect(dialog.get('button', 'A').ariaPressed).toBe('true')
  await dialog.press('G')
  await dialog.press(text().walkInTake)
  expect(server().commands).toEqual([['take-ticket', { queue: 'G', party: 1, needs: [] }]])
})

test('a tablet that has never seen the site cannot ask for a number there', async () => {
  const { dialog } = await openWalkIn(false)
  expect(dialog).toSay(words().common.loading)
  expect(dialog.offers(text().walkInTake)).toBe(false)
})

test('the number of a paper slip that was left over last time goes with the new one, and its outcome is said', async () => {
  for (const again of ['first', 'used', 'not-left-over'] as const) {
    const { part, dialog } = await openWalkIn()
    await dialog.write(words().slips.leftOver, 'ａ31')
    await dialog.press(text().walkInTake)
    expect(server().last.input).toEqual({ queue: 'A', party: 1, needs: [], leftOver: { number: 'A031' } })
    await server().last.done({ ...(result as object), again } as never)
    expect(dialog).toSay(
      again === 'not-left-over' ? words().slips.notLeftOver : nextTimeWords[language()][again],
    )
    await dialog.press(text().walkInAgain)
    expect((dialog.field(words().slips.leftOver) as HTMLInputElement).value).toBe('')
    await part.leave()
  }
})

test('a number of a slip that cannot be read is said, and no number is taken', async () => {
  const { dialog } = await openWalkIn()
  for (const typed of ['31', 'the old slip']) {
    await dialog.write(words().slips.leftOver, typed)
    await dialog.press(text().walkInTake)
    expect(dialog.get('alert').textContent).toContain(words().slips.leftOverHow)
  }
  expect(server().commands).toEqual([])
})
