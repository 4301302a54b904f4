// A desk keeps its place while it is open, whichever others close.

import { array, assert, integer, property, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { type BoardPlace, placesNow } from '../../../../client/common/wall/places.ts'

const SITE = Array.from({ length: 12 }, (_, index) => String(index + 1))
const openIn = (places: readonly BoardPlace[]) => places.filter(({ open }) => open).map(({ desk }) => desk)

test('whichever desks open and close, every open desk has one place, in the order of the desks', () =>
  assert(
    property(array(subarray(SITE), { minLength: 1, maxLength: 8 }), (steps) => {
      let places: readonly BoardPlace[] = []
      for (const open of steps) {
        places = placesNow(places, open)
        expect(openIn(places)).toEqual(open)
      }
    }),
  ))

test('a desk that closes moves no other, and returns to its place', () => {
  const all = placesNow([], SITE)
  const without = placesNow(
    all,
    SITE.filter((desk) => desk !== '5'),
  )
  expect(without.map(({ desk }) => desk)).toEqual(SITE)
  expect(without.find(({ desk }) => desk === '5')?.open).toBe(false)
  expect(placesNow(without, SITE)).toEqual(all)
})

test('a desk that opens after the others in order moves no other', () =>
  assert(
    property(integer({ min: 1, max: 11 }), (count) => {
      const before = placesNow([], SITE.slice(0, count))
      expect(placesNow(before, SITE.slice(0, count + 1)).slice(0, count)).toEqual(before)
    }),
  ))

test('places are laid out again when so many are free that the letters could be much larger', () =>
  expect(placesNow(placesNow([], SITE), ['3', '7'])).toEqual([
    { desk: '3', open: true },
    { desk: '7', open: true },
  ]))

test('when the settings change the order of the desks, the board follows', () =>
  expect(openIn(placesNow(placesNow([], ['1', '2', '3']), ['3', '2', '1']))).toEqual(['3', '2', '1']))
