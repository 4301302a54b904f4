// JSON that is hard to handle.

import fc from 'fast-check'
import { commands } from '../../../shared/day/commands/index.ts'

/** Deep, of many types, with the names of properties that every object inherits. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 5 }),
  fc.nat(2000).map(nested),
  fc.record({
    ['__proto__']: fc.jsonValue(),
    constructor: fc.jsonValue(),
    command: fc.constant('leave'),
    number: fc.jsonValue(),
  }),
  fc.record({
    command: fc.constantFrom(...Object.keys(commands), 'toString', '__proto__'),
    input: fc.jsonValue(),
  }),
)

function nested(depth: number): unknown {
  let value: unknown = 0
  for (let level = 0; level < depth; level++) value = [value]
  return value
}
