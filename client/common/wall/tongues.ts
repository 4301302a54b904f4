// The languages of the screen: one below the other, or in turn where the site wants the words larger.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { html, type TemplateResult } from 'lit'
import { type Language, languages, type Words } from '../../../shared/text/index.ts'
import { both } from '../both.ts'
import { language } from '../words.ts'

/** Milliseconds for which one language stands: a sentence is read twice in that. */
export const TURN = 8000

const hosts = new Set<ReactiveControllerHost>()
let isAlternating = false
let isOther = false
let turning = 0

export function setTongues(mode: 'alternate' | 'together'): void {
  const alternate = mode === 'alternate'
  if (alternate === isAlternating) return
  isAlternating = alternate
  isOther = false
  clearInterval(turning)
  if (alternate) turning = window.setInterval(turn, TURN)
  drawAll()
}

/** What to say, in the languages that stand there now, the page's own first. */
export function tonguesNow(): Language[] {
  const own = language()
  const other = own === 'en' ? 'zh-CN' : 'en'
  if (!isAlternating) return [own, other]
  return [isOther ? other : own]
}

/** What to say in each language that stands there now, a `span` each; the second has the class `also`. */
export function say(what: (words: Words, language: Language) => string): TemplateResult {
  const [first, second] = tonguesNow()
  if (second !== undefined || first === undefined) return both(what)
  return html`<span lang=${first}>${what(languages[first], first)}</span>`
}

/** Draws an element again when it is the other language's turn. */
export class TonguesController implements ReactiveController {
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    hosts.add(this.#host)
  }

  hostDisconnected(): void {
    hosts.delete(this.#host)
  }
}

function turn(): void {
  isOther = !isOther
  drawAll()
}

function drawAll(): void {
  for (const host of hosts) host.requestUpdate()
}
