// The wall as it will look with the typed settings, and its legibility in a sentence.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { base } from '../../common/base.ts'
import { publicUrl } from '../../common/page/public-url.ts'
import { now } from '../../common/time/site-time.ts'
import { legible, sayCode, sayLegible } from '../wall/legible.ts'
import '../../common/wall/parts/wall.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { hallOf, sizeAsTyped, wallSample } from '../wall/sample.ts'

/** Pixels of the panel for which it is drawn, and then scaled down: all sizes on the wall are shares of its panel. */
const PANEL = { long: 1920, short: 1080 } as const
/** As long as a pass: a longer address makes a code of more modules. */
const PASS = 'x'.repeat(20)

@customElement('yi-wall-preview')
export class WallPreviewElement extends LitElement {
  @property({ attribute: false }) site!: Site
  @state() private isUpright = false
  readonly words = new WordsController(this)
  readonly #sizes = new ResizeObserver(() => this.#scale())

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      .frame {
        position: relative;
        overflow: hidden;
        height: 0;
        padding-top: 56.25%;
        border-radius: var(--round);
        background: #0b1714;
      }
      .frame.upright {
        width: 50%;
        padding-top: 88.89%;
        margin: 0 auto;
      }
      .panel {
        position: absolute;
        top: 0;
        /* whichever way reading goes: it is made smaller from this corner */
        left: 0;
        transform-origin: 0 0;
        pointer-events: none;
      }
      button {
        justify-self: start;
      }
    `,
  ]

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
  }

  override render() {
    const { site } = this
    const text = words().setup.preview
    const screen = sizeAsTyped(site)
    const { width, height } = this.#panel()
    const can = legible({ ...screen, width, height }, hallOf(site))
    const url = `${publicUrl()}/q/${site.id}?k=${PASS}`
    return html`<p class=${can.desks < site.desks.length ? 'alarm' : ''}>
        ${sayLegible(can, screen, site.desks.length, words())}</p>
      <p>${sayCode(can, words())}</p>
      <div class="frame ${this.isUpright ? 'upright' : ''}" role="img" aria-label=${text.label}>
        <div class="panel" aria-hidden="true"><yi-wall still .view=${wallSample(site, url, now())}></yi-wall></div>
      </div>
      <button type="button" aria-pressed=${this.isUpright} @click=${() => (this.isUpright = !this.isUpright)}>${text.upright}</button>
      ${site.screen ? '' : html`<p class="quiet">${text.usual}</p>`}`
  }

  override firstUpdated(): void {
    const frame = this.renderRoot.querySelector('.frame')
    if (frame) this.#sizes.observe(frame)
  }

  override updated(): void {
    this.#scale()
  }

  #panel(): { width: number; height: number } {
    const { long, short } = PANEL
    return this.isUpright ? { width: short, height: long } : { width: long, height: short }
  }

  #scale(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel')
    if (!frame || !panel) return
    const { width, height } = this.#panel()
    Object.assign(panel.style, {
      width: `${width}px`,
      height: `${height}px`,
      transform: `scale(${frame.clientWidth / width})`,
    })
  }
}
