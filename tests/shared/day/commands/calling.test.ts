import { expect, test } from 'vitest'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import {
  callNext,
  given,
  givenAt,
  openDay,
  openDesk,
  play,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

const noLines = withLines(0)
const both = [...times(6, taken()), ...times(3, taken('G'))]

test('[C1] call-next finishes the ticket at the desk and calls the head of the line', () =>
  given(openDay, openDesk(), taken(), taken(), callNext('1', []))
    .when(callNext('1', ['A001']))
    .happens({ type: 'served', number: 'A001', desk: '1' }, { type: 'called', number: 'A002', desk: '1' }))

test('[C1] in a queue without a line the waiting tickets are called', () =>
  givenAt(noLines, openDay, openDesk(), taken())
    .when(callNext('1', []))
    .answers({ called: ['A001'], finished: [] }))

test('[C2] it calls whole parties until enough people are called, and never splits one', () => {
  const waiting = given(openDay, openDesk(), taken('A', 2), taken('A', 3), taken('A', 4))
  waiting.when(callNext('1', [], 4)).answers({ called: ['A001', 'A002'], finished: [] })
  waiting.when(callNext('1', [], 5)).answers({ called: ['A001', 'A002'], finished: [] })
  waiting.when(callNext('1', [], 1)).answers({ called: ['A001'], finished: [] })
})

test('[C2] if fewer wait than it should call, it calls all of them', () =>
  given(openDay, openDesk(), taken('A', 2))
    .when(callNext('1', [], 10))
    .answers({ called: ['A001'], finished: [] }))

test("[C3] without `people` it calls as many as the first ticket's queue calls at a time", () => {
  const pooled: Site = {
    ...sampleSite(),
    queues: sampleSite().queues.map((q) => ({ ...q, callSize: q.priority ? 1 : 10 })),
  }
  givenAt(pooled, openDay, openDesk(), times(12, taken()))
    .when(callNext('1', []))
    .leaves((day) => expect(day.desks.get('1')?.calling).toHaveLength(10))
  givenAt(pooled, openDay, openDesk(), times(12, taken()), taken('G'))
    .when(callNext('1', []))
    .answers({ called: ['G001'], finished: [] })
})

test('[C4] a second tap on call-next calls nobody', () =>
  given(openDay, openDesk(), taken(), taken(), callNext('1', []))
    .when(callNext('1', []))
    .refused('desk-moved-on'))

test('[C4] the tickets that the tablet saw are compared as a set', () => {
  const two = given(openDay, openDesk(), times(3, taken()), callNext('1', [], 2))
  two.when(callNext('1', ['A002', 'A001', 'A002'])).answers({ called: ['A003'], finished: ['A001', 'A002'] })
  two.when(callNext('1', ['A001'])).refused('desk-moved-on')
  two.when(callNext('1', ['A001', 'A002', 'A003'])).refused('desk-moved-on')
})

test('[C5] while both kinds wait a desk calls priority, other, other', () => {
  let played = given(openDay, openDesk(), both)
  const called: string[] = []
  for (let n = 0; n < 9; n++) {
    const seen = [...(played.day.desks.get('1')?.calling ?? [])]
    played = { ...played, ...play(played, callNext('1', seen)) }
    called.push(...(played.day.desks.get('1')?.calling ?? []))
  }
  expect(called).toEqual(['G001', 'A001', 'A002', 'G002', 'A003', 'A004', 'G003', 'A005', 'A006'])
})

test('[C5] the pattern holds within one call of several people too', () =>
  given(openDay, openDesk(), both)
    .when(callNext('1', [], 5))
    .answers({ called: ['G001', 'A001', 'A002', 'G002', 'A003'], finished: [] }))

test('[C5] if only one kind waits it is called', () => {
  given(openDay, openDesk(), times(2, taken('G')))
    .when(callNext('1', [], 2))
    .answers({ called: ['G001', 'G002'], finished: [] })
  given(openDay, openDesk(), times(2, taken()))
    .when(callNext('1', [], 2))
    .answers({ called: ['A001', 'A002'], finished: [] })
})

test('[C5] among several other queues the earliest place comes first', () => {
  const site = sampleSite()
  const three: Site = { ...site, queues: [...site.queues, { ...site.queues[0]!, id: 'B' }] }
  givenAt(three, openDay, openDesk('1', ['A', 'B']), taken('B'), taken('A'), taken('B'))
    .when(callNext('1', [], 3))
    .answers({ called: ['B001', 'A001', 'B002'], finished: [] })
})

test('[C6] with a ticket at the desk and nobody waiting it only finishes', () => {
  const last = given(openDay, openDesk(), taken(), callNext('1', []))
  last.when(callNext('1', ['A001'])).answers({ called: [], finished: ['A001'] })
  given(openDay, openDesk()).when(callNext('1', [])).refused('nobody-waiting')
})

test('[C7] a recall announces the same number again with a new call number', () =>
  given(openDay, openDesk(), taken(), callNext('1', []))
    .when(step('recall', { number: 'A001' }))
    .leaves((day) => expect(ticket(day, 'A001')).toMatchObject({ state: 'called', call: 2, desk: '1' })))

test('[C7] only a called ticket is recalled', () =>
  given(openDay, taken())
    .when(step('recall', { number: 'A001' }))
    .refused('wrong-state'))

test('[C8] only an open desk calls', () => {
  given(openDay, taken()).when(callNext('1', [])).refused('desk-closed')
  given(openDay, taken()).when(callNext('9', [])).refused('unknown-desk')
})

test('[C8] closing a desk finishes the ticket there; a closed one stays closed', () => {
  given(openDay, openDesk(), taken(), callNext('1', []))
    .when(step('close-desk', { desk: '1' }))
    .happens({ type: 'served', number: 'A001', desk: '1' }, { type: 'desk-closed', desk: '1' })
  given(openDay)
    .when(step('close-desk', { desk: '1' }))
    .already()
  given(openDay)
    .when(step('close-desk', { desk: '9' }))
    .refused('unknown-desk')
})

test('[C8] opening a desk names its queues: those of the settings, or others for this day', () => {
  given(openDay)
    .when(openDesk('2'))
    .happens({ type: 'desk-opened', desk: '2', queues: ['A', 'G'] })
  given(openDay, openDesk('2'))
    .when(openDesk('2', ['G']))
    .happens({ type: 'desk-opened', desk: '2', queues: ['G'] })
  given(openDay, openDesk('2')).when(openDesk('2')).already()
  given(openDay)
    .when(openDesk('2', ['Z']))
    .refused('unknown-queue')
  given(openDay).when(openDesk('9')).refused('unknown-desk')
  given().when(openDesk('1')).refused('day-closed')
})

test('[C8] a desk calls from the queues it draws from and from no other', () =>
  given(openDay, openDesk('1', ['G']), taken())
    .when(callNext('1', []))
    .refused('nobody-waiting'))

test('[C9] finish ends a called ticket as served, and only a called one', () => {
  given(openDay, openDesk(), taken(), callNext('1', []))
    .when(step('finish', { number: 'A001' }))
    .happens({ type: 'served', number: 'A001', desk: '1' })
  given(openDay, taken())
    .when(step('finish', { number: 'A001' }))
    .refused('wrong-state')
})
