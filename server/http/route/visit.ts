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

/** A class: an accessor in a literal would give every request a hidden class of its own, which lives until the next full collection. */
class ServedVisit implements Visit {
  readonly from: IncomingMessage
  readonly headers: Request['headers']
  readonly #response: Response
  #here: AbortController | null = null

  constructor(request: Request, response: Response) {
    this.from = request
    this.headers = request.headers
    this.#response = response
  }

  /** Made when it is first asked for: only few routes do. */
  get signal(): AbortSignal {
    if (this.#here) return this.#here.signal
    const made = new AbortController()
    this.#here = made
    this.#response.once('close', () => made.abort())
    // the caller may have hung up while something was looked up
    if (this.#response.closed || this.from.socket.destroyed) made.abort()
    return made.signal
  }

  onClosed(then: () => void): void {
    // the event is over, and would never come again
    if (this.#response.closed) then()
    else this.#response.once('close', then)
  }

  cut(): void {
    this.#response.destroy()
  }
}

export function visitOf(request: Request, response: Response): Visit {
  return new ServedVisit(request, response)
}
