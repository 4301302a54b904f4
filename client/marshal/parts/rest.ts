// A marshal leaves the desk for a while: what happens to the numbers there, and who takes over.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, GiverController, giverContext } from '../giver.ts'
import { leftAlone } from '../own-desk.ts'

@customElement('yi-rest')
export class RestElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  @property({ attribute: false }) desk!: MarshalView['desks'][number]
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private problem: Say = silence
  @state() private isOpen = false
  readonly words = new WordsController(this)
  readonly giving = new GiverController(this, () => this.giver)

  static override styles = [
    base,
    css`
      .in {
        display: grid;
        gap: var(--s3);
      }
      .in > button {
        min-height: 64px;
        font-size: var(--t3);
      }
      .bare {
        justify-self: start;
      }
      p:empty {
        display: none;
      }
    `,
  ]

  open(): void {
    Object.assign(this, { problem: silence, isOpen: true })
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    return html`<dialog aria-labelledby="rest" @close=${this.#closed}>${this.isOpen ? this.#choices() : nothing}</dialog>`
  }

  #choices() {
    const { common, marshal: text } = words()
    const { id, place, calling } = this.desk
    const where = deskName(id, place)
    const here = calling.map(({ number }) => number)
    const values = { numbers: here.join(' '), count: here.length, where }
    const isBusy = this.giver.pending > 0
    return html`<div class="in">
      <h2 id="rest">${text.restTitle(values)}</h2>
      ${leftAlone(this.view, id).map(
        (queue) =>
          html`<p class="alarm" role="alert">${text.restOnly({ queue: queue.id, tickets: queue.waiting })}</p>`,
      )}
      <p class="alarm" role="alert">${this.problem()}</p>
      ${
        here.length
          ? html`<button class="main" ?disabled=${isBusy} @click=${() => this.#rest(here)}>${text.restFinish(values)}</button>
              <button ?disabled=${isBusy} @click=${() => this.#rest()}>${text.restKeep(values)}</button>`
          : html`<button class="main" ?disabled=${isBusy} @click=${() => this.#rest()}>${text.restNow}</button>`
      }
      <p class="quiet">${text.restHand(values)}</p>
      <button class="bare" @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }))}>${text.restSignOut}</button>
      <button autofocus @click=${this.#dismiss}>${common.cancel}</button>
    </div>`
  }

  /** The command names the numbers that it finishes, as this tablet shows them. */
  async #rest(finish?: readonly string[]): Promise<void> {
    const entry = await this.giver.keep('rest-desk', { desk: this.desk.id, ...(finish ? { finish } : {}) })
    if (entry?.fate.is === 'refused') this.problem = this.giver.takeUp()
    else this.#dismiss()
  }

  readonly #closed = (): void => {
    this.isOpen = false
  }

  readonly #dismiss = (): void => {
    this.renderRoot.querySelector('dialog')?.close()
  }
}
