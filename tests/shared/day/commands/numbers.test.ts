import { expect, test } from 'vitest'
import {
  callNext,
  given,
  givenAt,
  holder,
  openDay,
  openDesk,
  step,
  taken,
  takenBy,
  ticket,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const noLine = withLines(0)

test('[N1] each queue counts for itself, from 1, in three digits', () => {
  const { log } = given(openDay, taken(), taken('G'), taken())
  const numbers = log.flatMap(({ event }) => (event.type === 'ticket-taken' ? [event.number] : []))
  expect(numbers).toEqual(['A001', 'G001', 'A002'])
})

test('[N2] a device with an open ticket gets that ticket again, whatever it requests', () =>
  given(openDay, takenBy('phone', 'A', 3))
    .when(takenBy('phone', 'G', 1))
    .already({ ticket: { number: 'A001', queue: 'A', party: 3 } }))

test('[N2] once its ticket is over a device gets a new number', () =>
  given(openDay, takenBy('phone'), step('leave', { number: 'A001' }, { by: holder('A001') }))
    .when(takenBy('phone'))
    .answers({ ticket: { number: 'A002', queue: 'A', party: 1 } }))

test('[N3] a resident without a device or a pass gets no number; a marshal needs neither', () => {
  const resident = { by: { role: 'resident', id: null } } as const
  const asking = (asked: object) => step('take-ticket', { queue: 'A' }, { ...resident, ...asked })
  given(openDay).when(asking({})).refused('invalid')
  given(openDay)
    .when(asking({ device: 'phone', presence: 'pass-needed' }))
    .refused('pass-needed')
  given(openDay)
    .when(asking({ device: 'phone', presence: 'pass-expired' }))
    .refused('pass-expired')
  given(openDay)
    .when(step('take-ticket', { queue: 'A' }, { presence: 'pass-needed' }))
    .answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
})

test('[N3] the pass is checked before the queue is looked up', () =>
  given(openDay)
    .when(
      step(
        'take-ticket',
        { queue: 'Z' },
        { by: { role: 'resident', id: 'd' }, device: 'd', presence: 'pass-needed' },
      ),
    )
    .refused('pass-needed'))

test('[N4] a paused queue gives no numbers and is still called, until it is resumed', () => {
  const paused = given(openDay, openDesk(), taken(), step('pause-queue', { queue: 'A' }))
  paused.when(taken()).refused('queue-paused')
  paused.when(step('pause-queue', { queue: 'A' })).already()
  paused.when(callNext('1', [])).answers({ called: ['A001'], finished: [] })
  given(openDay, step('pause-queue', { queue: 'A' }), step('resume-queue', { queue: 'A' }))
    .when(taken())
    .answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
  given(openDay)
    .when(step('resume-queue', { queue: 'A' }))
    .already()
  given(openDay)
    .when(step('pause-queue', { queue: 'Z' }))
    .refused('unknown-queue')
})

test('a queue that does not exist gives no numbers', () =>
  given(openDay).when(taken('Z')).refused('unknown-queue'))

test('[N6] a holder amends only their own ticket, while it waits', () => {
  const amend = step('amend-ticket', { number: 'A001', party: 4, needs: ['infant'] }, { by: holder('A001') })
  givenAt(noLine, openDay, taken())
    .when(amend)
    .happens({ type: 'ticket-amended', number: 'A001', party: 4, needs: ['infant'] })
  given(openDay, taken()).when(amend).refused('wrong-state')
})

test('[N6] a marshal amends any open ticket; the same values again change nothing; needs never change the order', () => {
  const amend = step('amend-ticket', { number: 'A002', party: 4, needs: ['elderly'] })
  given(openDay, openDesk(), taken(), taken(), amend).when(amend).already()
  given(openDay, openDesk(), taken(), taken(), amend)
    .when(callNext('1', []))
    .answers({ called: ['A001'], finished: [] })
  given(openDay, taken(), taken(), amend)
    .when(step('amend-ticket', { number: 'A002', party: 2 }))
    .leaves((day) => expect(ticket(day, 'A002')).toMatchObject({ party: 2, needs: ['elderly'] }))
})
