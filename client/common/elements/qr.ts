// A QR code, dark on white for the sake of cameras, and sharp at any size.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import QRCode from 'qrcode'
import { fewModules } from './few-modules.ts'

/** Width of the white edge that a code needs, in modules. */
const QUIET_ZONE = 4

@customElement('yi-qr')
export class QrElement extends LitElement {
  @property() text = ''
  /**
   * For a code on a screen, which is clean and read from afar: as few modules as possible. On paper a stained code has
   * to be readable too.
   */
  @property({ type: Boolean }) far = false
  /** For a large code that hangs where it gets torn and wet: it stays readable with a quarter of it lost. */
  @property({ type: Boolean }) sturdy = false
  /** The text that a screen reader says in place of the drawing. */
  @property() label = ''

  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      background: #ffffff;
      border-radius: 4%;
    }
    path {
      fill: var(--code-ink, #10201c);
    }
  `

  override render() {
    const { modules } = this.far
      ? fewModules(this.text)
      : QRCode.create(this.text, { errorCorrectionLevel: this.sturdy ? 'Q' : 'M' })
    const size = modules.size + 2 * QUIET_ZONE
    let path = ''
    for (let y = 0; y < modules.size; y++) {
      for (let x = 0; x < modules.size; x++) {
        if (modules.get(y, x)) path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`
      }
    }
    return html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label=${this.label}>
      <path d=${path} />
    </svg>`
  }
}
