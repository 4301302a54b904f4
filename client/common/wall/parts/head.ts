// The top of the wall: the site's name, its hours, and the time.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Text } from '../../../../shared/day/nouns/site-text.ts'
import { textIn } from '../../../../shared/day/nouns/text.ts'
import { base } from '../../base.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { WordsController } from '../../words/words.ts'
import { emsIn } from '../measure.ts'
import type { SayOpening } from '../opening.ts'
import { sized } from '../sized.ts'
import type { Rect } from '../surface.ts'
import { sayInTongues, TonguesController, tonguesNow } from '../tongues.ts'
import '../../elements/language.ts'
import './clock.ts'

/** The second language is this share of the size of the first. Between two parts there are this many ems of the site's name. */
const SECOND = 0.78
const APART = 0.9
/** The height of letters, as a part of the row. */
const LETTERS = 0.72

@customElement('yi-head')
export class HeadElement extends LitElement {
  @property({ attribute: false }) name: Text = {}
  /** Beside the name: when the site is open. */
  @property({ attribute: false }) opening: SayOpening = () => ''
  /** Nobody has tapped the screen yet, and browsers give no sound before a tap. */
  @property({ type: Boolean }) muted = false
  /** Somebody stands before the screen: it shows what can be tapped. */
  @property({ type: Boolean }) touched = false
  @property({ attribute: false }) box: Rect = { x: 0, y: 0, width: 1, height: 1 }
  @property({ type: Number }) at = 0
  @property() zone = 'UTC'
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        flex-direction: column;
        height: 100%;
        line-height: 1.15;
        white-space: nowrap;
      }
      .row {
        display: flex;
        flex: 1;
        align-items: center;
        justify-content: space-between;
        gap: 0 ${APART}em;
        min-height: 0;
      }
      h1,
      p {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        line-height: 1.15;
      }
      h1 {
        flex: 0 1 auto;
        font-size: 1em;
      }
      h1 span,
      p span {
        unicode-bidi: isolate;
      }
      .also {
        font-size: ${SECOND}em;
        font-weight: 400;
        color: var(--quiet);
      }
      p {
        flex: 0 1 auto;
        font-size: 0.8em;
        font-variant-numeric: tabular-nums;
      }
      .end {
        display: flex;
        flex: none;
        gap: 0.5em;
        align-items: center;
      }
      yi-language {
        font-size: 0.7em;
      }
    `,
  ]

  override render() {
    const { opening, box } = this
    const isTall = this.getAttribute('shape') === 'tall'
    const row = box.height / (isTall ? 2 : 1)
    const most = row * LETTERS
    const ems = tonguesNow().reduce(
      (sum, language, index) => sum + emsIn(textIn(this.name, language), 700) * (index ? SECOND : 1) + 0.4,
      0,
    )
    const clock = 3.4 + (this.touched ? 4 : 0)
    // hours and the note about the sound stand beside the name only where there is room for all of it
    const more = this.#more()
    const beside = isTall || ems + clock + more.ems + 2 * APART <= box.width / most
    const size = Math.max(most * 0.4, Math.min(most, (box.width - (clock + APART) * most) / ems))
    const words = html`${tonguesNow().some(opening) ? html`<p class="hours">${sayInTongues((_, language) => opening(language))}</p>` : nothing}
      ${this.muted ? html`<p class="quiet sound">${sayInTongues(({ screen }) => screen.enableSound)}</p>` : nothing}`
    return html`<header ${sized(size)}>
      <div class="row">
        <h1>${sayInTongues((_, language) => textIn(this.name, language))}</h1>
        ${beside && !isTall ? words : nothing}
        <div class="end" ${sized(most)}>
          ${this.touched ? html`<yi-language></yi-language>` : nothing}
          <yi-clock .at=${this.at} .zone=${this.zone}></yi-clock>
        </div>
      </div>
      ${isTall ? html`<div class="row" ${sized(Math.min(size, box.width / (more.ems + APART)))}>${words}</div>` : nothing}
    </header>`
  }

  /** Width of the parts that may stand beside the name, in ems of the name. */
  #more(): { ems: number } {
    const texts = tonguesNow().flatMap((language, index) => {
      const { screen } = wordsIn(language)
      const said = [this.opening(language), this.muted ? screen.enableSound : ''].filter(Boolean)
      return said.map((words) => emsIn(words, 700) * 0.8 * (index ? SECOND : 1) + 0.4)
    })
    return { ems: texts.reduce((sum, ems) => sum + ems, 0) }
  }
}
