// The layout of the board's places.

import { assert, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { cellIn } from '../../../../client/common/wall/fit.ts'
import { gridOf } from '../../../../client/common/wall/grid.ts'

test('beside one desk that calls ten at a time, single numbers are at least half as large as where all desks call one', () =>
  assert(
    property(integer({ min: 4, max: 20 }), double({ min: 0.8, max: 3, noNaN: true }), (places, shape) => {
      const singleOf = (size: number): number => {
        const singles = size > 1 ? (places - 1) / places : 1
        const board = { places, size, singles, gap: 15, least: 5, turner: 30 }
        return cellIn(gridOf({ width: 600 * shape, height: 600 }, board), SINGLE).size
      }
      expect(singleOf(10)).toBeGreaterThan(0.5 * singleOf(1))
    }),
    { examples: [[5, 2.2]] },
  ))

const SINGLE = { count: 1, ems: 2.6, names: [4.6, 3.2] } as const
