// The resident's page: choose and take a number, then follow it.

import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/language.ts'
import './text-size.ts'
import { codeIn, handedIn, linkTo } from '../../common/numbers/ticket-link.ts'
import { allowSoundAtFirstTap } from '../../common/sound/tap-sound.ts'
import { inlinedSite } from '../inlined-site.ts'
import { loadRare } from '../load-rare.ts'
import {
  claimAt,
  earlierAt,
  type KeptTicket,
  keepScan,
  keepTicket,
  putByTicket,
  ticketKeptFor,
} from '../ticket-kept.ts'
import './choose.ts'
import type { TakenTicket } from './choose.ts'
import '../../common/elements/message.ts'
import './ticket.ts'

/** The pass from the QR code. It is removed from the address, so that a shared link does not carry it on. */
function passInAddress(): string | null {
  const pass = new URLSearchParams(location.search).get('k')
  if (pass === null) return null
  history.replaceState(null, '', location.pathname + location.hash)
  // an old pass is no proof of a visit
  if (inlinedSite()?.refused?.pass !== pass) keepScan(siteInAddress())
  return pass
}

/** Makes the page open without a network, once it holds a number. Before that it would only make the first visit slower. */
async function keepPage(): Promise<void> {
  try {
    const { keepShell } = await import('../../common/shell/keep-shell.ts')
    await keepShell('/s/service-worker.js')
  } catch {
    // the network is gone already: the next visit tries again
  }
}

@customElement('yi-resident')
export class ResidentElement extends LitElement {
  readonly words = new WordsController(this)
  readonly #site = siteInAddress()
  readonly #pass = passInAddress()
  @state() private held: KeptTicket | null = ticketKeptFor(this.#site)
  /** A ticket from another phone, while this phone has a number of its own. */
  @state() private offered: KeptTicket | null = null

  /** The resident searches for a number, or a marshal's code was scanned. */
  @state() private search: { code: string | null } | null = claimAt(this.#site) ? { code: null } : null
  @state() private isForgetful = false
  /** The details that were sent with the number did not arrive. */
  @state() private isUnsent = false

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
      @media (orientation: landscape) and (max-height: 480px) {
        :host {
          max-width: 44rem;
        }
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        padding-inline-start: var(--s4);
      }
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      strong {
        color: var(--accent);
        margin-inline-end: auto;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    allowSoundAtFirstTap()
    // when a code is scanned again while the page is open, only the address changes, and nothing is loaded
    addEventListener('hashchange', this.#takeOver)
    this.#takeOver()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#takeOver)
  }

  override render() {
    const ticket = this.held
    // with a ticket, the ticket sets the title
    if (!ticket) document.title = words().resident.title
    return html`
      <header><strong>${words().common.yimi}</strong><yi-text-size></yi-text-size><yi-language></yi-language></header>
      <main>${
        this.search && (!ticket || this.search.code)
          ? this.#search(this.search.code)
          : ticket && this.offered
            ? this.#choice(ticket.number, this.offered)
            : ticket
              ? html`<yi-ticket .site=${this.#site} .ticket=${ticket} ?isUnsent=${this.isUnsent} ?isForgetful=${this.isForgetful} @over=${this.#startAgain}></yi-ticket>`
              : html`<yi-choose @lost=${() => this.#look(null)} .site=${this.#site} .pass=${this.#pass} @taken=${this.#taken}></yi-choose>`
      }</main>
    `
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (changed.has('held') && this.held) void keepPage()
  }

  /** Loaded on demand: most people never lose a number. */
  #search(code: string | null) {
    void loadRare()
    return html`<yi-lost .site=${this.#site} .code=${code} @back=${() => this.#look(undefined)} @found=${this.#foundAgain}></yi-lost>`
  }

  #look(code: string | null | undefined): void {
    this.search = code === undefined ? null : { code }
  }

  #foundAgain({ detail }: CustomEvent<KeptTicket>): void {
    this.search = null
    this.#offer(detail)
  }

  /** Asks which ticket to keep, so that nobody loses a number by scanning a code. */
  #choice(held: string, offered: KeptTicket) {
    const text = words().resident
    const { number } = offered
    return html`<yi-message heading=${text.heldOther({ held })} why=${text.heldOtherWhy({ number, held })}>
      <button class="main" @click=${() => this.#keep(offered)}>${text.showPassed({ number })}</button>
      <button @click=${() => this.#keep(null)}>${text.keepOwn({ held })}</button>
    </yi-message>`
  }

  readonly #takeOver = (): void => {
    const code = codeIn(location.hash)
    const passed = handedIn(location.hash)
    if (code === null && passed === null) return
    history.replaceState(null, '', location.pathname)
    if (passed) this.#offer(passed)
    else if (code) this.#look(code)
  }

  #offer(ticket: KeptTicket): void {
    const { held } = this
    // a home screen opens the number that it was put there with, whatever was taken since
    if (held && (ticket.token === earlierAt(this.#site)?.token || dayOf(ticket) < dayOf(held))) return
    if (held && held.number !== ticket.number) this.offered = ticket
    else this.#keep(ticket)
  }

  #keep(ticket: KeptTicket | null): void {
    this.offered = null
    if (!ticket) return
    this.isForgetful = !keepTicket(this.#site, ticket)
    // a browser that keeps nothing has the ticket in its address, so it is there after a reload or from a bookmark
    if (this.isForgetful) history.replaceState(null, '', linkTo(location.pathname, ticket))
    this.held = ticket
  }

  #taken({ detail }: CustomEvent<TakenTicket>): void {
    this.isUnsent = !detail.isGiven
    this.#keep(detail.ticket)
  }

  #startAgain(): void {
    putByTicket(this.#site)
    if (this.isForgetful) history.replaceState(null, '', location.pathname)
    this.isUnsent = false
    this.held = null
  }
}

/** A token begins with its day, as 20261123. */
function dayOf({ token }: KeptTicket): string {
  return token.slice(0, 8)
}
