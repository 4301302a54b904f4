// A resident's phone: takes a number, follows it, and uses what its page offers.

import { randomBytes } from 'node:crypto'
import type { CommandName } from '../../shared/day/commands/index.ts'
import { dateIn, epochIn } from './given-twice.ts'
import type { Heard } from './history.ts'
import { type Person, type PersonParts, personWith } from './person.ts'
import { openViewer, type Viewer } from './viewer.ts'

export const residentVerbs = [
  'leave',
  'hold',
  'resume',
  'on-my-way',
  'ask-help',
  'amend-ticket',
  'unwell',
] as const satisfies readonly CommandName[]
export type ResidentVerb = (typeof residentVerbs)[number]

/** Tries after which a resident loads the page anew. */
const IMPATIENT = 2
/** Results that mean the number is over for its holder. */
const OVER = ['ticket-over', 'number-lost']

export interface Resident extends Person {
  take(queue: string, pick: number): void
  act(verb: ResidentVerb, pick: number): void
  viewer(): Viewer | null
  close(): void
}

interface Ticket {
  readonly number: string
  readonly token: string
  /** Its day, from its token. */
  readonly date: string
  /** The epoch in which it was given, from its token. */
  readonly epoch: number
}

type Parts = Pick<PersonParts, 'name' | 'site' | 'cluster' | 'history' | 'odd'>

export function residentWith(parts: Parts): Resident {
  const { name, site, cluster, history } = parts
  const device = randomBytes(16).toString('base64url')
  let ticket: Ticket | null = null
  let viewer: Viewer | null = openViewer({
    name: `${name}'s page`,
    auth: () => ({ view: 'site', site }),
    cluster,
    history,
  })
  const person = personWith({
    ...parts,
    role: 'resident',
    device,
    viewer: () => viewer,
    headers: () => (ticket ? { authorization: `Bearer ${ticket.token}` } : {}),
  })

  return {
    ...person,
    viewer: () => viewer,
    close: () => viewer?.close(),
    take: (queue, pick) => person.soon(() => take(queue, pick)),
    act: (verb, pick) =>
      person.soon(async () => {
        if (!ticket) return take('A', pick)
        const { number, date, epoch } = ticket
        const holder = { ticketOf: date, ticketEpoch: epoch }
        const heard = await person.give(verb, { number, ...more(verb, pick) }, holder)
        // a number that is over is forgotten, so that another is taken
        if (heard.said === 'yes' ? verb === 'leave' : heard.said === 'no' && OVER.includes(heard.code))
          ticket = null
      }),
  }

  async function take(queue: string, pick: number): Promise<void> {
    const input = { queue, party: 1 + (pick % 4), device }
    const patience = pick % 5 === 0 ? { patience: IMPATIENT } : {}
    // until it is answered, the page shows no ticket: over its socket, too, this is a resident who takes a number
    const heard = await person.give('take-ticket', input, patience)
    if (heard.said === 'yes') follow(heard)
  }

  function follow({ result, token = '' }: Heard & { said: 'yes' }): void {
    const { ticket: taken } = result as { ticket: { number: string } }
    const [date, epoch] = [dateIn(token), epochIn(token)]
    if (ticket?.token === token) return
    viewer?.close()
    ticket = { number: taken.number, token, date, epoch }
    const auth = { view: 'ticket', site, number: taken.number, token } as const
    viewer = openViewer({
      name: `${name}'s ${date} ${taken.number}`,
      auth: () => auth,
      cluster,
      history,
    })
  }
}

function more(verb: ResidentVerb, pick: number): object {
  if (verb === 'hold') return { minutes: 1 + (pick % 10) }
  if (verb === 'ask-help') return { need: (['wheelchair', 'code', 'phone', 'other'] as const)[pick % 4] }
  if (verb === 'amend-ticket') return { party: 1 + (pick % 6), needs: pick % 2 ? ['elderly'] : [] }
  return {}
}
