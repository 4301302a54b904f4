// Which build can read which event, by the event's format.

import { createHash } from 'node:crypto'
import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from '../../../../shared/day/events/event.ts'
import { events } from '../../../../shared/day/events/index.ts'
import { evolve, unopenedDay } from '../../../../shared/day/evolve.ts'
import {
  asWritten,
  formatOf,
  isUnreadable,
  LOG_FORMAT,
  readEvent,
} from '../../../../shared/day/log/format.ts'
import type { DayEvent } from '../../../../shared/day/log/recorded.ts'
import { MORNING, marshal } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const called: DayEvent = { type: 'called', number: 'A001', desk: '1' }

test('an event that release 0.1.0 wrote is of format 1, and later events of format 2', () => {
  expect(formatOf(called)).toBe(1)
  expect(formatOf({ ...called, why: 'care' })).toBe(2)
  expect(formatOf({ type: 'arrived', number: 'A001' })).toBe(2)
})

test('an event of this build names no format, and is read as it was written', () => {
  expect(asWritten({ ...called, why: 'care' })).toEqual({ ...called, why: 'care' })
  expect(readEvent({ ...called })).toEqual(called)
})

test('an event that names a newer format is from a newer build, whether its name is known or not', () => {
  const newer = { type: 'tube-filled', tube: 'T001', format: 9 }
  expect(readEvent(newer)).toEqual({ unreadable: 'newer', type: 'tube-filled', format: 9, written: newer })
  expect(readEvent({ ...called, format: 9 })).toMatchObject({
    unreadable: 'newer',
    type: 'called',
    format: 9,
  })
})

test('an unknown name without a newer format is damage: no build has written it', () => {
  for (const type of ['tube-filled', 'calle', 'constructor'])
    for (const format of [undefined, LOG_FORMAT])
      expect(readEvent({ ...called, type, format })).toMatchObject({
        unreadable: 'damaged',
        type,
        at: 'type',
      })
})

test('a value that is not an event is damage', () => {
  for (const raw of [null, undefined, 7, 'called', [], {}, { type: 7 }, { type: 'Ca{{ed' }])
    expect(readEvent(raw)).toMatchObject({ unreadable: 'damaged', type: null, written: raw })
  expect(isUnreadable(called)).toBe(false)
})

test('a record that says that it cannot be read, or whose format is not a whole number, is damaged', () => {
  const said = { unreadable: 'newer', type: 'called', format: LOG_FORMAT, written: {} }
  for (const raw of [said, { ...called, unreadable: null }])
    expect(readEvent(raw)).toEqual({ unreadable: 'damaged', type: 'called', at: 'unreadable', written: raw })
  expect(readEvent({ unreadable: null })).toMatchObject({ unreadable: 'damaged', type: null, at: 'type' })
  for (const format of [LOG_FORMAT + 0.5, Number.POSITIVE_INFINITY])
    expect(readEvent({ type: 'tube-filled', format })).toMatchObject({ unreadable: 'damaged', at: 'type' })
})

test('an unreadable record is written out as it was found', () => {
  const entry = { version: 1, id: 'c', command: 'call-next', by: marshal, at: MORNING }
  const found = readEvent({ type: 'called', number: 'A001' }) as DayEvent
  expect(() => evolve(unopenedDay(sampleSite(), '2026-11-23'), { ...entry, event: found })).toThrow(
    'event 1 (called) is damaged at desk',
  )
})

test('an event without a field, or with another value in it, is damaged there', () => {
  const at = (raw: object) => (readEvent(raw) as { at?: string }).at
  expect(at({ type: 'called', number: 'A001' })).toBe('desk')
  expect(at({ ...called, number: 'O001' })).toBe('number')
  expect(at({ ...called, why: null })).toBe('why')
  expect(at({ type: 'held', number: 'A001', until: '1795392000000' })).toBe('until')
  expect(at({ type: 'desk-opened', desk: '1', queues: ['A', 7] })).toBe('queues.1')
  expect(at({ type: 'settings-changed', site: {} })).toBe('site')
})

test.each([-1, 0.5, 1_000_000, 1e308, Number.POSITIVE_INFINITY])(
  'a count of %s numbers is damaged: after it a number would be given twice, or an invalid one',
  (count) => {
    expect(readEvent({ type: 'numbers-skipped', queue: 'A', count })).toMatchObject({ at: 'count' })
    const resumed = { type: 'day-resumed', after: 3, last: { A: count } }
    expect(readEvent(resumed)).toMatchObject({ at: 'last.A' })
  },
)

test.each([1e308, Number.POSITIVE_INFINITY, 8.64e15 + 1])(
  'a time of %s ms is damaged: no page could show it',
  (until) => expect(readEvent({ type: 'held', number: 'A001', until })).toMatchObject({ at: 'until' }),
)

test('a damaged event cannot be applied, and the error names what cannot be read', () => {
  const says = (event: object) => {
    const read = readEvent(event) as DayEvent
    const entry = { version: 1, id: 'c', command: 'call-next', by: marshal, at: MORNING }
    return () => evolve(unopenedDay(sampleSite(), '2026-11-23'), { ...entry, event: read })
  }
  expect(says({ type: 'called', number: 'A001' })).toThrow('event 1 (called) is damaged at desk')
  expect(says({})).toThrow('event 1 is no event')
  expect(says({ type: 'tube-filled', format: 7 })).toThrow(
    `event 1 (tube-filled) is of log format 7, and this version reads up to ${LOG_FORMAT}`,
  )
  // also an event that nobody has read before
  const raw = {
    version: 1,
    id: 'c',
    command: 'x',
    by: marshal,
    at: MORNING,
    event: { type: 'tube-filled' } as never,
  }
  expect(() => evolve(unopenedDay(sampleSite(), '2026-11-23'), raw)).toThrow('(tube-filled)')
})

test('every event of every random day is read as it was written, and is of this format at most', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      for (const { event } of walk(site, path).log) {
        const written = asWritten(JSON.parse(JSON.stringify(event)))
        expect(readEvent(written)).toEqual(event)
        expect(formatOf(event)).toBeLessThanOrEqual(LOG_FORMAT)
      }
    }),
    { numRuns: 50 },
  ))

test.each(Object.entries(events))(
  '%s is listed by its own name, in a format that this build writes',
  (name, one: Event) => {
    expect(one.type).toBe(name)
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    const formats = [one.since, ...Object.values(one.fieldsSince ?? {})]
    expect(Math.min(...formats)).toBe(one.since)
    expect(Math.max(...formats)).toBeLessThanOrEqual(LOG_FORMAT)
    // a field that came later must be optional, since older logs do not have it
    const fields = (one.shape as unknown as { entries: Record<string, { type: string }> }).entries
    for (const field of Object.keys(one.fieldsSince ?? {})) expect(fields[field]?.type).toBe('exact_optional')
  },
)

/** The format of the last release. To be raised with each release. */
const RELEASED = 1

/** Builds of a release would find a changed event of its format damaged, or overlook the new field. */
const hashes: Readonly<Record<number, string>> = { 2: '41b0707c3ea9492b' }

test('the newest format belongs to exactly these events, with these fields', () => {
  const rows = Object.values<Event>(events)
    .sort((one, other) => (one.type < other.type ? -1 : 1))
    .map(({ type, since, fieldsSince, shape }) => [
      type,
      since,
      fieldsSince,
      toJsonSchema(shape, { errorMode: 'ignore' }),
    ])
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
  const toDo =
    LOG_FORMAT > RELEASED
      ? `format ${LOG_FORMAT} is not released yet: put the new hash in place of its old one`
      : `format ${LOG_FORMAT} is released: raise LOG_FORMAT, name it in since or fieldsSince, and add its hash`
  expect(hashes[LOG_FORMAT], toDo).toBe(hash)
})
