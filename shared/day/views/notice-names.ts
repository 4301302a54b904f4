// The names of what systems outside are told. Pages list them without the rest.

import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'

/** The events of the log that tickets are told of, and the name of the notice. */
export const OF_TICKETS = {
  'ticket-taken': 'ticket.taken',
  'ticket-amended': 'ticket.amended',
  lined: 'ticket.lined',
  sheltered: 'ticket.sheltered',
  soon: 'ticket.soon',
  'soon-wished': 'ticket.soon-wished',
  called: 'ticket.called',
  recalled: 'ticket.recalled',
  'on-the-way': 'ticket.on-the-way',
  arrived: 'ticket.arrived',
  served: 'ticket.served',
  'moved-on': 'ticket.moved-on',
  'turned-away': 'ticket.turned-away',
  seated: 'ticket.seated',
  'observation-prolonged': 'ticket.prolonged',
  'observation-ended': 'ticket.observed',
  missed: 'ticket.missed',
  'passed-over': 'ticket.passed-over',
  returned: 'ticket.returned',
  'came-back': 'ticket.came-back',
  transferred: 'ticket.transferred',
  held: 'ticket.held',
  resumed: 'ticket.resumed',
  left: 'ticket.left',
  unwell: 'ticket.unwell',
  'unwell-taken': 'ticket.unwell-taken',
  'help-asked': 'ticket.help-asked',
  'help-given': 'ticket.help-given',
} as const satisfies { readonly [Type in DayEvent['type']]?: `ticket.${string}` }

export const OF_QUEUES = {
  'queue-paused': 'queue.paused',
  'queue-resumed': 'queue.resumed',
} as const satisfies { readonly [Type in DayEvent['type']]?: `queue.${string}` }

/** They are about the whole site, and so about each of its queues. */
export const OF_SITES = {
  'site-paused': 'site.paused',
  'site-resumed': 'site.resumed',
} as const satisfies { readonly [Type in DayEvent['type']]?: `site.${string}` }

/** They call all staff of a site to a desk, or say that somebody goes there. */
export const OF_EMERGENCIES = {
  'emergency-called': 'site.emergency-called',
  'emergency-taken': 'site.emergency-taken',
} as const satisfies { readonly [Type in DayEvent['type']]?: `site.${string}` }

export const OF_DAYS = {
  'day-opened': 'day.opened',
  'day-closed': 'day.closed',
  'day-ended': 'day.ended',
} as const satisfies { readonly [Type in DayEvent['type']]?: `day.${string}` }

/** The clock has ended a hold. Where somebody did, the notice is that of the event. */
export const HELD_OVER = 'ticket.held-over'

/** Of a quota that a queue comes to, nothing is left for a further number, or something is again. */
export const NONE_LEFT = 'queue.none-left'
export const SOME_LEFT = 'queue.some-left'

/** A marshal took something back, and the number is again where it was. */
export const PUT_BACK = 'ticket.put-back'

/** Nobody has taken an alarm for two minutes. */
export const UNTAKEN_NOTICE = 'alarm.untaken'

export const NOTICES = [
  ...Object.values(OF_TICKETS),
  HELD_OVER,
  PUT_BACK,
  UNTAKEN_NOTICE,
  ...Object.values(OF_QUEUES),
  NONE_LEFT,
  SOME_LEFT,
  ...Object.values(OF_SITES),
  ...Object.values(OF_EMERGENCIES),
  ...Object.values(OF_DAYS),
] as const
export const NoticeName = v.picklist(NOTICES)
export type NoticeName = v.InferOutput<typeof NoticeName>
