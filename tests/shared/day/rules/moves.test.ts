import { expect, test } from 'vitest'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { aheadOf } from '../../../../shared/day/rules/order.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  holder,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  play,
  SECOND,
  step,
  taken,
  takenBy,
  ticket,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const noLine = withLines(0)
const passTime = step('pass-time', {}, { by: { role: 'clock', id: null } })

test('[M1] a held ticket is not called, and comes back to its old place', () => {
  const held = givenAt(noLine, openDay, openDesk(), times(3, taken()), step('hold', { number: 'A001' }))
  held.when(callNext('1', [])).answers({ called: ['A002'], finished: [] })
  const resumed = play(held, callNext('1', []), step('resume', { number: 'A001' }))
  expect(aheadOf(resumed.day, ticket(resumed.day, 'A001'))).toBe(0)
  expect(aheadOf(resumed.day, ticket(resumed.day, 'A003'))).toBe(1)
})

test('[M1] a ticket that resumes ahead of people standing is called from where it waits, and nobody moves back', () => {
  const resumed = given(
    openDay,
    openDesk(),
    times(3, taken()),
    step('hold', { number: 'A001' }),
    step('resume', { number: 'A001' }),
  )
  expect(ticket(resumed.day, 'A001').state).toBe('waiting')
  expect(resumed.day.queues.get('A')?.standing).toEqual(['A002', 'A003'])
  resumed.when(callNext('1', [])).answers({ called: ['A001'], finished: [] })
})

test('[M1] a hold ends by itself when its time is up', () => {
  const held = givenAt(noLine, openDay, taken(), step('hold', { number: 'A001', minutes: 5 }))
  expect(dueAt(held.day)).toBe(MORNING + 5 * MINUTE)
  held.when(after(4 * MINUTE, passTime)).happens()
  held.when(after(5 * MINUTE, passTime)).happens({ type: 'resumed', number: 'A001' })
})

test('[M2] a called ticket whose holder does not come is missed', () =>
  given(openDay, openDesk(), taken(), callNext('1', []))
    .when(step('miss', { number: 'A001' }))
    .leaves((day) => {
      expect(ticket(day, 'A001')).toMatchObject({ state: 'missed', reason: 'missed' })
      expect(day.desks.get('1')?.calling).toEqual([])
    }))

test.each([
  ['A001', ['A002', 'A003', 'A004', 'A001', 'A005', 'A006']],
  ['A003', ['A001', 'A002', 'A004', 'A005', 'A006', 'A003']],
])('[M2] %s, standing on a mark and not coming, goes three places back', (number, order) => {
  let played = play(given(openDay, openDesk(), times(6, taken())), step('miss', { number }))
  expect(ticket(played.day, number)).toMatchObject({ state: 'waiting', reason: 'passed-over' })
  const called: string[] = []
  for (let n = 0; n < 6; n++) {
    played = play(played, callNext('1', [...(played.day.desks.get('1')?.calling ?? [])]))
    called.push(...(played.day.desks.get('1')?.calling ?? []))
  }
  expect(called).toEqual(order)
})

test('[M2] a ticket that only waits cannot be missed', () =>
  givenAt(noLine, openDay, taken())
    .when(step('miss', { number: 'A001' }))
    .refused('wrong-state'))

test.each([0, 1, 3])(
  '[M3] a ticket returned by %d places is called after that many more, without a mark',
  (places) => {
    const missed = [
      openDay,
      openDesk(),
      times(6, taken()),
      callNext('1', []),
      step('miss', { number: 'A001' }),
    ]
    let played = play(given(...missed), step('return-ticket', { number: 'A001', places }))
    expect(ticket(played.day, 'A001')).toMatchObject({ state: 'waiting', reason: 'returned' })
    expect(aheadOf(played.day, ticket(played.day, 'A001'))).toBe(places)
    const called: string[] = []
    for (let n = 0; n <= places; n++) {
      played = play(played, callNext('1', [...(played.day.desks.get('1')?.calling ?? [])]))
      called.push(...(played.day.desks.get('1')?.calling ?? []))
    }
    expect(called.indexOf('A001')).toBe(places)
  },
)

test('[M3] a returned ticket is called when nobody else is left', () => {
  const alone = [
    openDay,
    openDesk(),
    taken(),
    callNext('1', []),
    step('return-ticket', { number: 'A001', places: 20 }),
  ]
  given(...alone)
    .when(callNext('1', []))
    .answers({ called: ['A001'], finished: [] })
})

test('[M3] only a missed or called ticket is returned', () =>
  given(openDay, taken())
    .when(step('return-ticket', { number: 'A001' }))
    .refused('wrong-state'))

test('[M4] a transferred ticket keeps its number and is placed by when it was taken', () => {
  const moved = givenAt(
    noLine,
    openDay,
    openDesk('1', ['G']),
    taken('G'),
    taken('A'),
    taken('G'),
    step('transfer', { number: 'A001', queue: 'G' }),
  )
  moved.when(callNext('1', [], 3)).answers({ called: ['G001', 'A001', 'G002'], finished: [] })
})

test('[M4] a transfer needs another queue that exists', () => {
  given(openDay, taken())
    .when(step('transfer', { number: 'A001', queue: 'A' }))
    .refused('wrong-state')
  given(openDay, taken())
    .when(step('transfer', { number: 'A001', queue: 'Z' }))
    .refused('unknown-queue')
  given(openDay, taken())
    .when(step('transfer', { number: 'A009', queue: 'G' }))
    .refused('unknown-ticket')
})

test('[M4] a held ticket that is transferred stays held', () =>
  given(openDay, taken(), step('hold', { number: 'A001' }))
    .when(step('transfer', { number: 'A001', queue: 'G' }))
    .leaves((day) => expect(ticket(day, 'A001')).toMatchObject({ state: 'held', queue: 'G' })))

test('[M5] a holder is told why another person moved their ticket; a holder who moved it is not', () => {
  const reasonAfter = (...steps: Parameters<typeof given>) =>
    ticket(given(openDay, openDesk(), taken(), ...steps).day, 'A001').reason
  const called = callNext('1', [])
  expect(reasonAfter(called, step('miss', { number: 'A001' }))).toBe('missed')
  expect(reasonAfter(called, step('return-ticket', { number: 'A001' }))).toBe('returned')
  expect(reasonAfter(step('miss', { number: 'A001' }))).toBe('passed-over')
  expect(reasonAfter(step('transfer', { number: 'A001', queue: 'G' }))).toBe('transferred')
  expect(reasonAfter(step('hold', { number: 'A001' }))).toBe('held')
  expect(reasonAfter(step('leave', { number: 'A001' }))).toBe('removed')
  expect(reasonAfter({ ...called, asked: { id: 'c' } }, step('undo', { desk: '1', of: 'c' }))).toBe('undone')
  expect(reasonAfter(step('leave', { number: 'A001' }, { by: holder('A001') }))).toBeNull()
  expect(reasonAfter(step('hold', { number: 'A001' }, { by: holder('A001') }))).toBeNull()
})

test('[M6] leave ends a ticket from every open state', () => {
  const leave = step('leave', { number: 'A001' })
  const called = [openDesk(), callNext('1', [])]
  givenAt(noLine, openDay, taken()).when(leave).happens({ type: 'left', number: 'A001', reason: 'removed' })
  given(openDay, taken()).when(leave).happens({ type: 'left', number: 'A001', reason: 'removed' })
  given(openDay, taken(), step('hold', { number: 'A001' }))
    .when(leave)
    .happens({ type: 'left', number: 'A001', reason: 'removed' })
  given(openDay, taken(), called).when(leave).happens({ type: 'left', number: 'A001', reason: 'removed' })
  given(openDay, taken(), called, step('miss', { number: 'A001' }))
    .when(leave)
    .happens({ type: 'left', number: 'A001', reason: 'removed' })
})

test('[M6] a ticket that is over accepts no more commands', () => {
  const over = given(openDay, openDesk(), taken(), step('leave', { number: 'A001' }))
  const number = 'A001'
  for (const one of [
    step('leave', { number }),
    step('hold', { number }),
    step('resume', { number }),
    step('on-my-way', { number }),
    step('ask-help', { number, need: 'code' }),
    step('give-help', { number }),
    step('recall', { number }),
    step('finish', { number }),
    step('miss', { number }),
    step('return-ticket', { number }),
    step('transfer', { number, queue: 'G' }),
    step('amend-ticket', { number, party: 2 }),
  ]) {
    over.when(one).refused('ticket-over')
    over.when({ ...one, input: { ...one.input, number: 'A999' } }).refused('unknown-ticket')
  }
})

test('[M7] a holder may hold while waiting or lined; a marshal also when called; nobody if it is held already', () => {
  const hold = step('hold', { number: 'A001' })
  const byHolder = step('hold', { number: 'A001' }, { by: holder('A001') })
  givenAt(noLine, openDay, taken())
    .when(byHolder)
    .happens({ type: 'held', number: 'A001', until: MORNING + 10 * MINUTE })
  given(openDay, taken())
    .when(byHolder)
    .happens({ type: 'held', number: 'A001', until: MORNING + 10 * MINUTE })
  const called = given(openDay, openDesk(), taken(), callNext('1', []))
  called.when(byHolder).refused('wrong-state')
  called.when(hold).happens({ type: 'held', number: 'A001', until: MORNING + 10 * MINUTE })
  given(openDay, taken(), hold).when(hold).refused('wrong-state')
  given(openDay, taken())
    .when(step('resume', { number: 'A001' }))
    .refused('wrong-state')
})

test('[M8] a holder who says that they are on the way moves nobody, and a second time changes nothing', () => {
  const coming = step('on-my-way', { number: 'A001' }, { by: holder('A001') })
  given(openDay, taken())
    .when(coming)
    .leaves((day) => expect(ticket(day, 'A001')).toMatchObject({ state: 'lined', coming: true }))
  given(openDay, taken(), coming).when(coming).already()
})

test('[M8] a request for help stays until a marshal takes it or the ticket is over', () => {
  const ask = step('ask-help', { number: 'A001', need: 'wheelchair' }, { by: holder('A001') })
  const asked = given(openDay, takenBy('phone'), ask)
  expect(asked.day.help).toEqual([{ number: 'A001', need: 'wheelchair', at: MORNING }])
  asked.when(ask).already()
  asked
    .when(step('give-help', { number: 'A001', need: 'wheelchair' }))
    .leaves((day) => expect(day.help).toEqual([]))
  asked.when(step('give-help', { number: 'A001' })).leaves((day) => expect(day.help).toEqual([]))
  asked.when(step('give-help', { number: 'A001', need: 'code' })).already()
  asked.when(step('leave', { number: 'A001' })).leaves((day) => expect(day.help).toEqual([]))
})

test('[M10] the longest waiting requests for help are on the tablet, with the count of the others', () => {
  const asked = Array.from({ length: 53 }, (_, n) =>
    after(SECOND, step('ask-help', { number: `A${String(n + 1).padStart(3, '0')}`, need: 'code' })),
  )
  const { day, at } = given(openDay, times(53, taken()), asked)
  const { help, moreHelp } = marshalView(day, at)
  expect(help.map(({ number }) => number)).toEqual(
    [...help.keys()].map((n) => `A${String(n + 1).padStart(3, '0')}`),
  )
  expect([help.length, moreHelp]).toEqual([50, 3])
})
