// The code to join with. It turns over with every pass.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words.ts'
import { say, TonguesController } from '../tongues.ts'
import '../../common/elements/qr.ts'

@customElement('yi-join')
export class Join extends LitElement {
  @property({ attribute: false }) pass: ScreenView['pass'] = null
  @property({ type: Boolean }) open = false
  /** The code it has is too old by now: whoever scans it would be sent away. */
  @property({ type: Boolean }) stale = false
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(0.3 * var(--small));
        align-content: start;
        justify-items: center;
        text-align: center;
        line-height: 1.2;
      }
      yi-qr {
        width: var(--code);
      }
      strong {
        font-size: calc(1.25 * var(--small));
      }
      strong span,
      p span {
        display: block;
      }
      .also {
        font-size: 0.8em;
      }
      .alarm {
        font-weight: 700;
      }
      p {
        font-size: var(--small);
      }
    `,
  ]

  override render() {
    // the rest of the screen says when to come again
    if (!this.open) return nothing
    return html`${this.#code()}<p>${say(({ screen }) => screen.noPhone)}</p>`
  }

  #code() {
    if (!this.pass) return nothing
    if (this.stale) return html`<p class="alarm">${say(({ screen }) => screen.noCode)}</p>`
    return html`<yi-qr .text=${this.pass.url} .label=${words().screen.scan}></yi-qr>
      <strong>${say(({ screen }) => screen.scan)}</strong>`
  }
}
