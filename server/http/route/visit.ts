// One request as guards and handlers see it: its headers, where it comes from, and how long the caller stays. They see no
// response.

import type { IncomingMessage } from 'node:http'
import type { Request, Response } from 'express'

export interface Visit {
  readonly headers: Request['headers']
  /** From where, for whatever counts by address. */
  readonly from: IncomingMessage
  /** Aborted once the caller has hung up, or has been answered. */
  readonly signal: AbortSignal
  /** Calls back once the caller has hung up, or has been answered; at once where that has been. */
  onClosed(then: () => void): void
  /** Ends the answer, finished or not. */
  cut(): void
}

export function visitOf(request: Request, response: Response): Visit {
  let here: AbortController | null = null
  return {
    headers: request.headers,
    from: request,
    // only few routes ask for it
    get signal() {
      if (here) return here.signal
      const made = new AbortController()
      here = made
      response.once('close', () => made.abort())
      // the caller may have hung up while something was looked up
      if (response.closed || request.socket.destroyed) made.abort()
      return made.signal
    },
    onClosed(then) {
      // the event is over, and would never come again
      if (response.closed) then()
      else response.once('close', then)
    },
    cut: () => void response.destroy(),
  }
}
