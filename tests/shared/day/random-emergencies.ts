// One way to call all staff, and to say that one goes there, on any day.

import { commands } from '../../../shared/day/commands/index.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { marshal } from '../../kit/given.ts'
import type { Concrete, Move } from './random-commands.ts'
import { deskAt, oneOf } from './random-picks.ts'

export const randomEmergencies = {
  'call-emergency': (day: Day, { pick, people }: Move) =>
    give('call-emergency', people % 4 ? deskAt(day, pick) : null),
  'take-emergency': (day: Day, { pick, people }: Move) => {
    const called = oneOf(day.emergencies, pick)
    const desk = called ? called.desk : people % 3 ? deskAt(day, pick) : null
    const taken = give('take-emergency', desk)
    return called || people % 2 ? taken : [give('call-emergency', desk), taken]
  },
}

function give(name: 'call-emergency' | 'take-emergency', desk: string | null): Concrete {
  return { command: commands[name], input: desk === null ? {} : { desk }, by: marshal }
}
