// Corrects the party and the needs of a ticket while it waits.

import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Need } from '../../../shared/day/nouns/ticket.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/needs.ts'
import '../../common/elements/party.ts'

@customElement('yi-amend')
export class AmendElement extends LitElement {
  @property({ attribute: false }) party = 1
  @property() hint = ''
  @property({ attribute: false }) needs: readonly Need[] = []
  @state() private people = 1
  @state() private care: readonly Need[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s4);
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('party')) this.people = this.party
    if (changed.has('needs')) this.care = this.needs
  }

  override render() {
    return html`<section class="card">
      <yi-party .hint=${this.hint} .value=${this.people} @change=${({ detail }: CustomEvent<number>) => {
        this.people = detail
      }}></yi-party>
      <yi-needs .value=${this.care} @change=${({ detail }: CustomEvent<Need[]>) => {
        this.care = detail
      }}></yi-needs>
      <button class="main" @click=${this.#save}>${words().resident.amendSave}</button>
    </section>`
  }

  #save(): void {
    const detail = { party: this.people, needs: this.care }
    this.dispatchEvent(new CustomEvent('amend', { detail }))
  }
}
