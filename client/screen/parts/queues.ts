// Each queue's line from above, who waits behind it and how long.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { sayWait } from '../../common/say-wait.ts'
import { fill, inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/line.ts'

type Queue = ScreenView['queues'][number]

@customElement('yi-queues')
export class Queues extends LitElement {
  @property({ attribute: false }) queues: readonly Queue[] = []
  @property({ attribute: false }) forward: ScreenView['forward'] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      li {
        display: grid;
        grid-template-columns: 22% 1fr 24%;
        gap: 1em;
        align-items: center;
        border-top: 1px solid var(--edge);
        padding: calc(0.8 * var(--u)) 0;
      }
      .end {
        text-align: right;
      }
      strong {
        font-size: calc(3.2 * var(--u));
      }
    `,
  ]

  override render() {
    return html`<ul>${repeat(this.queues, ({ id }) => id, this.#row)}</ul>`
  }

  #longest(): number {
    return Math.max(...this.queues.map(({ line }) => line.marks))
  }

  readonly #row = ({ id, name, waiting, wait, paused, line }: Queue) => {
    const text = words().screen
    const lit = this.forward.filter(({ number }) => number.startsWith(id)).map(({ mark }) => mark)
    const label = fill(words().common.lineLabel, line)
    return html`<li>
      <strong><span class="number">${id}</span> ${inWords(name)}</strong>
      ${line.marks ? html`<yi-line .marks=${line.marks} .standing=${line.standing} .lit=${lit} .room=${this.#longest()} .label=${label}></yi-line>` : html`<span></span>`}
      <span class="end">${paused ? text.paused : html`${fill(text.waiting, { count: waiting })}<br /><span class="quiet">${waiting ? sayWait(wait) : nothing}</span>`}</span>
    </li>`
  }
}
