import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/say-time.ts'
import { now } from '../../common/site-time.ts'
import { Tick } from '../../common/tick.ts'

@customElement('yi-clock')
export class Clock extends LitElement {
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      time {
        font-size: 1.5em;
        font-weight: 600;
      }
    `,
  ]

  override render() {
    return html`<time class="number">${sayTime(now())}</time>`
  }
}
