// A way into the server, who goes in by it, and what one asking may cost.

import type { RawClient } from '../wire/raw-client.ts'

/** Somebody at a server with a big day: 's' is the site. */
export interface Caller {
  readonly date: string
  readonly number: string
  readonly token: string
  /** The owner's session. */
  readonly cookie: string
  /** The token of a paired screen. */
  readonly screen: string
  readonly screenId: string
  /** A pass that the site's screens show. */
  readonly pass: string
  /** From an address of its own each time, so that no bound by address is met. */
  ask(
    method: string,
    path: string,
    body?: object | null,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: string }>
  connect(auth: object, headers?: Record<string, string>): Promise<RawClient>
}

export interface WayIn {
  /** As it stands in the OpenAPI document, or the event of a socket. */
  readonly way: string
  readonly who: string
  readonly worst: string
  readonly bound: string
  /** Commits, each synced, at most. */
  readonly writes: number
  /** Events of logs that are read, at most, where somebody has asked for the same before. */
  readonly events: number
  ask(caller: Caller, n: number): Promise<unknown>
}
