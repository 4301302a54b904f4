// Announces something to everybody: a standing sentence with one tap, or the marshal's own words in each language.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { isPlain, LONGEST_TEXT, onOneLine } from '../../../shared/day/nouns/plain.ts'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import type { Language } from '../../../shared/languages.ts'
import { languages } from '../../../shared/languages.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

const MINUTES = [5, 10, 30, 60]

@customElement('yi-announce')
export class AnnounceElement extends LitElement {
  @property({ attribute: false }) announcement: Text | null = null
  /** The site's languages: each needs the words. */
  @property({ attribute: false }) languages: readonly Language[] = []
  /** The sentences that are announced with one tap. */
  @property({ attribute: false }) standing: readonly Text[] = []
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private text: Text = {}
  @state() private minutes = 10
  /** The languages in which nothing was written, or nothing that may be announced. */
  @state() private missing: readonly Language[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      details {
        display: grid;
      }
      summary {
        min-height: var(--target);
        display: flex;
        align-items: center;
        gap: var(--s2);
        cursor: pointer;
        font-weight: 700;
      }
      .now {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2);
      }
      form {
        display: grid;
        gap: var(--s3);
      }
      .texts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      textarea {
        font: inherit;
        color: inherit;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--round);
        padding: var(--s2);
        min-height: 5rem;
      }
    `,
  ]

  override render() {
    const text = words().spacing
    return html`<section class="card">
      ${this.announcement ? this.#now(this.announcement) : nothing}
      <details>
        <summary>${text.announce} <span class="quiet">${text.announceHow}</span></summary>
        <form @submit=${this.#send}>
          <div class="texts">${this.standing.map((one) => html`<button type="button" @click=${() => this.#take(one)}>${inWords(one)}</button>`)}</div>
          ${this.languages.map(this.#field)}
          <label>${text.announceMinutes}
            <select .value=${String(this.minutes)} @change=${this.#setMinutes}>${MINUTES.map((count) => html`<option ?selected=${count === this.minutes}>${count}</option>`)}</select>
          </label>
          <button class="main">${text.announceSend}</button>
        </form>
      </details>
    </section>`
  }

  #now(announcement: Text) {
    const text = words().spacing
    return html`<p class="now" role="status"><strong>${text.announceNow({ text: inWords(announcement) })}</strong>
      <button @click=${() => this.giver.give('end-announcement', {})}>${text.announceEnd}</button></p>`
  }

  readonly #field = (language: Language) => {
    const text = words().spacing
    const typed = this.text[language] ?? ''
    const isMissing = this.missing.includes(language)
    return html`<label>${languages[language].name}
      <textarea name=${language} lang=${language} dir=${languages[language].dir} maxlength=${LONGEST_TEXT} aria-invalid=${isMissing} .value=${typed} @input=${this.#type}></textarea>
      <span class="quiet">${text.announceLeft({ count: LONGEST_TEXT - typed.length })}</span>
      ${isMissing ? html`<span class="alarm" role="alert">${typed.trim() ? words().faults.unseen() : text.announceMissing}</span>` : nothing}
    </label>`
  }

  readonly #type = ({ target }: InputEvent): void => {
    const { name, value } = target as HTMLTextAreaElement
    this.text = { ...this.text, [name]: value }
    this.missing = []
  }

  readonly #setMinutes = ({ target }: Event): void => {
    this.minutes = Number((target as HTMLSelectElement).value)
  }

  #take(said: Text): void {
    this.text = said
    this.missing = []
  }

  readonly #send = (event: Event): void => {
    event.preventDefault()
    this.missing = this.languages.filter((language) => !isPlain(onOneLine(this.text[language]?.trim() ?? '')))
    if (this.missing.length) return
    // the typed words stay until they are known to be shown
    void this.giver.give('announce', { text: this.text, minutes: this.minutes }).then((result) => {
      if (result) this.text = {}
    })
  }
}
