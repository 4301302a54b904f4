// What somebody does next who was turned away: calmly, in the site's own words where it has some. Whoever shares the
// number goes on with it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { turnedWords } from '../../../shared/text/turned-words.ts'
import { base } from '../../common/base.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'

type Turned = TicketView['turnedAway'][number]

@customElement('yi-turned-away')
export class TurnedAwayElement extends LitElement {
  @property({ attribute: false }) view!: TicketView
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
        margin-top: var(--s4);
      }
      .card {
        display: grid;
        gap: var(--s2);
        border-inline-start: 4px solid var(--accent);
      }
      .way {
        font-size: var(--t3);
        font-weight: 600;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
    `,
  ]

  override render() {
    const { turnedAway, state } = this.view
    const isOver = state === 'served' || state === 'left'
    return turnedAway.map((one, index) => this.#card(one, !isOver && index === turnedAway.length - 1))
  }

  /** `othersGoOn`: there are others on the number, and they are still to be served. */
  #card({ people, why, next }: Turned, othersGoOn: boolean) {
    const text = turnedWords[language()]
    const { reason, party, turnedAway } = this.view
    const isWhole = reason === 'turned-away' && turnedAway.length === 1
    return html`<section class="card" role="status">
      ${isWhole ? nothing : html`<p class="quiet">${text.some({ count: people })}</p>`}
      <p class="way">${next ? inWords(next) : text.ways[why]}</p>
      ${othersGoOn ? html`<p>${text.othersGoOn({ count: party })}</p>` : nothing}
      ${reason === 'turned-away' ? nothing : html`<p class="quiet">${words().resident.turnedAwayWhy}</p>`}
    </section>`
  }
}
