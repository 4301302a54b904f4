// One way to give each command about a missed call, and about coming back from it, on any day.

import { commands } from '../../../shared/day/commands/index.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { holder, marshal } from '../../kit/given.ts'
import type { Concrete, Move } from './random-commands.ts'
import { called, calledOrMissed, oneOf, passedOver, someone } from './random-picks.ts'

export const randomBacks = {
  miss: (day: Day, { pick, people }: Move) =>
    miss(people % 2 ? calledOrMissed(day, pick) : someone(day, pick)),
  'return-ticket': (day: Day, { pick, people }: Move): Concrete => {
    const input = { number: calledOrMissed(day, pick), places: people % 7 }
    return { command: commands['return-ticket'], input, by: marshal }
  },
  'come-back': (day: Day, { pick, people }: Move) => {
    const gone = people % 3 ? oneOf(day.missed, pick) : passedOver(day, pick)
    if (gone || people % 4 === 0) return back(gone ?? someone(day, pick))
    return [miss(called(day, pick)), back(called(day, pick))]
  },
}

function miss(number: string): Concrete {
  return { command: commands.miss, input: { number }, by: marshal }
}

function back(number: string): Concrete {
  return { command: commands['come-back'], input: { number }, by: holder(number) }
}
