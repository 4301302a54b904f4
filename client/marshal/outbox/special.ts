// The facts of a command that the outbox needs before the server answers. The command itself declares them; these tables
// repeat them for the page, which does not load the rules, and compile only while both agree.

import type { Special } from '../../../shared/day/commands/index.ts'

const lapsing: Readonly<Record<Special<'lapses'>, true>> = {
  'call-next': true,
  'call-one': true,
  'pass-over': true,
  recall: true,
  undo: true,
  'rest-desk': true,
  'take-desk': true,
}

const needingSight: Readonly<Record<Special<'needsSight'>, true>> = { 'take-ticket': true }

const lapsingNames = Object.keys(lapsing)
const namesNeedingSight = Object.keys(needingSight)

/** Whether it must not be done any more once somebody has acted on what they see. */
export function lapses(command: string): boolean {
  return lapsingNames.includes(command)
}

/** Whether its result is kept until somebody has seen it. The success of any other command shows by itself. */
export function needsSight(command: string): boolean {
  return namesNeedingSight.includes(command)
}
