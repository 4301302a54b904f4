// What queues, desks and sites are called by.

import * as v from 'valibot'

/** The letter of a queue. I, O and Q are never used: on a paper slip they look like 1, 0 and 0. */
export const QueueId = v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Z]$/, 'a letter but I, O or Q'))
export type QueueId = v.InferOutput<typeof QueueId>

export const DeskId = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}-]{1,12}$/u, '1 to 12 letters, digits or hyphens'),
)
export type DeskId = v.InferOutput<typeof DeskId>

/** A site's slug. */
export const SiteId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'small letters, digits and hyphens'),
)
export type SiteId = v.InferOutput<typeof SiteId>
