import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { UnsureElement } from '../../../../client/marshal/parts/unsure.ts'
import { given, HOUR, MORNING, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const restored = step('note-restore', {}, { by: { role: 'clock', id: null }, epoch: MORNING + HOUR })
const mountUnsure = (...steps: Step[]) =>
  tablet(UnsureElement, given(openDay, openDesk(), ...steps, restored), (view) => ({
    unsure: view.unsure[0]!,
  }))

test('[D8] a queue whose numbers are not sure goes on after the usual number of them, and names the next one', async () => {
  const { part, giver } = await mountUnsure(...times(3, taken()))
  expect(part.within('alert')).toSay(text().unsureAfter({ last: 'A003' }))
  await part.press(text().goOnWith({ next: 'A104' }))
  expect(server().commands).toEqual([['skip-numbers', { queue: 'A', count: 100 }]])
  await server().last.done({} as never)
  expect(giver.outcome?.say()).toBe(text().goesOnWith({ queue: 'A', next: 'A104' }))
})

test('[D8] it says when no number is known', async () => {
  const { part } = await mountUnsure()
  expect(part).toSay(text().unsureAll({ queue: 'A' }))
})

for (const [typed, count, next] of [
  ['7', 7, 'A011'],
  // as a Chinese keyboard types it
  ['２０', 20, 'A024'],
  ['5000', 999, 'A1003'],
  ['-3', 0, 'A004'],
  ['many', 100, 'A104'],
  ['', 100, 'A104'],
] as const) {
  test(`“${typed}” leaves out ${count}`, async () => {
    const { part } = await mountUnsure(...times(3, taken()))
    part.field(text().leaveOut).value = typed
    part.field(text().leaveOut).dispatchEvent(new Event('input', { bubbles: true }))
    await part.set({})
    await part.press(text().goOnWith({ next }))
    expect(server().commands).toEqual([['skip-numbers', { queue: 'A', count }]])
  })
}
