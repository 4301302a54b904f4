// A record that is read a page at a time, the newest first.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { words } from '../words/words.ts'
import type { HttpAnswer } from './request.ts'

export interface Page<Line> {
  readonly lines: readonly Line[]
  readonly more: boolean
}

/** What to read: the record of a day, and perhaps of one number. */
export interface RecordQuery {
  readonly site: string
  readonly date: string
  readonly number: string
}

/** Which page of it: from the newest on, or from before a version. */
export interface PageQuery {
  readonly number?: string
  readonly before?: string
}

/** Asks for a page. Rejects when nobody answered. */
export type ReadPage<Line> = (wanted: RecordQuery, query: PageQuery) => Promise<HttpAnswer<Page<Line>>>

export class PagedController<Line extends { version: number }> implements ReactiveController {
  lines: readonly Line[] = []
  more = false
  /** What went wrong, in words; '' where nothing did. */
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
    const query = {
      ...(wanted.number ? { number: wanted.number } : {}),
      ...(before === undefined ? {} : { before: String(before) }),
    }
    const answer = await this.#readPage(wanted, query).catch(() => null)
    // something else has been asked for meanwhile
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
