// The site's own sentences: most sites need none.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { KINDS, observationOf } from '../../../shared/day/nouns/kinds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { Language } from '../../../shared/languages.ts'
import { languages } from '../../../shared/languages.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { kindWord, type SiteWords } from '../../common/words/kind-words.ts'
import { STANDING, sayStanding } from '../../common/words/standing-words.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { sayFault } from '../say-fault.ts'
import { valueAt, withSentence, withValue } from '../settings.ts'
import './field.ts'

const OF_PHONES = ['party', 'called', 'served', 'after'] as const
const KEYS = [...OF_PHONES, ...STANDING] as const

@customElement('yi-words-part')
export class WordsPartElement extends LitElement {
  @property({ attribute: false }) site!: Site
  @property({ attribute: false }) faults: readonly FieldError[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: var(--s4);
        align-items: start;
        margin-top: var(--s4);
      }
      [data-path='observationMinutes'] {
        grid-column: 1 / -1;
        max-width: 20rem;
      }
    `,
  ]

  override render() {
    const { setup: text } = words()
    return html`<p class="quiet">${text.words.how}</p>
      <div class="fields">
        ${this.#observation()}
        ${KEYS.flatMap((key) => languagesOf(this.site).map((language) => this.#field(key, language)))}
      </div>`
  }

  /** Shown where people are usually observed, or where the settings say so. */
  #observation() {
    const { site } = this
    if (KINDS[site.kind].observationMinutes === null && site.observationMinutes === undefined) return nothing
    const { fields, words: text } = words().setup
    return html`<yi-field data-path="observationMinutes" kind="number" .label=${fields.observationMinutes} .effect=${text.observe}
      .value=${site.observationMinutes} .placeholder=${String(observationOf(site) ?? '')} .fault=${this.#fault('observationMinutes')}
      @change-value=${({ detail }: CustomEvent<number | undefined>) => this.#change(withValue(site, 'observationMinutes', detail))}></yi-field>`
  }

  #field(key: (typeof KEYS)[number], language: Language) {
    const { words: text } = words().setup
    const { site } = this
    const path = `words.${key}.${language}`
    const usual = {
      kind: site.kind,
      languages: [...languagesOf(site)],
      words: null,
      observation: observationOf(site),
    }
    return html`<yi-field data-path=${path} .label=${`${text[key]} · ${languages[language].name}`} .value=${valueAt(site, path) ?? ''}
      .placeholder=${usualWord(usual, key, language)} .fault=${this.#fault(path)}
      @change-value=${({ detail }: CustomEvent<string>) => this.#change(withSentence(site, 'words', key, language, detail))}></yi-field>`
  }

  #fault(path: string): string {
    const fault = this.faults.find((one) => one.path === path)
    return fault ? sayFault(fault) : ''
  }

  #change(site: Site): void {
    this.dispatchEvent(new CustomEvent('change-words', { detail: site }))
  }
}

function usualWord(site: SiteWords, key: (typeof KEYS)[number], language: Language): string {
  const standing = STANDING.find((one) => one === key)
  const ofPhones = OF_PHONES.find((one) => one === key)
  if (ofPhones) return kindWord(site, ofPhones, language)
  return standing ? sayStanding(site, standing, language) : ''
}
