// A pause of one's queue: why, until when, and that the number and the place are kept.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ShownPause } from '../../../shared/day/views/pause.ts'
import { base } from '../../common/base.ts'
import { Tick } from '../../common/time/tick.ts'
import { sayKept, sayPause } from '../../common/words/say-pause.ts'
import { WordsController } from '../../common/words/words.ts'

/** From its end on a pause lasts longer than expected: that is said within so many milliseconds. */
const EVERY = 10_000

@customElement('yi-paused')
export class PausedElement extends LitElement {
  @property({ attribute: false }) pause!: ShownPause
  /** Whether somebody waits there already. */
  @property({ type: Boolean }) waits = false
  readonly words = new WordsController(this)
  readonly tick = new Tick(this, EVERY)

  static override styles = [
    base,
    css`
      p {
        margin: 0;
      }
      strong {
        font-size: var(--t3);
      }
    `,
  ]

  override render() {
    if (!this.waits) return html`${sayPause(this.pause)}`
    return html`<section class="card" role="status"><p><strong>${sayPause(this.pause)}</strong></p>
      <p class=${this.pause.shelter ? '' : 'quiet'}>${sayKept(this.pause)}</p></section>`
  }
}
