// What a tablet offers to take back: exactly what would be taken back.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands, innerCommands } from '../../../../shared/day/commands/index.ts'
import { decide } from '../../../../shared/day/decide.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { callNext, givenAt, marshal, type Played, play, taken, times } from '../../../kit/given.ts'
import { allOpen, finish, registered, siteOfSteps } from '../../../kit/steps.ts'
import { moves, sites, walk } from '../random-day.ts'

const offeredAt = ({ day, at }: Pick<Played, 'day' | 'at'>, desk: string) =>
  marshalView(day, at).desks.find(({ id }) => id === desk)?.undo ?? null

test('[U4] whom a desk has sent on to the next step it may take back until they are called there', () => {
  const sentOn = givenAt(siteOfSteps(), allOpen, registered())
  expect(offeredAt(sentOn, '1')).toMatchObject({ did: 'moved-on', numbers: ['A001'] })
  expect(offeredAt(play(sentOn, callNext('2', [])), '1')).toBeNull()
})

test('[U4] a call of Next that sends one on and calls another offers nothing once the first is called elsewhere', () => {
  const both = givenAt(siteOfSteps(), allOpen, times(2, taken()), callNext('1', []), callNext('1', ['A001']))
  expect(offeredAt(both, '1')).toMatchObject({ did: 'called', numbers: ['A002'] })
  expect(offeredAt(play(both, callNext('2', [])), '1')).toBeNull()
  expect(offeredAt(play(both, callNext('2', []), finish('A002')), '1')).toMatchObject({ did: 'moved-on' })
})

test('[U4] an undo is offered exactly while it would not be refused', () => {
  let [offered, refused] = [0, 0]
  fc.assert(
    fc.property(sites, moves, fc.nat(70), (site, path, seconds) => {
      const walked = walk(site, path.slice(0, 60))
      const at = walked.at + seconds * 1000
      const day = timePassed(walked.day, at)
      for (const { id, undoable } of day.desks.values()) {
        if (!undoable) continue
        const isDone = canUndo(day, at, id, undoable.of)
        expect(offeredAt({ day, at }, id) !== null).toBe(isDone)
        if (isDone) offered += 1
        else refused += 1
      }
    }),
    { numRuns: 60 },
  )
  expect(offered).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})

function canUndo(day: Day, at: number, desk: string, of: string): boolean {
  const asked = { id: 'undo', by: marshal, device: null, presence: 'proven', at, epoch: 0 } as const
  return decide(day, commands.undo, { desk, of }, asked).records.some(({ event }) => event.type === 'undone')
}

/** Events that are due by then have happened. */
function timePassed(day: Day, at: number): Day {
  const by = { role: 'clock', id: null } as const
  const asked = { id: 'time', by, device: null, presence: 'proven', at, epoch: 0 } as const
  return decide(day, innerCommands['pass-time'], {}, asked).day
}
