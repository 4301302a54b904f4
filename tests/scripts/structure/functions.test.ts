import { expect, test } from 'vitest'
import { functionsOf } from '../../../scripts/structure/functions.ts'

test('a function counts from its first to its last line, with what is inside it', () => {
  const text = `
    export function outer() {
      const inner = () => {
        return 1
      }
    }
    class Line {
      #move() {}
      readonly watch = () =>
        1
    }
    later(function () {})`
  const seen = functionsOf({ path: 'x.ts', text }).map(({ name, lines }) => `${name} ${lines}`)
  const names = ['outer 5', 'outer > inner 3', 'Line > #move 1', 'Line > watch 2', 'argument of later 1']
  expect(seen).toEqual(names)
})
