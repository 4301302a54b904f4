// The same in both languages, the page's own first: what hangs on a wall is read by everyone.

import { html, nothing, type TemplateResult } from 'lit'
import { type Language, languages, type Words } from '../../shared/text/index.ts'
import { language } from './words.ts'

/** What to say in each language, a `span` each; the second has the class `also`. Once, where it reads the same. */
export function both(say: (words: Words, language: Language) => string): TemplateResult {
  const first = language()
  const second = first === 'en' ? 'zh-CN' : 'en'
  const [own, other] = [say(languages[first], first), say(languages[second], second)]
  return html`<span lang=${first}>${own}</span>${
    own === other ? nothing : html` <span class="also" lang=${second}>${other}</span>`
  }`
}
