// The kinds of help to ask a marshal for: one tap each.

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { HelpNeed } from '../../../shared/day/nouns/model.ts'
import { claimWords } from '../../../shared/text/claim-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController, words } from '../../common/words/words.ts'

const ALL: readonly HelpNeed[] = ['wheelchair', 'code', 'phone', 'counsel', 'visit', 'other']

@customElement('yi-help')
export class HelpElement extends LitElement {
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section div {
        display: flex;
        flex-wrap: wrap;
        margin: var(--s2) calc(-1 * var(--s1)) calc(-1 * var(--s1));
      }
      button {
        margin: var(--s1);
      }
    `,
  ]

  override render() {
    return html`<section class="card">
      <p id="with">${claimWords[language()].helpWith}</p>
      <div role="group" aria-labelledby="with">
        ${ALL.map((need) => html`<button @click=${() => this.#ask(need)}>${words().common.help[need]}</button>`)}
      </div>
    </section>`
  }

  #ask(detail: HelpNeed): void {
    this.dispatchEvent(new CustomEvent('help', { detail }))
  }
}
