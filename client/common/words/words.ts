// The page's words, in the language that its reader has chosen, or that their browser prefers.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import { isLanguage, type Language, languageFor, languages } from '../../../shared/languages.ts'
import type { Words } from '../../../shared/text/words.ts'
import { keep, kept } from '../browser/kept.ts'
import { firstLoaded, loadWordsOnce, whenWordsCome, wordsIn } from './loaded-words.ts'

const listeners = new Set<() => void>()
/** Null until somebody asks for the page's language. */
let chosen: Language | null = null
/** The last choice, even while its words are not loaded yet. */
let newest: Language | null = null

/** The page's language: the reader's last choice in this browser, else the best of those that the browser asks for. */
export function language(): Language {
  chosen ??= chosenBefore() ?? languageFor(navigator.languages.join(','))
  return chosen
}

/** Resolves when the page has words. Draw nothing before. */
export async function haveWords(): Promise<void> {
  sayOnPage()
  chosen = await firstLoaded([language()])
  sayOnPage()
}

/** Chooses a language, for this page and the next. Where its words cannot be loaded now, the page stays as it is. */
export async function setLanguage(next: Language): Promise<void> {
  newest = next
  await loadWordsOnce(next)
  // an earlier choice may finish loading later
  if (newest !== next) return
  chosen = next
  keep('language', next)
  sayOnPage()
  tellAll()
}

export function words(): Words {
  return wordsIn(language())
}

/** A site's own text in the page's language, else in the site's own. */
export function inWords(text: Text): string {
  return textIn(text, language())
}

/** Draws an element again when the language changes, or the words of another one are loaded. */
export class WordsController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #changed = (): void => this.#host.requestUpdate()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    whenWordsCome(tellAll)
    listeners.add(this.#changed)
  }

  hostDisconnected(): void {
    listeners.delete(this.#changed)
  }
}

function tellAll(): void {
  for (const listener of listeners) listener()
}

function sayOnPage(): void {
  const page = document.documentElement
  page.lang = language()
  page.dir = languages[language()].dir
}

function chosenBefore(): Language | null {
  const before = kept<string>('language')
  return before !== null && isLanguage(before) ? before : null
}
