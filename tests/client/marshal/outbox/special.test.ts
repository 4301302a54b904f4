import { expect, test } from 'vitest'
import { lapses, needsSight } from '../../../../client/marshal/outbox/special.ts'
import { commands } from '../../../../shared/day/commands/index.ts'

test('the outbox has the same facts of each command as the command itself', () => {
  for (const { name, ...command } of Object.values(commands)) {
    expect(lapses(name), name).toBe(command.lapses)
    expect(needsSight(name), name).toBe(command.needsSight)
  }
  expect(lapses('constructor')).toBe(false)
})
