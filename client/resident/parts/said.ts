// What is said to this phone about spacing, and what the marshals tell everybody.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import { fill, inWords, WordsController, words } from '../../common/words.ts'

@customElement('yi-said')
export class Said extends LitElement {
  @property({ attribute: false }) view!: TicketView
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      .crowding {
        text-align: center;
        border: 3px solid var(--ink);
      }
      .crowding strong {
        display: block;
        font-size: var(--t5);
        line-height: 1.25;
      }
      .announced {
        border-left: 4px solid var(--accent);
        overflow-wrap: anywhere;
      }
      .announced strong {
        margin-right: var(--s2);
      }
    `,
  ]

  override render() {
    const { prompt, mark, announcement } = this.view
    const text = words().spacing.forYou
    const isCrowding = prompt?.kind === 'crowding'
    return html`
      <div role="alert">${isCrowding ? html`<p class="card crowding"><strong>${fill(text.crowding, { mark: mark ?? prompt.from ?? '' })}</strong>${text.crowdingWhy}</p>` : nothing}</div>
      <div role="status">
        ${prompt && !isCrowding ? html`<p class="quiet">${text[prompt.kind]}</p>` : nothing}
        ${announcement ? html`<p class="card announced"><strong>${words().resident.announcement}</strong>${inWords(announcement)}</p>` : nothing}
      </div>
    `
  }
}
