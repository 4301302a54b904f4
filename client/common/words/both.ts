// Says the same in two of a site's languages at once, for screens and for paper, which everyone reads.

import { html, type TemplateResult } from 'lit'
import { languages as every, type Language, USUAL_LANGUAGES } from '../../../shared/languages.ts'
import type { Words } from '../../../shared/text/words.ts'
import { loadWordsOnce, wordsIn } from './loaded-words.ts'
import { language } from './words.ts'

let ofSite = USUAL_LANGUAGES

/** Sets the languages of the site that the page is of, its own first. */
export function setSiteLanguages(languages: readonly Language[]): void {
  ofSite = languages
  // load them now, so that they are there when something is printed in them
  for (const one of languages) loadWordsOnce(one).catch(() => {})
}

/** The languages of the site, the page's own first where it is one of them. */
export function siteLanguages(): readonly Language[] {
  const own = language()
  return ofSite.includes(own) ? [own, ...ofSite.filter((one) => one !== own)] : ofSite
}

/**
 * The same words in the first two of the site's languages, a `span` each; the second has the class `also`. Only one
 * where both read the same.
 */
export function both(
  say: (words: Words, language: Language) => string,
  languages: readonly Language[] = siteLanguages().slice(0, 2),
): TemplateResult {
  const said = languages.map((one) => [one, say(wordsIn(one), one)] as const)
  const differing = said.filter(
    ([, words], index) => said.findIndex(([, other]) => other === words) === index,
  )
  return html`${differing.map(([one, words], index) =>
    index === 0
      ? html`<span lang=${one}><bdi dir=${every[one].dir}>${words}</bdi></span>`
      : html` <span class="also" lang=${one}><bdi dir=${every[one].dir}>${words}</bdi></span>`,
  )}`
}
