import * as v from 'valibot'
import { already, command, refuse } from './command.ts'

export const closeDay = command('close-day', {
  by: ['marshal'],
  input: v.strictObject({}),
  decide(day) {
    if (day.state === 'unopened') return refuse('day-closed')
    return day.state === 'open' ? [{ type: 'day-closed' }] : already({})
  },
})
