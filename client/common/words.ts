// The page's words, in the language that its reader has chosen, or that their browser reads.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Text } from '../../shared/day/site.ts'
import { type Language, languageFor, languages, type Words } from '../../shared/text/index.ts'
import { keep, kept } from './kept.ts'

const listeners = new Set<() => void>()
let chosen: Language = chosenBefore() ?? languageFor(navigator.languages.join(','))
document.documentElement.lang = chosen

export function language(): Language {
  return chosen
}

/** Chooses a language, for this page and the next. */
export function setLanguage(next: Language): void {
  chosen = next
  keep('language', next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

export function words(): Words {
  return languages[chosen]
}

/** A site's own text in the page's language. */
export function inWords(text: Text): string {
  return text[chosen]
}

/** Fills `{name}` in a sentence; `{count|person|people}` is the first word for one and the second for any other count. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return String(one === undefined ? value : Number(value) === 1 ? one : other)
    },
  )
}

/** Draws an element again when the language changes. */
export class WordsController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #changed = (): void => this.#host.requestUpdate()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    listeners.add(this.#changed)
  }

  hostDisconnected(): void {
    listeners.delete(this.#changed)
  }
}

function chosenBefore(): Language | null {
  const before = kept<Language>('language')
  return before !== null && before in languages ? before : null
}
