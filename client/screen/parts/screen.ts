// The big screen: it asks to be paired if it is not, and then shows the board.

import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { forget, keep, kept } from '../../common/browser/kept.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { WordsController, words } from '../../common/words/words.ts'
import './board.ts'
import './pairing.ts'

@customElement('yi-screen')
export class ScreenElement extends LitElement {
  readonly words = new WordsController(this)
  readonly #site = siteInAddress()
  @state() private token: string | null = kept<string>(`screen:${this.#site}`)

  static override styles = css`
    :host {
      display: block;
      height: 100vh;
      overflow: hidden;
      background: var(--paper);
      color: var(--ink);
    }
  `

  override render() {
    document.title = words().screen.title
    return this.token === null
      ? html`<yi-pairing .site=${this.#site} @paired=${this.#paired}></yi-pairing>`
      : html`<yi-board .site=${this.#site} .token=${this.token} @revoked=${this.#revoked}></yi-board>`
  }

  #paired({ detail: { token, site } }: CustomEvent<{ token: string; site: string }>): void {
    keep(`screen:${site}`, token)
    if (site === this.#site) this.token = token
    // the owner paired it with another site than that in its address: the screen goes there
    else location.assign(`/screen/${encodeURIComponent(site)}`)
  }

  #revoked(): void {
    forget(`screen:${this.#site}`)
    this.token = null
  }
}
