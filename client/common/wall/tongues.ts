// The languages of the screen: one below the other, or in turn where the site wants larger words.

import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit'
import type { Language } from '../../../shared/languages.ts'
import type { Words } from '../../../shared/text/words.ts'
import { both, setSiteLanguages, siteLanguages } from '../words/both.ts'

/** Milliseconds for which one language is shown: enough to read a sentence twice. */
export const TURN = 8000

const hosts = new Set<ReactiveControllerHost>()
let turning = 0
let isAlternating = false
let turns = 0
let shown = ''

/** `languages`: the site's, its own first. */
export function setTongues(mode: 'alternate' | 'together', languages: readonly Language[]): void {
  const alternate = mode === 'alternate'
  if (alternate === isAlternating && languages.join() === shown) return
  shown = languages.join()
  setSiteLanguages(languages)
  isAlternating = alternate
  turns = 0
  drawAll()
}

/** The languages that are shown now: two of the site's, or one where it wants larger words. */
export function tonguesNow(): readonly Language[] {
  const all = siteLanguages()
  if (isAlternating) return all.slice(turns % all.length).slice(0, 1)
  const [first, ...others] = all
  const other = others[turns % Math.max(1, others.length)]
  return [first, other].flatMap((one) => one ?? [])
}

/** The same words in each language that is shown now, a `span` each; the second has the class `also`. */
export function sayInTongues(what: (words: Words, language: Language) => string): TemplateResult {
  return both(what, tonguesNow())
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
    if (!turning) turning = window.setInterval(turn, TURN)
  }

  hostDisconnected(): void {
    hosts.delete(this.#host)
    if (hosts.size > 0) return
    clearInterval(turning)
    turning = 0
  }
}

/** Goes on to the next language, where there are more than are shown at once. */
function turn(): void {
  if (siteLanguages().length <= (isAlternating ? 1 : 2)) return
  turns++
  drawAll()
}

function drawAll(): void {
  for (const host of hosts) host.requestUpdate()
}
