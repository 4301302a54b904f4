// What the clients themselves remember: what they sent, what they were told, what they saw.

import type { CommandName } from '../../shared/day/commands/index.ts'
import type { By, DayEvent } from '../../shared/day/events.ts'

/** One command of one client, sent as often as it took. */
export interface Sent {
  readonly client: string
  readonly id: string
  readonly command: CommandName
  readonly input: object
  readonly role: 'resident' | 'marshal'
  /** The browser's own id, of whoever takes a number without being staff. */
  readonly device: string | null
  /** The date of the ticket in whose holder's name it was sent. */
  readonly ticketOf: string | null
  /** When it was first sent, in milliseconds on the clients' own clock, which only runs on. */
  readonly sentAt: number
  tries: number
  heard: Heard
}

export type Heard =
  | {
      readonly said: 'yes'
      readonly at: number
      readonly version: number
      /** Without the ticket's token, which the server adds to what the log answers. */
      readonly result: object
      readonly token?: string
    }
  | { readonly said: 'no'; readonly at: number; readonly code: string }
  /** Given up, or not answered when the run ended. */
  | { readonly said: 'nothing' }

/** A view that arrived somewhere. */
export interface Seen {
  readonly viewer: string
  /** Counts the viewer's connections. */
  readonly connection: number
  readonly kind: ViewKind
  /** Whose ticket it is; null for every other view. */
  readonly number: string | null
  readonly view: { readonly day: string; readonly version: number }
}

export type ViewKind = 'screen' | 'marshal' | 'site' | 'ticket'

export interface History {
  readonly sent: Sent[]
  readonly seen: Seen[]
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

/** A promise that was not kept, and where. */
export interface Broken {
  readonly promise: PromiseName
  readonly what: string
}

/** In the order in which a report lists them. */
export const promises = {
  lost: 'what was acknowledged is in the log, with the answer that was given',
  doubled: 'a command is in the log once',
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
