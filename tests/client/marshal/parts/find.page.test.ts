import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { FindElement } from '../../../../client/marshal/parts/find.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import {
  callNext,
  given,
  openDay,
  openDesk,
  type Played,
  type Step,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const number = 'A001'
const tickets = '/api/sites/xingfuli/tickets'

/** Makes the server answer with the states of these numbers, and with no other. */
function finds(played: Played, ...numbers: string[]): void {
  for (const queue of ['A', 'G'])
    for (const digits of ['001', '031'])
      server().http.answers(`GET ${tickets}/${queue}${digits}`, { refused: 'unknown-ticket' })
  for (const one of numbers)
    server().http.answers(`GET ${tickets}/${one}`, {
      is: { ...ticketView(played.day, ticket(played.day, one), played.at), protocol: PROTOCOL },
    })
}

async function openFind(...steps: Step[]) {
  const played = given(openDay, openDesk(), ...steps)
  const all = await tablet(FindElement, played, (view) => ({ view, site: 'xingfuli' }))
  return { ...all, played }
}

async function find(played: Awaited<ReturnType<typeof openFind>>, typed: string): Promise<void> {
  const { part } = played
  await part.press(text().find)
  const dialog = part.within('dialog')
  await dialog.write(text().findWhich, typed)
  await dialog.press(text().find)
}

/** The dialog with A001 after these steps. */
async function found(...steps: Step[]) {
  const all = await openFind(...times(2, taken()), ...steps)
  finds(all.played, number)
  all.part.element.show(number)
  await settled()
  return all
}

/** What can be done with a number, by its state. */
const states: readonly (readonly [
  keyof ReturnType<typeof text>['states'],
  readonly Step[],
  readonly string[],
])[] = [
  ['lined', [], ['miss', 'hold', 'leave']],
  ['called', [callNext('1', [])], ['arrive', 'recall', 'miss', 'finish', 'leave']],
  ['held', [step('hold', { number })], ['resume', 'leave']],
  ['missed', [callNext('1', []), step('miss', { number })], ['return-ticket', 'leave']],
  ['served', [callNext('1', []), step('finish', { number })], []],
  ['left', [step('leave', { number })], []],
]

for (const [state, steps, actions] of states) {
  test(`for a number that is ${state}, it shows the state and the acts that are possible now`, async () => {
    const { part } = await found(...steps)
    expect(part.within('dialog').get('status').textContent).toContain(
      text().states[state]({ mark: '1', where: 'Desk 1' }),
    )
    for (const action of [
      'leave',
      'hold',
      'miss',
      'arrive',
      'recall',
      'finish',
      'resume',
      'return-ticket',
    ] as const)
      expect([action, part.names().includes(text().findDo[action])]).toEqual([
        action,
        actions.some((one) => text().findDo[one as typeof action] === text().findDo[action]),
      ])
  })
}

test('an act is sent for that number, and the new state is shown', async () => {
  const { part } = await found(callNext('1', []))
  await part.press(text().findDo.finish)
  expect(server().commands).toEqual([['finish', { number }]])
  const after = given(openDay, openDesk(), times(2, taken()), callNext('1', []), step('finish', { number }))
  finds(after, number)
  await server().last.done({} as never)
  expect(part.within('dialog')).toSay(text().states.served())
})

test('a number that was taken from afar is ended with a second tap', async () => {
  const { part } = await found()
  await part.press(text().findDo.leave)
  expect(server().commands).toEqual([])
  await pass(800)
  await part.press(text().removeSure({ number }))
  expect(server().commands).toEqual([['leave', { number }]])
})

test('a refusal is shown in the dialog, and disappears when somebody types', async () => {
  const { part, giver } = await found()
  await part.press(text().findDo.hold)
  await server().last.refused('has-arrived')
  const problem = words().problems['has-arrived'].title
  expect(part.within('dialog')).toSay(problem)
  expect(giver.outbox.entries).toEqual([])
  await part.write(text().findWhich, 'A002')
  expect(part.within('dialog')).not.toSay(problem)
})

test('[C12] a person who has arrived has no button for it, and cannot be missed', async () => {
  const { part } = await found(callNext('1', []), step('arrive', { number }))
  expect(part.within('dialog').get('status').textContent).toContain(text().arrive)
  expect(part.find('button', text().findDo.miss)).toBe(null)
  expect(part.find('button', text().findDo.arrive)).toBe(null)
})

test('a number is found however it was typed', async () => {
  const all = await openFind(taken())
  finds(all.played, number)
  await find(all, ' a1 ')
  expect(all.part.within('dialog').get('status').textContent).toContain(number)
})

test('without its letter it asks all queues; where several numbers exist it asks which is meant', async () => {
  const all = await openFind(taken(), taken('G'))
  finds(all.played, number, 'G001')
  await find(all, '1')
  expect(all.part.within('dialog')).toSay(words().handing.which)
  await all.part.press('G001')
  expect(all.part.within('dialog').get('status').textContent).toContain('G001')
  expect(all.part).not.toSay(words().handing.which)
})

test('without its letter, the only one that exists is shown', async () => {
  const all = await openFind(taken())
  finds(all.played, number)
  await find(all, '1')
  expect(all.part.within('dialog').get('status').textContent).toContain(number)
})

test('it says when a number does not exist, and when there is no answer', async () => {
  const all = await openFind(taken())
  finds(all.played)
  await find(all, 'A031')
  expect(all.part.within('dialog')).toSay(words().problems['unknown-ticket'].title)
  await server().goesAway()
  await all.part.within('dialog').press(text().find)
  expect(all.part.within('dialog')).toSay(words().common.notSent)
})

test('an empty field asks nothing', async () => {
  const all = await openFind(taken())
  const before = server().http.asked.length
  await find(all, '  ')
  expect(server().http.asked.length).toBe(before)
})

test('when it is opened again it is empty', async () => {
  const { part } = await found()
  await part.press(words().common.close)
  await part.press(text().find)
  expect(part.within('dialog').find('status')?.textContent?.trim() ?? '').toBe('')
})

for (const [act, name] of [
  ['call', () => text().callOne],
  ['pass', () => text().passOver],
] as const) {
  test(`out of its turn (${act}): the other dialog opens, with its queue, and this one closes`, async () => {
    const { part } = await found()
    const asked: unknown[] = []
    part.element.addEventListener('out-of-turn', (event) => asked.push((event as CustomEvent).detail))
    await part.press(name())
    expect(asked).toEqual([{ act, number, queue: 'A' }])
    expect(part.find('dialog')).toBe(null)
  })
}

test('a person in the wrong queue is moved with a second tap', async () => {
  const { part } = await found()
  const to = words().handing.transferTo({ queue: 'G Green lane' })
  await part.press(to)
  await pass(800)
  await part.press(words().handing.transferTo({ queue: 'G' }))
  expect(server().commands).toEqual([['transfer', { number, queue: 'G' }]])
})

test('for a number that is over there is nothing more to do', async () => {
  const { part } = await found(step('leave', { number }))
  expect(part.find('button', words().handing.showCode)).toBe(null)
  expect(part.find('button', words().outbox.slip.print)).toBe(null)
})
