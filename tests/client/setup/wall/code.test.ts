// The distance from which the code is scanned: a phone's camera is simulated, and its picture decoded.

import { expect, test } from 'vitest'
import { fewModules } from '../../../../client/common/elements/few-modules.ts'
import { layoutOf } from '../../../../client/common/wall/layout.ts'
import { pixelsPerMetre } from '../../../../client/common/wall/surface.ts'
import { codeReadFrom } from '../../../../client/setup/wall/code.ts'
import { codeIn } from '../../../kit/read-code.ts'

/** Pixels of a phone's picture for each radian of its view: 1,920 over 65 degrees. */
const PIXELS = 1920 / ((65 / 180) * Math.PI)
const QUIET = 4
/** Samples of light in each pixel of the camera, in each direction. */
const POINTS = 4
const ADDRESS = 'https://yimi.example.cn/q/xingfuli?k=0ABC123456789XYZ'

test('the code is scanned from the distance that the wall promises, wherever the camera points and however it leans a little', () => {
  const width = 0.3
  const read = shots.map((shot) => decoded(width, codeReadFrom(width), shot))
  expect(read).toEqual(shots.map(() => ADDRESS))
})

test('a longer address is read from less far: fewer modules can be read from farther away', () => {
  const long = ADDRESS.replace('0ABC123456789XYZ', `slm9x4.${'aB-3'.repeat(11).slice(1)}`)
  expect(farthest(ADDRESS)).toBeGreaterThan(1.15 * farthest(long))
})

test('on usual screens it is scanned from farther than with the longer address, however many desks call', () => {
  for (const [diagonal, distance, least] of [
    [43, 6, 2.9],
    [55, 10, 3.7],
    [65, 6, 4.4],
    [98, 15, 6.6],
  ] as const)
    for (const places of [1, 3, 6, 10, 20, 60]) {
      const surface = { width: 1920, height: 1080, diagonal, distance }
      const { code } = layoutOf(surface, { places, size: 1, marks: [31, 11] })
      expect(codeReadFrom(code / pixelsPerMetre(surface)), `${diagonal} ${places}`).toBeGreaterThan(least)
    }
})

/** Metres from which a code of 30 cm is read in three shots. */
function farthest(text: string): number {
  let metres = 3
  while (shots.slice(0, 3).every((shot) => decoded(0.3, metres, shot, text) === text)) metres *= 1.08
  return metres
}

interface Shot {
  readonly x: number
  readonly y: number
  readonly lean: number
}

const shots: readonly Shot[] = Array.from({ length: 9 }, (_, index) => ({
  x: (index % 3) / 3,
  y: Math.floor(index / 3) / 3,
  lean: ((index % 4) - 1.5) * 0.015,
}))

/** The text that a decoder reads from a code of a width in metres, in a picture taken from a distance in metres. */
function decoded(width: number, distance: number, { x, y, lean }: Shot, text = ADDRESS): string | null {
  const { modules } = fewModules(text)
  const count = modules.size + 2 * QUIET
  const pixels = (width / distance) * PIXELS
  const side = Math.ceil(pixels) + 12
  const data = new Uint8ClampedArray(side * side * 4)
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let light = 0
      for (let point = 0; point < POINTS ** 2; point++) {
        const across = column + ((point % POINTS) + 0.5) / POINTS - side / 2 + x
        const down = row + (Math.floor(point / POINTS) + 0.5) / POINTS - side / 2 + y
        const u = (across * Math.cos(lean) - down * Math.sin(lean)) / pixels + 0.5
        const v = (across * Math.sin(lean) + down * Math.cos(lean)) / pixels + 0.5
        light += lightAt(Math.floor(u * count), Math.floor(v * count))
      }
      data.set([light, light, light].map((sum) => sum / POINTS ** 2).concat(255), (row * side + column) * 4)
    }
  return codeIn({ data, width: side, height: side })

  /** The light of a module, or of the dark wall around the code. */
  function lightAt(u: number, v: number): number {
    if (u < 0 || v < 0 || u >= count || v >= count) return 20
    const [column, row] = [u - QUIET, v - QUIET]
    const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size
    return inside && modules.get(row, column) ? 25 : 235
  }
}
