// Each queue's line from above, who waits behind it and how long.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { fill } from '../../common/fill.ts'
import { sayWait } from '../../common/say-wait.ts'
import { WordsController, words } from '../../common/words.ts'
import '../../common/elements/line.ts'

type Queue = ScreenView['queues'][number]

@customElement('yi-queues')
export class Queues extends LitElement {
  @property({ attribute: false }) queues: readonly Queue[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      li {
        display: grid;
        grid-template-columns: 1.5fr 1fr 1.5fr;
        gap: calc(0.6 * var(--u)) calc(2 * var(--u));
        align-items: baseline;
        border-top: 1px solid var(--edge);
        padding: calc(0.8 * var(--u)) 0 calc(1 * var(--u));
        font-size: calc(2.8 * var(--u));
        font-variant-numeric: tabular-nums;
        line-height: 1.2;
      }
      .end {
        text-align: right;
      }
      li > * > span {
        display: block;
      }
      .name {
        display: flex;
        align-items: baseline;
        gap: 0.4em;
        font-weight: 700;
      }
      .name > span {
        display: inline;
      }
      .also {
        font-size: 0.72em;
        font-weight: 400;
        color: var(--quiet);
      }
      yi-line {
        grid-column: 1 / -1;
        font-size: calc(1.7 * var(--u));
      }
    `,
  ]

  override render() {
    return html`<ul>${repeat(this.queues, ({ id }) => id, this.#row)}</ul>`
  }

  #longest(): number {
    return Math.max(...this.queues.map(({ line }) => line.marks))
  }

  readonly #row = ({ id, name, waiting, wait, paused, line, lit }: Queue) => {
    const label = fill(words().common.lineLabel, line)
    return html`<li>
      <span class="name"><span class="number">${id}</span>${both((_, language) => name[language])}</span>
      <span>${both(({ screen }) => (paused ? screen.paused : fill(screen.waiting, { count: waiting })))}</span>
      <span class="end">${waiting ? both((said) => sayWait(wait, said)) : nothing}</span>
      ${line.marks ? html`<yi-line .marks=${line.marks} .standing=${line.standing} .lit=${lit} .room=${this.#longest()} .label=${label}></yi-line>` : nothing}
    </li>`
  }
}
