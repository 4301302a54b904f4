// A way into the server, its caller, and the cost that one request may have.

import type { RawClient } from '../wire/raw-client.ts'

/** A caller at a server with a big day: 's' is the site. */
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
  /** Sends each request from another address, so that no limit by address applies. */
  ask(
    method: string,
    path: string,
    body?: object | null,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: string }>
  connect(auth: object, headers?: Record<string, string>): Promise<RawClient>
}

export interface WayIn {
  /** Its name in the OpenAPI document, or the event of a socket. */
  readonly way: string
  readonly who: string
  readonly worst: string
  readonly bound: string
  /** The most commits, each with a sync. */
  readonly writes: number
  /** The most events that are read from logs, if the same was requested before. */
  readonly events: number
  ask(caller: Caller, n: number): Promise<unknown>
}

export type Asking = (caller: Caller, n: number) => Promise<unknown>

export function way(
  name: string,
  who: string,
  worst: string,
  bound: string,
  writes: number,
  events: number,
  ask: Asking,
): WayIn {
  return { way: name, who, worst, bound, writes, events, ask }
}
