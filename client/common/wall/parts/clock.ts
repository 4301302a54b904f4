import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../../base.ts'
import { sayTime } from '../../words/say-time.ts'

@customElement('yi-clock')
export class ClockElement extends LitElement {
  /** The time in milliseconds, and the zone that it is shown in. */
  @property({ type: Number }) at = 0
  @property() zone = 'UTC'

  static override styles = [
    base,
    css`
      time {
        font-weight: 600;
      }
    `,
  ]

  override render() {
    return html`<time class="number">${sayTime(this.at, this.zone)}</time>`
  }
}
