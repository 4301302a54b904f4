// Which build can read which event, by the format that it belongs to.

import { expect, test } from 'vitest'
import {
  asWritten,
  formatOf,
  isUnreadable,
  LOG_FORMAT,
  readEvent,
} from '../../../shared/day/events/format.ts'
import type { DayEvent } from '../../../shared/day/events.ts'

const called: DayEvent = { type: 'called', number: 'A001', desk: '1' }

test('an event that release 0.1.0 wrote is of format 1, and what came later of format 2', () => {
  expect(formatOf(called)).toBe(1)
  expect(formatOf({ ...called, why: 'care' })).toBe(2)
  expect(formatOf({ type: 'arrived', number: 'A001' })).toBe(2)
})

test('an event of this build names no format, and is read as it was written', () => {
  expect(asWritten({ ...called, why: 'care' })).toEqual({ ...called, why: 'care' })
  expect(readEvent({ ...called })).toEqual(called)
})

test('an event whose name this build does not know is of a newer build', () => {
  const newer = { type: 'tube-filled', tube: 'T001' }
  expect(readEvent(newer)).toEqual({ unreadable: 'newer', type: 'tube-filled', format: LOG_FORMAT + 1 })
  expect(readEvent({ ...newer, format: 9 })).toMatchObject({ unreadable: 'newer', format: 9 })
  expect(readEvent({ type: 'to-string' })).toMatchObject({ unreadable: 'newer' })
})

test('an event that names a newer format is of a newer build, also where its name is known', () => {
  expect(readEvent({ ...called, format: 9 })).toEqual({ unreadable: 'newer', type: 'called', format: 9 })
})

test('what is no event at all is damaged', () => {
  for (const raw of [
    null,
    undefined,
    7,
    'called',
    [],
    {},
    { type: 7 },
    { type: 'Ca{{ed' },
    { type: 'unreadable' },
  ])
    expect(readEvent(raw)).toMatchObject({ unreadable: 'damaged' })
  expect(isUnreadable(readEvent(null))).toBe(true)
  expect(isUnreadable(called)).toBe(false)
})
