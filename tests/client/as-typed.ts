// Commands are typed from the page to the log. `npm run check` holds this: the marked lines must not compile.

import type { sendCommand } from '../../client/common/http/request.ts'
import type { LiveConnection } from '../../client/common/live/live.ts'
import type { CommandGiver } from '../../client/marshal/giver.ts'
import type { Outbox } from '../../client/marshal/outbox/outbox.ts'
import type { Special } from '../../shared/day/commands/index.ts'

/** Never called: it has to compile, except for each marked line. */
export async function asTyped(
  live: LiveConnection,
  http: typeof sendCommand,
  outbox: Outbox,
  giver: CommandGiver,
): Promise<void> {
  await live.send('call-next', { desk: '1', seen: [] })
  // @ts-expect-error a command of that name there is not
  await live.send('call-nxet', { desk: '1', seen: [] })
  // @ts-expect-error a field is misspelt
  await live.send('call-next', { desk: '1', sene: [] })
  // @ts-expect-error a field is missing
  await live.send('call-next', { desk: '1' })
  // @ts-expect-error a field is of another command
  await live.send('finish', { number: 'A001', reason: 'staff' })
  // @ts-expect-error only the server itself gives it
  await live.send('pass-time', {})

  const taken = await http('xingfuli', 'take-ticket', { queue: 'A' })
  if (taken.ok) taken.result.ticket.number.slice()
  // @ts-expect-error that command answers otherwise
  if (taken.ok) taken.result.called.join()
  // @ts-expect-error a party is a number
  await http('xingfuli', 'take-ticket', { queue: 'A', party: '2' })

  const entry = await outbox.give('take-in', { from: 'A901' }, null)
  if (entry?.fate.is === 'done') entry.fate.result.taken.join()
  // @ts-expect-error a ticket's token is no part of it
  if (entry?.fate.is === 'done') entry.fate.result.token.slice()
  // @ts-expect-error a command of that name there is not
  await outbox.give('take-slips', { from: 'A901' }, null)

  await giver.give('rest-desk', { desk: '1' }, ({ finished }) => finished.join())
  // @ts-expect-error a resting desk calls nobody
  await giver.give('rest-desk', { desk: '1' }, ({ called }) => called.join())
  // @ts-expect-error a reason that nobody may give
  await giver.give('pass-over', { number: 'A001', reason: 'late' })
}

/** The compiler holds the list of a fact: it has neither a name too many nor one too few. */
export const needing: Record<Special<'needsSight'>, true> = { 'take-ticket': true }
// @ts-expect-error none is left out
export const tooFew: Record<Special<'lapses'>, true> = { 'call-next': true }
