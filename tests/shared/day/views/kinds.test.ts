// The differences between the kinds of site, in the views.

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { KINDS } from '../../../../shared/day/nouns/kinds.ts'
import { Site } from '../../../../shared/day/nouns/site.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  MINUTE,
  openDay,
  openDesk,
  play,
  step,
  taken,
  ticket,
  unopened,
} from '../../../kit/given.ts'
import { sampleSite, withRoom } from '../../../kit/sample.ts'

const queue = { name: { 'zh-CN': '队', en: 'Queue' }, length: 0, callSize: 1, priority: false }

test('[K1] a call has the word of the ticket’s queue, the board and the tablet that of the desk’s first', () => {
  const site = sampleSite({
    kind: 'hall',
    presence: 'open',
    queues: [
      { ...queue, id: 'A', placeWord: 'registration' },
      { ...queue, id: 'B' },
    ],
    desks: [{ id: '1', queues: ['A', 'B'] }],
  })
  const { day, at } = play(unopened(site), openDay, openDesk('1'), taken('B'), callNext('1', []))
  expect(screenView(day, at).calls).toMatchObject([{ number: 'B001', place: 'service-window' }])
  expect(screenView(day, at).desks).toMatchObject([{ id: '1', place: 'registration' }])
  expect(marshalView(day, at).desks).toMatchObject([{ id: '1', place: 'registration' }])
  expect(ticketView(day, ticket(day, 'B001'), at)).toMatchObject({ desk: '1', place: 'service-window' })
})

test('[K1] a queue without a word of its own has that of the kind', () => {
  for (const kind of ['testing', 'vaccination', 'hall'] as const) {
    const { day, at } = play(unopened(sampleSite({ kind, presence: 'open' })), openDay, openDesk('1'))
    expect(screenView(day, at).desks[0]?.place).toBe(KINDS[kind].placeWord)
  }
})

test('[K2] where people sit in a room, screens and tablets tell its minutes, and the ticket only when it sits there', () => {
  const site = withRoom(sampleSite({ kind: 'vaccination', presence: 'open' }), { minutes: 15, seats: 2 })
  const { day, at } = play(unopened(site), openDay, taken())
  expect(screenView(day, at).observation).toBe(15)
  expect(marshalView(day, at).observation).toBe(15)
  expect(ticketView(day, ticket(day, 'A001'), at).observation).toBe(null)
})

test('[K2] a vaccination site tells for how long to stay, and the ticket since when', () => {
  const site = sampleSite({ kind: 'vaccination', presence: 'open' })
  const { day, at } = play(
    unopened(site),
    openDay,
    openDesk('1'),
    taken(),
    callNext('1', []),
    after(MINUTE, step('finish', { number: 'A001' })),
  )
  const view = ticketView(day, ticket(day, 'A001'), at + MINUTE)
  expect(view).toMatchObject({ state: 'served', observation: 30, servedAt: at })
  const changed = sampleSite({ ...site, observationMinutes: 15 })
  expect(siteView(unopened(changed).day, at).observation).toBe(15)
})

test('[K2] where nobody has to stay no view mentions it, and the site’s own words are in every view', () => {
  const words = { served: { 'zh-CN': '做好了', en: 'Ready' } }
  const { day, at } = play(unopened(sampleSite({ words, presence: 'open' })), openDay, taken())
  const head = { kind: 'testing', observation: null, words }
  expect(siteView(day, at)).toMatchObject(head)
  expect(screenView(day, at)).toMatchObject(head)
  expect(marshalView(day, at)).toMatchObject(head)
  expect(ticketView(day, ticket(day, 'A001'), at)).toMatchObject({ ...head, servedAt: null })
})

test('a site’s own words are short, in each language, and have known keys only; a place word is one that can be spoken', () => {
  const takes = (changes: object) => v.is(Site, { ...sampleSite(), ...changes })
  const said = { 'zh-CN': '做好了', en: 'Ready' }
  expect(takes({ words: { served: said, standing4: said }, observationMinutes: 15 })).toBe(true)
  expect(takes({ words: { served: { 'zh-CN': '做好了' } } })).toBe(false)
  expect(takes({ words: { served: { ...said, en: ' ' } } })).toBe(false)
  expect(takes({ words: { served: { ...said, en: 'x'.repeat(121) } } })).toBe(false)
  expect(takes({ words: { observe: said } })).toBe(false)
  expect(takes({ observationMinutes: 0 })).toBe(false)
  expect(takes({ queues: sampleSite().queues.map((one) => ({ ...one, placeWord: 'booth' })) })).toBe(false)
})
