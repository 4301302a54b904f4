// How many are inside, and the buttons that count in and out who has no number.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Inside } from '../../../shared/day/views/inside.ts'
import { base } from '../../common/base.ts'
import { sayFull } from '../../common/words/say-full.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

/** People of one tap, as the buttons offer them: one, a family, a minibus. */
const GROUPS = [1, 2, 5, 10] as const

@customElement('yi-inside')
export class InsideElement extends LitElement {
  @property({ attribute: false }) inside!: NonNullable<Inside>
  /** People inside who have no number. */
  @property({ attribute: false }) countedIn = 0
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private people = 1
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s2);
      }
      header,
      .count {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      h3 {
        flex: 1;
      }
      .number {
        font-size: var(--t4);
      }
      .count button {
        flex: 1 1 8rem;
      }
    `,
  ]

  override render() {
    const text = words().inside
    const { inside, people: count } = this
    return html`<section class="card">
      <header><h3>${text.title}</h3><strong class="number ${inside.full ? 'alarm' : ''}">${text.figure(inside)}</strong></header>
      ${inside.full ? html`<p role="status"><strong class="alarm">${sayFull(words(), inside)}</strong></p><p class="quiet">${text.nobodyIn}</p>` : nothing}
      ${this.countedIn ? html`<p class="quiet">${text.noNumber({ count: this.countedIn })}</p>` : nothing}
      <div class="count">
        <select aria-label=${text.people} @change=${this.#choose}>${GROUPS.map(
          (one) => html`<option value=${one} ?selected=${one === count}>${one}</option>`,
        )}</select>
        <button @click=${() => this.#count('in')}>${text.countIn({ count })}</button>
        <button ?disabled=${this.countedIn < count} @click=${() => this.#count('out')}>${text.countOut({ count })}</button>
      </div>
    </section>`
  }

  #count(way: 'in' | 'out'): void {
    void this.giver.give('count-inside', { people: this.people, way })
  }

  readonly #choose = (event: Event): void => {
    this.people = Number((event.target as HTMLSelectElement).value)
  }
}
