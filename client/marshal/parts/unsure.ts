// A queue that gives no numbers since its record was restored to an older state, and the form with which a marshal lets
// it go on.

import { consume } from '@lit/context'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { following, numberOf } from '../../../shared/day/nouns/numbering.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { amountTyped } from '../../common/numbers/typed-number.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

/** How many numbers to leave out, unless a marshal says otherwise: as many as a busy site gives between two hourly backups. */
const USUAL = 100
/** The most that one command leaves out. */
const MOST = 999

@customElement('yi-unsure')
export class UnsureElement extends LitElement {
  @property({ attribute: false }) unsure!: MarshalView['unsure'][number]
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private count = USUAL
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--s3);
        border: 3px solid var(--alarm);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--s3);
      }
      label {
        display: grid;
      }
      input {
        width: 6em;
      }
    `,
  ]

  override render() {
    const text = words().marshal
    const { queue, last } = this.unsure
    const known = last === null ? 0 : Number(last.slice(1))
    const next = numberOf(queue, following(known + this.count))
    return html`<section class="card" role="alert">
      <h3 class="alarm">${text.unsure({ queue })}</h3>
      <p>${last === null ? text.unsureAll({ queue }) : text.unsureAfter({ last })}</p>
      <div class="row">
        <label>${text.leaveOut}
          <input inputmode="numeric" maxlength="6" autocomplete="off" .value=${String(this.count)} @input=${this.#counted}>
        </label>
        <button class="main" @click=${() => this.#goOn(next)}>${text.goOnWith({ next })}</button>
      </div>
    </section>`
  }

  #counted({ target }: InputEvent): void {
    const typed = amountTyped((target as HTMLInputElement).value)
    this.count = typeof typed === 'number' ? Math.min(MOST, Math.max(0, Math.trunc(typed))) : USUAL
  }

  #goOn(next: string): void {
    const { queue } = this.unsure
    void this.giver.give('skip-numbers', { queue, count: this.count }, () =>
      words().marshal.goesOnWith({ queue, next }),
    )
  }
}
