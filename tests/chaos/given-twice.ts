// A number is given to one person, however often the store went back.

import type { Broken, Sent } from './history.ts'

/** Every number of a day that was acknowledged to more than one: a phone is one, and so is each paper slip. */
export function givenTwice(sent: readonly Sent[]): Broken[] {
  const holders = new Map<string, Set<string>>()
  for (const { command, heard, device, client, id } of sent) {
    if (command !== 'take-ticket' || heard.said !== 'yes' || !heard.token) continue
    const { ticket } = heard.result as { ticket: { number: string } }
    const key = `${dateIn(heard.token)} ${ticket.number}`
    holders.set(key, (holders.get(key) ?? new Set()).add(device === null ? `${client}, ${id}` : client))
  }
  return [...holders]
    .filter(([, who]) => who.size > 1)
    .map(([number, who]) => ({
      promise: 'doubled',
      what: `${number} was given to ${[...who].join(' and to ')}`,
    }))
}

/** The date that a ticket's token begins with. */
export function dateIn(token: string): string {
  return token.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')
}

/** The epoch that a ticket's token has in its middle; 0 where it has none. */
export function epochIn(token: string): number {
  const parts = token.split('.')
  return parts.length === 3 ? Number.parseInt(parts[1] ?? '', 36) : 0
}
