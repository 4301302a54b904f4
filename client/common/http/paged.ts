// A record that is read a page at a time, the newest first.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { words } from '../words/words.ts'
import type { HttpAnswer } from './request.ts'

export interface Page<Line> {
  readonly lines: readonly Line[]
  readonly more: boolean
}

/** The record to read: that of a day, or of one number on that day. */
export interface RecordQuery {
  readonly site: string
  readonly date: string
  readonly number: string
}

/** The page to read: the newest one, or the one before a version. */
export interface PageQuery {
  readonly number?: string
  readonly before?: string
}

/** Reads a page. Rejects when nobody answered. */
export type ReadPage<Line> = (wanted: RecordQuery, query: PageQuery) => Promise<HttpAnswer<Page<Line>>>

export class PagedController<Line extends { version: number }> implements ReactiveController {
  lines: readonly Line[] = []
  more = false
  /** The problem, in words; '' where there is none. */
  problem = ''
  busy = false
  #wanted: RecordQuery = { site: '', date: '', number: '' }
  readonly #host: ReactiveControllerHost
  readonly #readPage: ReadPage<Line>

  constructor(host: ReactiveControllerHost, readPage: ReadPage<Line>) {
    this.#host = host
    this.#readPage = readPage
    host.addController(this)
  }

  hostConnected(): void {}

  /** Drops the lines read so far, and reads the newest page. */
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
    const query = {
      ...(wanted.number ? { number: wanted.number } : {}),
      ...(before === undefined ? {} : { before: String(before) }),
    }
    const answer = await this.#readPage(wanted, query).catch(() => null)
    // another record was chosen in the meantime
    if (wanted !== this.#wanted) return
    this.busy = false
    this.problem = answer ? '' : words().common.notSent
    if (answer?.ok) {
      const { lines, more } = answer.body
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
