// The messages beside the number: about spacing, for a moment, and the marshals' announcement. A crowding replaces what
// to do, and the ticket itself says it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { loadRare } from '../load-rare.ts'

@customElement('yi-said')
export class SaidElement extends LitElement {
  @property({ attribute: false }) view!: TicketView
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      /* as long as nothing is said it takes no room, and is there all the same: readers watch it */
      :host {
        display: block;
        margin-top: calc(-1 * var(--s4));
      }
      p {
        margin-top: var(--s4);
      }
      .routine {
        text-align: center;
        font-weight: 600;
      }
      .announced {
        border-inline-start: 4px solid var(--accent);
        word-break: break-word;
        overflow-wrap: anywhere;
      }
      .announced strong {
        margin-inline-end: var(--s2);
      }
    `,
  ]

  /** Loaded where there is something to say: most pass every check. */
  #turnedAway() {
    if (this.view.turnedAway.length === 0) return nothing
    void loadRare()
    return html`<yi-turned-away .view=${this.view}></yi-turned-away>`
  }

  override render() {
    const { prompt, announcement } = this.view
    return html`<div role="status">
      ${prompt && prompt.kind !== 'crowding' ? html`<p class="routine">${words().resident.forYou[prompt.kind]}</p>` : nothing}
      ${announcement ? html`<p class="card announced"><strong>${words().resident.announcement}</strong>${inWords(announcement)}</p>` : nothing}
    </div>${this.#turnedAway()}`
  }
}
