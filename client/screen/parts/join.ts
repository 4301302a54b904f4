// The code to join with. It turns over with every pass.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words.ts'
import '../../common/elements/qr.ts'

@customElement('yi-join')
export class Join extends LitElement {
  @property({ attribute: false }) pass: ScreenView['pass'] = null
  @property({ type: Boolean }) open = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(0.8 * var(--u));
        text-align: center;
      }
      strong {
        font-size: calc(3.2 * var(--u));
      }
      @media (max-aspect-ratio: 1/1) {
        yi-qr {
          width: 34vw;
        }
      }
    `,
  ]

  override render() {
    const text = words().screen
    const code =
      this.pass && this.open ? html`<yi-qr .text=${this.pass.url} .label=${text.scan}></yi-qr>` : nothing
    return html`${code}
      ${this.pass && this.open ? html`<strong>${text.scan}</strong>` : nothing}
      <span class="quiet">${text.noPhone}</span>`
  }
}
