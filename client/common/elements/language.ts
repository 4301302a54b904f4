// The choice of the page's language. Each language shows its own name; where there are two, one tap changes to the
// other.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { LANGUAGES, type Language, languages } from '../../../shared/languages.ts'
import { base } from '../base.ts'
import { language, setLanguage, WordsController, words } from '../words/words.ts'

@customElement('yi-language')
export class LanguageElement extends LitElement {
  @property({ attribute: false }) offered: readonly Language[] = LANGUAGES
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      button,
      select {
        font-weight: 400;
        white-space: nowrap;
      }
      select {
        border-color: transparent;
        background: none;
        color: var(--accent);
        padding: var(--s2) var(--s1);
        /* a wall writes larger than a phone */
        max-width: max(8rem, 7em);
      }
      option {
        color: var(--ink);
        background: var(--card);
      }
    `,
  ]

  override render() {
    const others = this.offered.filter((one) => one !== language())
    const [other] = others
    if (other && others.length === 1)
      return html`<button class="bare" lang=${other} dir="auto" @click=${() => choose(other)}>${languages[other].name}</button>`
    return html`<select aria-label=${words().common.language} @change=${({ target }: Event) => chooseIn(target as HTMLSelectElement)}>
      ${this.offered.map(
        (one) =>
          html`<option value=${one} lang=${one} .selected=${one === language()}>${languages[one].name}</option>`,
      )}</select>`
  }
}

function choose(one: Language): Promise<void> {
  // without the network the page keeps its language
  return setLanguage(one).catch(() => {})
}

/** Where the words could not be loaded, the list names the page's present language, not the one that was chosen. */
async function chooseIn(list: HTMLSelectElement): Promise<void> {
  await choose(list.value as Language)
  list.value = language()
}
