// The resident's page: choose and take a number, then follow it.

import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { siteInAddress } from '../../common/address.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words.ts'
import '../../common/elements/language.ts'
import { forgetTicket, type KeptTicket, keepScan, keepTicket, ticketAt } from '../ticket-kept.ts'
import './choose.ts'
import './ticket.ts'

/** The pass from the QR code, taken out of the address so that a shared link does not carry it on. */
function passInAddress(): string | null {
  const pass = new URLSearchParams(location.search).get('k')
  if (pass === null) return null
  history.replaceState(null, '', location.pathname)
  keepScan(siteInAddress())
  return pass
}

@customElement('yi-resident')
export class Resident extends LitElement {
  readonly words = new WordsController(this)
  readonly #site = siteInAddress()
  readonly #pass = passInAddress()
  @state() private held: KeptTicket | null = ticketAt(this.#site)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto 1fr / minmax(0, 1fr);
        min-height: 100vh;
        max-width: 30rem;
        margin: 0 auto;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        padding: 0 0 0 var(--s4);
      }
      strong {
        color: var(--accent);
      }
    `,
  ]

  override render() {
    const ticket = this.held
    // the ticket names the page after what it says
    if (!ticket) document.title = words().resident.title
    return html`
      <header><strong>${words().common.yimi}</strong><yi-language></yi-language></header>
      ${
        ticket
          ? html`<yi-ticket .site=${this.#site} .ticket=${ticket} @over=${this.#startAgain}></yi-ticket>`
          : html`<yi-choose .site=${this.#site} .pass=${this.#pass} @taken=${this.#taken}></yi-choose>`
      }
    `
  }

  #taken({ detail }: CustomEvent<KeptTicket>): void {
    keepTicket(this.#site, detail)
    this.held = detail
  }

  #startAgain(): void {
    forgetTicket(this.#site)
    this.held = null
  }
}
