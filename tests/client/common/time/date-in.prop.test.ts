import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateIn } from '../../../../client/common/time/date-in.ts'
import { dateAt } from '../../../../shared/day/nouns/calendar.ts'

test('a page and the server have the same date in every time zone', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2035, 0, 1) }),
      (zone, at) => {
        expect(dateIn(zone, at)).toBe(dateAt(zone, at))
      },
    ),
  ))
