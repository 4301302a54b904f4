// The code to join with. It turns over with every pass.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { WordsController, words } from '../../common/words.ts'
import '../../common/elements/qr.ts'

@customElement('yi-join')
export class Join extends LitElement {
  @property({ attribute: false }) pass: ScreenView['pass'] = null
  @property({ type: Boolean }) open = false
  /** The code it has is too old by now: whoever scans it would be sent away. */
  @property({ type: Boolean }) stale = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(0.6 * var(--u));
        align-content: start;
        text-align: center;
        line-height: 1.3;
      }
      strong {
        font-size: calc(3.4 * var(--u));
      }
      strong span,
      p span {
        display: block;
      }
      .also {
        font-size: 0.75em;
      }
      .alarm {
        font-weight: 700;
      }
      p {
        font-size: calc(2.4 * var(--u));
      }
    `,
  ]

  override render() {
    return html`${this.open ? this.#code() : html`<strong>${both(({ screen }) => screen.closed)}</strong>`}
      <p>${both(({ screen }) => screen.noPhone)}</p>`
  }

  #code() {
    if (!this.pass) return nothing
    if (this.stale) return html`<p class="alarm">${both(({ screen }) => screen.noCode)}</p>`
    return html`<yi-qr .text=${this.pass.url} .label=${words().screen.scan}></yi-qr>
      <strong>${both(({ screen }) => screen.scan)}</strong>`
  }
}
