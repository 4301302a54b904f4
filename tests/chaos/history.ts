// The clients' own record: the commands that they sent, the answers that they got, the views that they saw.

import type { CommandName } from '../../shared/day/commands/index.ts'
import type { By, DayEvent } from '../../shared/day/log/recorded.ts'
import type { Site } from '../../shared/day/nouns/site.ts'

/** One command of one client, with all its tries. */
export interface Sent {
  readonly client: string
  readonly id: string
  readonly command: CommandName
  readonly input: object
  readonly role: 'resident' | 'marshal'
  /** The browser's own id, if a person who is not staff takes a number. */
  readonly device: string | null
  /** The date of the ticket in whose holder's name it was sent. */
  readonly ticketOf: string | null
  /** The epoch in which that ticket was given, from its token; left out if it is 0. */
  readonly ticketEpoch?: number
  /** When it was first sent, in milliseconds on the clients' own monotonic clock. */
  readonly sentAt: number
  tries: number
  heard: Heard
}

export type Heard =
  | {
      readonly said: 'yes'
      readonly at: number
      readonly version: number
      /** Without the ticket's token: the server adds it to the answer that the log gives. */
      readonly result: object
      readonly token?: string
    }
  | { readonly said: 'no'; readonly at: number; readonly code: string }
  /** Whether it was given up, or had no answer when the run ended. */
  | { readonly said: 'nothing' }

/** A view that a client got. */
export interface Seen {
  readonly viewer: string
  /** When it arrived, on the clients' own clock. */
  readonly at: number
  /** The number of the viewer's connection. */
  readonly connection: number
  readonly kind: ViewKind
  /** The ticket that it shows; null for every other view. */
  readonly number: string | null
  /** The epoch in which that ticket was given, from its token; left out if it is 0. */
  readonly ticketEpoch?: number
  readonly view: { readonly day: string; readonly version: number }
}

export type ViewKind = 'screen' | 'marshal' | 'site' | 'ticket'

/** Settings that the site's one owner sent, with all tries; no two are the same. */
export interface SettingsSent {
  readonly site: Site
  readonly sentAt: number
  tries: number
  heard: { readonly said: 'yes' | 'no'; readonly at: number } | { readonly said: 'nothing' }
}

export interface History {
  readonly sent: Sent[]
  readonly seen: Seen[]
  /** In the order in which they were sent: the next is sent only after each was answered or given up. */
  readonly settings: SettingsSent[]
}

/** A site's log when the store went back to an older state, and the part that is left. */
export interface Past {
  /** The epoch of the store from then on. */
  readonly epoch: number
  /** The epoch of the store before. */
  readonly before: number
  /** When the servers had stopped and every answer had arrived, on the clients' own clock. */
  readonly endedAt: number
  /** The whole log before the store went back. */
  readonly days: readonly DayLog[]
  /** The version of each day in the older state. */
  readonly kept: ReadonlyMap<string, number>
  /** The settings in the older state. */
  readonly site: Site
}

/** A line of `events.ndjson`. */
export interface Line {
  readonly version: number
  readonly id: string
  readonly by: By
  readonly at: number
  readonly event: DayEvent
}

export interface DayLog {
  readonly date: string
  readonly lines: readonly Line[]
}

/** A broken promise, and where it was broken. */
export interface Broken {
  readonly promise: PromiseName
  readonly what: string
}

/** In the order in which a report lists them. */
export const promises = {
  lost: 'what was acknowledged is in the log, with the answer that was given, unless the store went back to before it',
  doubled: 'a command is in the log once, and a number is given to one person',
  restored: 'the epoch rises when the store goes back, and a day says so before anything else happens in it',
  settings: 'the settings are those that were acknowledged last',
  numbers: 'numbers and versions rise by one, without a gap and without a repeat',
  order: 'what was acknowledged before a command was sent stands before it',
  unsent: 'nothing is in the log that no client sent and no clock caused',
  rules: 'the log holds what the rules say, command by command',
  refused: 'a refusal was true at some moment between question and answer, and left nothing in the log',
  views: 'whatever a viewer saw is what the log says at that version',
  backwards: "a viewer's version never goes back within a day; with another node only at a new connection",
  stale: 'in the end every viewer sees the truth',
  answers: 'no client gets an answer that the contract does not have',
  alive: 'no process ends by itself',
  unanswered: 'everybody is answered once the faults are over',
} as const

export type PromiseName = keyof typeof promises
