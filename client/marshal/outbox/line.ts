// The outbox's link to the server: the socket, or HTTP where there is none. Some networks let nothing else through.

import type { CommandName, Input } from '../../../shared/day/commands/index.ts'
import type { View } from '../../../shared/protocol/live.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { request, sendCommand } from '../../common/http/request.ts'
import { type LiveConnection, NobodyAnswered } from '../../common/live/live.ts'
import { steadyNow } from '../../common/time/steady-now.ts'
import type { ServerLink } from './outbox.ts'

export function lineOver<V extends View & { readonly day: string }>(
  live: LiveConnection<V>,
  site: string,
): ServerLink {
  let connectedAt = Number.POSITIVE_INFINITY
  /** The account of this connection: the server cuts it when the session ends. */
  let account: Promise<string | null> | null = null
  live.subscribe(() => {
    if (!live.status.connected) {
      connectedAt = Number.POSITIVE_INFINITY
      account = null
    } else if (connectedAt === Number.POSITIVE_INFINITY) {
      connectedAt = steadyNow()
      // asked before any command is given, so that a tap does not wait for one more answer
      account = accountOverHttp()
      account.catch(() => {
        account = null
      })
    }
  })
  /** A view from before a break may be yesterday's. */
  const isFresh = () => live.seenAt >= connectedAt

  return {
    async day() {
      // after a break the server may have nothing new to show for long, and a tap must not wait for it
      return live.status.connected && live.view && isFresh() ? live.view.day : dayOverHttp(site)
    },
    protocol: () => live.view?.protocol ?? PROTOCOL,
    account: () => account ?? accountOverHttp(),
    send({ command: kept, input: asked, id }) {
      // another release may have kept it: the server decides whether it is still a command
      const [name, input] = [kept as CommandName, asked as Input<CommandName>]
      return live.status.connected ? live.send(name, input, id) : sendCommand(site, name, input, { id })
    },
  }
}

async function dayOverHttp(site: string): Promise<string> {
  const answer = await request('get /api/sites/:site', { params: { site } })
  if (!answer.ok) throw new NobodyAnswered()
  return answer.body.day
}

async function accountOverHttp(): Promise<string | null> {
  const answer = await request('get /api/session')
  if (!answer.ok) throw new NobodyAnswered()
  return answer.body?.name ?? null
}
