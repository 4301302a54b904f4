// Whatever a command is answered has the shape from which the contract and the pages' types are made.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Command, isAlready, isRefusal } from '../../../../shared/day/commands/command.ts'
import { moves, sites, walk } from '../random-day.ts'

test('what is sent of a success is the command’s result, with nothing more in it and nothing less', () => {
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ command, decided: { outcome } }) => {
        if (isRefusal(outcome)) return
        // the list pairs each command with its own answer; the union hides that
        const { name, result, answer, sent }: Command = command as Command
        const said = sent(isAlready(outcome) ? outcome.already : answer(outcome), (number) => `of ${number}`)
        expect(v.parse(result, said), name).toEqual(said)
      })
    }),
    { numRuns: 30 },
  )
})
