// How many desks would have kept the wait short, and the figures behind that number.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Kind } from '../../../shared/day/nouns/kinds.ts'
import type { DesksNeeded } from '../../../shared/day/reports/desks-needed.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'

/** With fewer numbers the pace is a guess: its standard error is a fifth of it or more. */
const FEW = 30

@customElement('yi-desks-needed')
export class DesksNeededElement extends LitElement {
  @property({ attribute: false }) needed: DesksNeeded | null = null
  @property({ attribute: false }) mostDesks = 0
  /** How many numbers were served; the pace is measured from these. */
  @property({ attribute: false }) served = 0
  @property() kind: Kind = 'testing'
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s2);
      }
      h3 {
        font-size: var(--t2);
        font-weight: 400;
        line-height: 1.5;
      }
      .answer {
        font-size: var(--t4);
        font-weight: 800;
        line-height: 1.25;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s4);
        padding: var(--s1) 0;
      }
      li b {
        min-width: 6em;
      }
      .enough {
        color: var(--accent);
      }
    `,
  ]

  override render() {
    const { overview } = words()
    return html`<section class="card" aria-labelledby="needed">
      <h3 id="needed">${overview.needed}</h3>
      <p class="answer">${this.#answer()}</p>
      ${this.needed && this.served < FEW ? html`<p>${words().figures.few({ count: this.served })}</p>` : nothing}
      ${this.needed ? this.#how(this.needed) : nothing}
    </section>`
  }

  #answer(): string {
    const { overview } = words()
    if (!this.needed) return overview.neededNot
    return this.needed.enough === null
      ? overview.neededNever
      : words().figures.needed[this.kind]({ count: this.needed.enough })
  }

  #how({ enough, around, secondsPerTicket }: DesksNeeded) {
    const { overview } = words()
    return html`${enough === null ? html`<p>${overview.neededNeverWhy}</p>` : nothing}
      <ul>${around.map(
        ({ desks, waitP90Seconds }) => html`<li class=${desks === enough ? 'enough' : ''}>
          <b>${overview.neededDesks({ count: desks })}${desks === enough ? ' ✓' : ''}</b>
          <span>${overview.neededWait({ minutes: Math.ceil(waitP90Seconds / 60) })}</span></li>`,
      )}</ul>
      <p class="quiet">${overview.neededHow({ seconds: secondsPerTicket, desks: this.mostDesks })}</p>`
  }
}
