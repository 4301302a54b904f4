import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { CalledElement } from '../../../../client/marshal/parts/called.ts'
import {
  callNext,
  callOne,
  given,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const number = 'A001'

function mountCalled(steps: readonly Step[], more: Partial<CalledElement> = {}) {
  return tablet(CalledElement, given(openDay, openDesk(), ...steps), (view) => ({
    ticket: view.desks[0]!.calling[0]!,
    queues: view.queues,
    ...more,
  }))
}
const called = [...times(2, taken()), callNext('1', [])]

for (const [name, command] of [
  [() => text().arrive, 'arrive'],
  [() => text().miss, 'miss'],
  [() => text().recall, 'recall'],
  [() => text().finish, 'finish'],
] as const) {
  test(`one tap gives ${command}, for the shown number`, async () => {
    const { part } = await mountCalled(called)
    await part.press(name())
    expect(server().commands).toEqual([[command, { number }]])
  })
}

test('rarer acts are folded: back to the queue, on hold, and each of the other queues', async () => {
  const { part } = await mountCalled(called)
  expect(part.find('button', text().hold)).toBe(null)
  part.element.renderRoot.querySelector('summary')!.click()
  await settled()
  await part.press(text().returnBack)
  await part.press(text().hold)
  expect(part.find('button', text().transfer({ queue: 'General' }))).toBe(null)
  await part.press(text().transfer({ queue: 'Green lane' }))
  for (const sent of server().sent) await sent.done({} as never)
  expect(server().commands).toEqual([
    ['return-ticket', { number }],
    ['hold', { number }],
    ['transfer', { number, queue: 'G' }],
  ])
})

test('it shows the party, the needs, and that they are on their way', async () => {
  const { part } = await mountCalled([
    step('take-ticket', { queue: 'A', party: 3, needs: ['elderly'] }),
    callNext('1', []),
    step('on-my-way', { number }),
  ])
  expect(part).toSay(words().overview.people({ count: 3 }))
  expect(part).toSay(words().common.needs.elderly)
  expect(part).toSay(text().coming)
})

test('it says why somebody was called before their turn', async () => {
  const { part } = await mountCalled([...times(2, taken()), callOne('A002')])
  expect(part).toSay(text().chosenFor({ reason: text().callReasons.care }))
})

test('[C12] a person who has arrived is shown so, and cannot be missed', async () => {
  const { part, goesOn } = await mountCalled([taken(), callNext('1', []), step('on-my-way', { number })])
  await goesOn(step('arrive', { number }))
  expect(part).toSay(`✓ ${text().arrive}`)
  expect(part).not.toSay(text().coming)
  expect(part.find('button', text().arrive)).toBe(null)
  await expect(part.press(text().miss)).rejects.toThrow('disabled')
  expect(part.offers(text().finish)).toBe(true)
})

test('another account’s numbers are shown, and nothing can be done with them', async () => {
  const { part } = await mountCalled(called, { still: true })
  expect(part).toSay(number)
  expect(part.names()).toEqual([])
})

test('a resting desk does not repeat a call', async () => {
  const { part } = await mountCalled(called, { rests: true })
  expect(part.find('button', text().recall)).toBe(null)
  expect(part.offers(text().finish)).toBe(true)
})

test("a person's details are read only where the site asks for any", async () => {
  const path = '/api/sites/xingfuli/days/2026-11-23/tickets/A001/person'
  server().http.answers(`GET ${path}`, { is: { name: '张伟', digits: '4321' } })
  const silent = await mountCalled(called)
  expect(server().http.asked.map((one) => one.path)).toEqual(['/api/session'])
  await silent.part.leave()
  const { part } = await mountCalled(called, { day: '2026-11-23' })
  expect(part).toSay(words().person.shown({ name: '张伟', digits: '4321' }))
})
