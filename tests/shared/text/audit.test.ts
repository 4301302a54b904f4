import { expect, test } from 'vitest'
import { commands, innerCommands } from '../../../shared/day/commands/index.ts'
import { MoveReason } from '../../../shared/day/reports/out-of-order.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'

test('the record has words for every command and for every reason, in every language', () => {
  const names = [...Object.keys(commands), ...Object.keys(innerCommands)].sort()
  for (const { audit, moves } of Object.values(everyLanguage)) {
    expect(Object.keys(audit.commands).sort()).toEqual(names)
    expect(Object.keys(moves.reasons).sort()).toEqual([...MoveReason.options].sort())
  }
})
