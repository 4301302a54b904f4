// Corrects the party and the needs of a found number.

import { consume } from '@lit/context'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Need } from '../../../shared/day/nouns/ticket.ts'
import { base } from '../../common/base.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/needs.ts'
import '../../common/elements/party.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

@customElement('yi-amend-found')
export class AmendFoundElement extends LitElement {
  @property() number = ''
  @property({ attribute: false }) party = 1
  @property({ attribute: false }) needs: readonly Need[] = []
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private people = 1
  @state() private care: readonly Need[] = []
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
        padding: var(--s3) 0;
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('number') || changed.has('party')) this.people = this.party
    if (changed.has('number') || changed.has('needs')) this.care = this.needs
  }

  override render() {
    return html`<yi-party .value=${this.people} @change=${({ detail }: CustomEvent<number>) => {
      this.people = detail
    }}></yi-party>
      <yi-needs .value=${this.care} @change=${({ detail }: CustomEvent<Need[]>) => {
        this.care = detail
      }}></yi-needs>
      <button class="main" @click=${this.#save}>${words().resident.amendSave}</button>
      <p class="alarm" role="alert">${this.said()}</p>`
  }

  async #save(): Promise<void> {
    const { number, people: party, care: needs } = this
    const result = await this.giver.give('amend-ticket', { number, party, needs })
    this.said = result ? silence : this.giver.takeUp()
    if (result) this.dispatchEvent(new CustomEvent('done'))
  }
}
