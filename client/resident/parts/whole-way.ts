// The whole way through a site, and about how long a visit lasts that begins now: shown before somebody takes a number.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SiteView } from '../../../shared/day/views/site.ts'
import { visitWords } from '../../../shared/text/visit-words.ts'
import { base } from '../../common/base.ts'
import { sayWaitShort } from '../../common/words/say-wait.ts'
import { language, WordsController } from '../../common/words/words.ts'
import { stopsFrom } from '../stops.ts'
import './steps.ts'

@customElement('yi-whole-way')
export class WholeWayElement extends LitElement {
  @property({ attribute: false }) queues: SiteView['queues'] = []
  /** The queue in which the number would be taken. */
  @property() first = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }
    `,
  ]

  override render() {
    const visit = this.queues.find(({ id }) => id === this.first)?.visit
    const time = visit && sayWaitShort({ ...visit, begun: true, quiet: null })
    return html`<section><yi-steps .stops=${stopsFrom(this.queues, this.first)}></yi-steps>
      ${time ? html`<p class="quiet">${visitWords[language()].whole({ time })}</p>` : nothing}</section>`
  }
}
