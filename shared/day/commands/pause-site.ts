import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { PauseReason } from '../nouns/pause.ts'
import { already, command, isRefusal, refuse } from './command.ts'
import { isSoAlready, pauseInput, saidOfPause } from './pause-input.ts'

/** Pauses every queue at once. */
export const pauseSite = command('pause-site', {
  by: ['marshal'],
  input: v.strictObject({ ...pauseInput, reason: PauseReason }),
  decide(day, input, { at }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    const said = saidOfPause(day, input, at)
    if (isRefusal(said)) return said
    if (day.pause && isSoAlready(day.pause, said)) return already({})
    return [{ type: 'site-paused', ...said }]
  },
})
