// Finds numbers that were given to two people, however often the store went back.

import type { Broken, Sent } from './history.ts'

/** Every number of a day that was acknowledged to more than one holder: a phone is one, and so is each paper slip. */
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

/** The date at the start of a ticket's token. */
export function dateIn(token: string): string {
  return token.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')
}

/** The epoch in the middle of a ticket's token; 0 if it has none. */
export function epochIn(token: string): number {
  const parts = token.split('.')
  return parts.length === 3 ? Number.parseInt(parts[1] ?? '', 36) : 0
}
