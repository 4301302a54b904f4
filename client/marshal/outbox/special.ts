// The facts of a command that the outbox needs before the server answers. The command itself declares them; these tables
// repeat them for the page, which does not load the rules, and compile only while both agree.

import type { CommandName, Input, Special } from '../../../shared/day/commands/index.ts'

const lapsing: Readonly<Record<Special<'lapses'>, true>> = {
  'call-next': true,
  'call-one': true,
  'pass-over': true,
  recall: true,
  undo: true,
  'rest-desk': true,
  'take-desk': true,
  'set-quota': true,
  'call-emergency': true,
  'take-emergency': true,
}

const needingSight: Readonly<Record<Special<'needsSight'>, true>> = { 'take-ticket': true }

/** The commands that finish whom a desk has called: in `to` they say the next queue. Beside `from`, it is the end of a range. */
type Finishing = {
  [Name in CommandName]: 'from' extends keyof Input<Name>
    ? never
    : 'to' extends keyof Input<Name>
      ? Name
      : never
}[CommandName]

const finishing: Readonly<Record<Finishing, 'number' | 'seen' | 'finish' | 'desk'>> = {
  finish: 'number',
  'call-next': 'seen',
  'call-one': 'seen',
  'rest-desk': 'finish',
  'close-desk': 'desk',
}

const lapsingNames = Object.keys(lapsing)
const fieldsOfFinished = new Map(Object.entries(finishing))
const namesNeedingSight = Object.keys(needingSight)

/** Whether it must not be done any more once somebody has acted on what they see. */
export function lapses(command: string): boolean {
  return lapsingNames.includes(command)
}

/** Whether its result is kept until somebody has seen it. The success of any other command shows by itself. */
export function needsSight(command: string): boolean {
  return namesNeedingSight.includes(command)
}

/** The field of its input that names whom it finishes: their numbers, or the desk at which all are finished; null: it finishes nobody. */
export function fieldOfFinished(command: string): (typeof finishing)[Finishing] | null {
  return fieldsOfFinished.get(command) ?? null
}
