// A resident with a phone: scans, takes a number, follows it, and does what people do.

import type { Socket } from 'socket.io-client'
import type { TicketView } from '../../shared/day/views/ticket.ts'
import { type Api, demoDevice } from './api.ts'
import { ASKS_HELP, chance, GREEN_LANE, HOLDS, LEAVES, partySize, pick } from './rates.ts'

/** How many phones follow their number at once; other people only look at the screen. */
const MOST_FOLLOWING = 400

const following = new Set<Socket>()

/** Takes a number with this pass and follows it to its end. If it gets none, returns the reason. */
export async function takeNumber(api: Api, site: string, pass: string | null): Promise<string | null> {
  const isGreen = chance(GREEN_LANE)
  const taken = await api.command(site, 'take-ticket', {
    queue: isGreen ? 'G' : 'A',
    party: partySize(),
    needs: isGreen ? [pick(['elderly', 'pregnant', 'disabled', 'infant'])] : [],
    device: demoDevice(),
    ...(pass ? { pass } : {}),
  })
  if (taken.status !== 201) return taken.body?.code ?? String(taken.status)
  if (following.size < MOST_FOLLOWING)
    follow(api, site, taken.body.result.ticket.number, taken.body.result.token)
  return null
}

export function goHome(): void {
  for (const socket of following) socket.disconnect()
  following.clear()
}

function follow(api: Api, site: string, number: string, token: string): void {
  const as = { authorization: `Bearer ${token}` }
  let said = false
  const mood = { holds: chance(HOLDS), leaves: chance(LEAVES), asks: chance(ASKS_HELP) }
  const give = (name: string, input: object = {}) =>
    void api.command(site, name, { number, ...input }, as).catch(() => {})
  const socket = api.watch({ view: 'ticket', site, number, token }, (view) => {
    const { state, ahead } = view as TicketView
    if (state === 'served' || state === 'left') {
      socket.disconnect()
      following.delete(socket)
    }
    if (state === 'lined' && !said) {
      said = true
      give('on-my-way')
    }
    if (state !== 'waiting' || ahead > 40) return
    if (mood.leaves) give('leave')
    else if (mood.holds) give('hold', { minutes: 3 })
    else if (mood.asks) give('ask-help', { need: 'code' })
    mood.leaves = mood.holds = mood.asks = false
  })
  following.add(socket)
}
