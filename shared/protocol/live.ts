// What goes over the socket.

import * as v from 'valibot'
import type { CommandName, Result } from '../day/commands/index.ts'
import type { MarshalView } from '../day/views/marshal.ts'
import type { ScreenView } from '../day/views/screen.ts'
import type { OverviewView, SiteView } from '../day/views/site.ts'
import type { SitesView } from '../day/views/sites.ts'
import type { TicketView } from '../day/views/ticket.ts'
import type { Problem } from './problems.ts'

const slug = v.pipe(v.string(), v.maxLength(40))
const secret = v.pipe(v.string(), v.maxLength(200))
/** The language in which the caller wants its problems told: a tag, as BCP 47 has it. One that is not known is no fault. */
const lang = v.optional(v.pipe(v.string(), v.maxLength(35)))

/** The handshake's `auth`: what is viewed. */
export const Handshake = v.variant('view', [
  v.strictObject({ view: v.literal('overview'), lang }),
  v.strictObject({ view: v.literal('sites'), lang }),
  v.strictObject({ view: v.literal('site'), site: slug, lang }),
  v.strictObject({
    view: v.literal('ticket'),
    site: slug,
    number: v.pipe(v.string(), v.maxLength(10)),
    token: secret,
    lang,
  }),
  v.strictObject({ view: v.literal('screen'), site: slug, token: secret, lang }),
  v.strictObject({ view: v.literal('marshal'), site: slug, lang }),
])
export type Handshake = v.InferOutput<typeof Handshake>

/** `emit('command', …)`. */
export const CommandMessage = v.strictObject({
  command: v.pipe(v.string(), v.maxLength(40)),
  id: v.optional(v.string()),
  input: v.optional(v.unknown()),
})
export type CommandMessage = v.InferOutput<typeof CommandMessage>

/** `emit('status', …)`: what a screen says of itself every ten seconds. */
export const ScreenStatus = v.strictObject({
  muted: v.boolean(),
  hidden: v.boolean(),
  /** Whether the machine keeps the panel lit for it. Left out by pages that do not know. */
  awake: v.optional(v.boolean()),
  /** Whether it opens again from its own device while the server is away. */
  stored: v.optional(v.boolean()),
  /** Whether it has no socket and asks over HTTP: what it shows comes some seconds late. */
  behind: v.optional(v.boolean()),
})
export type ScreenStatus = v.InferOutput<typeof ScreenStatus>

export interface Views {
  overview: OverviewView
  sites: SitesView
  site: SiteView
  ticket: TicketView
  screen: ScreenView
  marshal: MarshalView
}
export type View = Views[keyof Views]

/** The answer to a command; of several, to any. */
export type Reply<Name extends CommandName = CommandName> =
  | { ok: true; version: number; result: Result<Name> }
  | { ok: false; problem: Problem }

export interface ServerToClient {
  view: (view: View) => void
  /** The server goes away for a moment: come back after this many milliseconds. */
  drain: (message: { after: number }) => void
  /** The server itself is cut off from what is true, since so many milliseconds: views are old. Null: no more. */
  stale: (message: { ago: number | null }) => void
}

export interface ClientToServer {
  command: (message: unknown, ack: (reply: Reply) => void) => void
  status: (message: unknown) => void
  /** Whether anybody is there, and what time it is there, in milliseconds. */
  time: (ack: (answer: { now: number }) => void) => void
}
