// The code to join with. It turns over with every pass; dark on white, as cameras like it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import QRCode from 'qrcode'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words.ts'

/** Modules of white that a code needs around it. */
const QUIET_ZONE = 4

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
      svg {
        width: 100%;
        background: #ffffff;
        border-radius: calc(1 * var(--u));
        display: block;
      }
      strong {
        font-size: calc(3.2 * var(--u));
      }
      @media (max-aspect-ratio: 1/1) {
        svg {
          width: 34vw;
        }
      }
    `,
  ]

  override render() {
    const text = words().screen
    const code = this.pass && this.open ? codeOf(this.pass.url) : nothing
    return html`${code}
      ${this.pass && this.open ? html`<strong>${text.scan}</strong>` : nothing}
      <span class="quiet">${text.noPhone}</span>`
  }
}

function codeOf(url: string) {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * QUIET_ZONE
  let path = ''
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`
    }
  }
  return html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label=${words().screen.scan}>
    <path d=${path} fill="#10201c" />
  </svg>`
}
