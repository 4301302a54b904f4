// A record that is read a page at a time, the newest first.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { words } from '../words/words.ts'
import { request } from './request.ts'

export interface Page<Line> {
  readonly lines: readonly Line[]
  readonly more: boolean
}

/** What to read: an address, and perhaps one number. */
export interface RecordQuery {
  readonly path: string
  readonly number: string
}

export class PagedController<Line extends { version: number }> implements ReactiveController {
  lines: readonly Line[] = []
  more = false
  /** What went wrong, in words; '' where nothing did. */
  problem = ''
  busy = false
  #wanted: RecordQuery = { path: '', number: '' }
  readonly #host: ReactiveControllerHost
  readonly #pageOf: (body: never) => Page<Line>

  /** `pageOf` finds the lines in an answer. */
  constructor(host: ReactiveControllerHost, pageOf: (body: never) => Page<Line>) {
    this.#host = host
    this.#pageOf = pageOf
    host.addController(this)
  }

  hostConnected(): void {}

  /** Begins again, with the newest. */
  read(wanted: RecordQuery): Promise<void> {
    this.#wanted = wanted
    this.lines = []
    this.more = false
    return this.#next()
  }

  older(): Promise<void> {
    return this.#next(this.lines[this.lines.length - 1]?.version)
  }

  async #next(before?: number): Promise<void> {
    const wanted = this.#wanted
    this.busy = true
    this.#host.requestUpdate()
    const query = new URLSearchParams({
      ...(wanted.number ? { number: wanted.number } : {}),
      ...(before === undefined ? {} : { before: String(before) }),
    })
    const answer = await request<never>('GET', `${wanted.path}?${query}`).catch(() => null)
    // something else has been asked for meanwhile
    if (wanted !== this.#wanted) return
    this.busy = false
    this.problem = answer ? '' : words().common.notSent
    if (answer?.ok) {
      const { lines, more } = this.#pageOf(answer.body)
      this.lines = [...this.lines, ...lines]
      this.more = more
    } else if (answer && answer.problem.code !== 'not-found') {
      this.problem = answer.problem.title
    } else if (answer) {
      this.problem = answer.problem.errors[0]?.message ?? ''
    }
    this.#host.requestUpdate()
  }
}
