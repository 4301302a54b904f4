// The bulletin in the languages of its reader and of the sites; one tap copies each.

import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { PeriodFigures } from '../../../shared/day/reports/figures/period-figures.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { isLanguage, type Language, languages } from '../../../shared/languages.ts'
import { base } from '../../common/base.ts'
import { siteZone } from '../../common/time/site-time.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { sayBulletin } from '../bulletin.ts'
import { copyFrom } from '../copy.ts'
import type { SoFar } from '../so-far.ts'

@customElement('yi-bulletin')
export class BulletinElement extends LitElement {
  @property({ attribute: false }) figures!: PeriodFigures
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** When the figures were read, by the server's clock. */
  @property({ attribute: false }) at = 0
  /** Null: the period is over. */
  @property({ attribute: false }) soFar: SoFar | null = null
  @state() private copied: { language: Language; how: 'copied' | 'selected' } | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s3);
      }
      h2 {
        font-size: var(--t3);
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: var(--s3) var(--s6);
      }
      .both > div {
        display: grid;
        gap: var(--s2);
        align-content: space-between;
        justify-items: start;
      }
      textarea {
        width: 100%;
        font: inherit;
        color: inherit;
        background: none;
        border: 1.5px solid var(--edge);
        border-radius: var(--round);
        padding: var(--s3);
        resize: vertical;
        field-sizing: content;
      }
      .copy {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s3);
      }
      button {
        justify-self: start;
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    // the text is another one now, and was not copied
    if (changed.has('figures')) this.copied = null
  }

  /** Makes each field as high as its text, also in browsers that cannot do so by themselves. */
  override updated(): void {
    for (const field of this.renderRoot.querySelectorAll('textarea')) {
      field.style.minHeight = ''
      field.style.minHeight = `${field.scrollHeight + 4}px`
    }
  }

  override render() {
    const { overview } = words()
    return html`<section class="card" aria-labelledby="bulletin">
      <h2 id="bulletin">${overview.bulletin}</h2>
      <p class="quiet">${overview.asOf({ time: sayTime(this.at) })}</p>
      <div class="both">${this.#languages().map((one) => this.#text(one))}</div>
    </section>`
  }

  #text(language: Language) {
    const { overview } = words()
    const isCopied = this.copied?.language === language
    const said = sayBulletin(this.figures, this.#nameOf, language, this.#untilNow(language))
    return html`<div lang=${language}>
      <textarea readonly rows="5" dir=${languages[language].dir} aria-label=${overview.bulletinIn({ language: languages[language].name })} .value=${said}></textarea>
      <div class="copy">
        <button class="main" aria-label="${overview.copy} · ${overview.bulletinIn({ language: languages[language].name })}" @click=${(event: Event) => this.#copy(event, language)}>${overview.copy}</button>
        <span role="status">${isCopied && this.copied ? overview[this.copied.how] : ''}</span>
      </div>
    </div>`
  }

  #said(site: string, language: Language): string | undefined {
    const name = this.sites.find(({ id }) => id === site)?.name
    return name && textIn(name, language)
  }

  /** The page's own language, and those of the sites. */
  #languages(): Language[] {
    const ofSites = this.sites.flatMap(({ name }) => Object.keys(name) as Language[])
    return [...new Set([language(), ...ofSites])].filter(isLanguage)
  }

  #untilNow(language: Language) {
    return this.soFar && { ...this.soFar, time: sayTime(this.at, siteZone(), language) }
  }

  readonly #nameOf = (site: string, language: Language): string => this.#said(site, language) ?? site

  async #copy(event: Event, language: Language): Promise<void> {
    const field = (event.target as Element).closest('[lang]')?.querySelector('textarea')
    if (field) this.copied = { language, how: await copyFrom(field) }
  }
}
