// How many can still be served today, before somebody takes a number; and once none are left, where to go and when.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SiteView } from '../../../shared/day/views/site.ts'
import { quotaWords } from '../../../shared/text/quota-words.ts'
import { base } from '../../common/base.ts'
import { sayPeople } from '../../common/words/say-left.ts'
import { inWords, language, WordsController } from '../../common/words/words.ts'

@customElement('yi-left')
export class LeftElement extends LitElement {
  /** The queue in which the number would be taken. */
  @property({ attribute: false }) queue!: SiteView['queues'][number]
  /** The people who want a number; 0: nobody asks for one here. */
  @property({ type: Number }) party = 0
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      .card {
        display: grid;
        gap: var(--s2);
        overflow-wrap: anywhere;
      }
    `,
  ]

  override render() {
    const { left = null, lastNumber = null, elsewhere = null } = this.queue
    const text = quotaWords[language()]
    if (left === null && lastNumber === null) return nothing
    if (left === 0)
      return html`<div class="card" role="status"><strong>${text.none}</strong><p>${elsewhere ? inWords(elsewhere) : text.noneWhy}</p></div>`
    return html`<div class="card" role="status">
      ${left === null ? nothing : html`<strong>${sayPeople(left, language())}</strong>`}
      ${left !== null && this.party > left ? html`<p class="alarm">${text.tooMany({ count: left })}</p>` : nothing}
      ${lastNumber ? html`<p class="quiet">${text.last({ number: lastNumber })}</p>` : nothing}
    </div>`
  }
}
