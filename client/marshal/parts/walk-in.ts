// A number for somebody without a phone.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Need } from '../../../shared/day/model.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/needs.ts'
import '../../common/elements/party.ts'
import { type Giver, giverContext } from '../giver.ts'

@customElement('yi-walk-in')
export class WalkIn extends LitElement {
  @property({ attribute: false }) view: MarshalView | null = null
  @consume({ context: giverContext }) giver!: Giver
  @state() private queue = ''
  @state() private party = 1
  @state() private needs: Need[] = []
  @state() private given = ''
  @state() private problem = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--s4);
      }
      .queues,
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      button[aria-pressed='true'] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
        color: var(--accent);
      }
      .given {
        text-align: center;
        font-size: 6rem;
        color: var(--accent);
      }
    `,
  ]

  override render() {
    const text = words().marshal
    return html`<button @click=${this.#open}>${text.walkInShort}</button>
      <dialog aria-labelledby="walk-in">
        <form @submit=${this.#take}>
          <h2 id="walk-in">${text.walkIn}</h2>
          ${this.given ? this.#number() : this.#choices()}
          <p class="alarm" role="alert">${this.problem}</p>
          <div class="do">
            <button class="main">${this.given ? text.walkInAgain : text.walkInTake}</button>
            <button type="button" @click=${() => this.#dialog?.close()}>${words().common.close}</button>
          </div>
        </form>
      </dialog>`
  }

  #number() {
    return html`<p>${words().marshal.walkInGiven}</p><p class="number given" role="status">${this.given}</p>`
  }

  #choices() {
    const queues = this.view?.queues ?? []
    const chosen = this.queue || queues[0]?.id
    return html`${
      queues.length > 1
        ? html`<div class="queues" role="group" aria-label=${words().marshal.queue}>
            ${queues.map(
              ({ id, name }) =>
                html`<button type="button" aria-pressed=${id === chosen} @click=${() => {
                  this.queue = id
                }}>${id} ${inWords(name)}</button>`,
            )}
          </div>`
        : nothing
    }
      <yi-party .value=${this.party} @change=${(event: CustomEvent<number>) => {
        this.party = event.detail
      }}></yi-party>
      <yi-needs .value=${this.needs} @change=${(event: CustomEvent<Need[]>) => {
        this.needs = event.detail
      }}></yi-needs>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  #open(): void {
    this.#begin()
    this.#dialog?.showModal()
  }

  #begin(): void {
    Object.assign(this, { given: '', problem: '', party: 1, needs: [] })
  }

  async #take(event: Event): Promise<void> {
    event.preventDefault()
    if (this.given) return this.#begin()
    const queue = this.queue || this.view?.queues[0]?.id || ''
    const result = await this.giver.give('take-ticket', { queue, party: this.party, needs: this.needs })
    const ticket = result?.['ticket'] as { number: string } | undefined
    this.given = ticket?.number ?? ''
    this.problem = ticket ? '' : (this.giver.outcome?.said ?? '')
  }
}
