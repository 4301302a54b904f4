// The messages of the socket.

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
/** The language for the caller's problems, a BCP 47 tag. An unknown one is no error. */
const lang = v.optional(v.pipe(v.string(), v.maxLength(35)))

/** The handshake's `auth`: which view the caller wants. */
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

/** The payload of `emit('command', …)`. */
export const CommandMessage = v.strictObject({
  command: v.pipe(v.string(), v.maxLength(40)),
  id: v.optional(v.string()),
  input: v.optional(v.unknown()),
})
export type CommandMessage = v.InferOutput<typeof CommandMessage>

/** The payload of `emit('status', …)`: a screen reports its state every ten seconds. */
export const ScreenStatus = v.strictObject({
  muted: v.boolean(),
  hidden: v.boolean(),
  /** Whether the machine keeps the display on for the page. Left out by pages that do not know. */
  awake: v.optional(v.boolean()),
  /** Whether the page can be opened from its own device while the server is away. */
  stored: v.optional(v.boolean()),
  /** Whether it has no socket and polls over HTTP: its view is then some seconds late. */
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

/** The acknowledgement of a command. Its type covers the results of all commands. */
export type Reply<Name extends CommandName = CommandName> =
  | { ok: true; version: number; result: Result<Name> }
  | { ok: false; problem: Problem }

export interface ServerToClient {
  view: (view: View) => void
  /** The server goes away for a moment: reconnect after this many milliseconds. */
  drain: (message: { after: number }) => void
  /** The server has lost its store for this many milliseconds, so views are old. Null: it has it again. */
  stale: (message: { ago: number | null }) => void
}

export interface ClientToServer {
  command: (message: unknown, ack: (reply: Reply) => void) => void
  status: (message: unknown) => void
  /** Asks whether the server is there, and for its time in milliseconds. */
  time: (ack: (answer: { now: number }) => void) => void
}
