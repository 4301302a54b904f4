// The result of every command has the shape from which the contract and the pages' types are made.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Command, isAlready, isRefusal } from '../../../../shared/day/commands/command.ts'
import { moves, sites, walk } from '../random-day.ts'

test('the fields of a success are exactly those of the command’s result', () => {
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ command, decided: { outcome } }) => {
        if (isRefusal(outcome)) return
        // the list pairs each command with its own result; the union type loses that
        const { name, result, answer, sent }: Command = command as Command
        const said = sent(isAlready(outcome) ? outcome.already : answer(outcome), (number) => `of ${number}`)
        expect(v.parse(result, said), name).toEqual(said)
      })
    }),
    { numRuns: 30 },
  )
})
