// Sends a ticket's commands: over the socket, and where nobody answers there, as the same command over HTTP.

import type { CommandName, Input } from '../../shared/day/commands/index.ts'
import type { TicketView } from '../../shared/day/views/ticket.ts'
import type { Reply } from '../../shared/protocol/live.ts'
import { newId } from '../common/browser/new-id.ts'
import { sendCommand } from '../common/http/request.ts'
import type { LiveConnection } from '../common/live/live.ts'
import type { Say } from '../common/words/say.ts'
import { sayWhole } from '../common/words/say-problem.ts'
import { words } from '../common/words/words.ts'
import type { KeptTicket } from './ticket-kept.ts'

export type Action = Extract<
  CommandName,
  | 'hold'
  | 'resume'
  | 'on-my-way'
  | 'leave'
  | 'ask-help'
  | 'amend-ticket'
  | 'unwell'
  | 'come-back'
  | 'wish-soon'
>
type Give = <Name extends Action>(action: Name, input: Input<Name>) => Promise<Say | null>

/**
 * The element of a ticket. It hears `unseen` when a command has changed something and no socket will send the new view.
 */
interface Holder extends EventTarget {
  readonly site: string
  readonly ticket: KeptTicket
  readonly live: LiveConnection<TicketView>
}

/** Gives commands as the holder of an element's ticket. Returns the words of a failure, or null for a success. */
export function giver(holder: Holder): Give {
  /** The command that nobody has answered yet: a second tap sends it again with the same id. */
  let unanswered: { what: string; id: string } | null = null

  return async (action, input) => {
    const what = JSON.stringify([action, input])
    const id = unanswered?.what === what ? unanswered.id : newId()
    unanswered = { what, id }
    try {
      const reply = await holder.live.send(action, input, id).catch(() => withoutSocket(action, input, id))
      unanswered = null
      return reply.ok ? null : () => sayWhole(reply.problem)
    } catch {
      return () => words().common.notSent
    }
  }

  async function withoutSocket<Name extends Action>(
    action: Name,
    input: Input<Name>,
    id: string,
  ): Promise<Reply<Name>> {
    const reply = await sendCommand(holder.site, action, input, { id, token: holder.ticket.token })
    holder.dispatchEvent(new CustomEvent('unseen'))
    return reply
  }
}
