// The ticket as a QR code, for the phone of somebody in the family.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { claimWords } from '../../../shared/text/claim-words.ts'
import { base } from '../../common/base.ts'
import { linkTo } from '../../common/numbers/ticket-link.ts'
import { fetchPart } from '../../common/page/fetch-part.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { isTyped } from '../is-typed.ts'
import type { KeptTicket } from '../ticket-kept.ts'

@customElement('yi-pass-on')
export class PassOnElement extends LitElement {
  @property({ attribute: false }) ticket!: KeptTicket
  @state() private isDrawn = false
  @state() private problem = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s3);
        justify-items: center;
        text-align: center;
      }
      yi-qr {
        width: min(100%, 16rem);
        min-height: 1px;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#load()
  }

  override render() {
    const { common } = words()
    const label = claimWords[language()].passOnLabel({ number: this.ticket.number })
    const link = linkTo(location.origin + location.pathname, this.ticket)
    return html`<section class="card">
      <p role="status">${this.problem ? common.notSent : this.isDrawn ? claimWords[language()].passOnHow : common.loading}</p>
      ${this.isDrawn ? html`<yi-qr .text=${link} .label=${label}></yi-qr>` : nothing}
    </section>`
  }

  /** Loaded on demand: few want it, and it would make every first visit slower. */
  async #load(): Promise<void> {
    try {
      await fetchPart(() => import('../../common/elements/qr.ts'), isTyped() ? '' : 'passOn')
      this.isDrawn = true
    } catch {
      this.problem = true
    }
  }
}
