// The details that the holder gave the site with a number: the form to give them later or again, and to take them back.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Person, PersonQuestions } from '../../../shared/day/nouns/person.ts'
import { base } from '../../common/base.ts'
import type { HttpAnswer } from '../../common/http/request.ts'
import { sayWhole } from '../../common/words/say-problem.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { givePerson, takeBackPerson } from '../person.ts'
import type { KeptTicket } from '../ticket-kept.ts'
import './person-fields.ts'
import type { PersonFieldsElement } from './person-fields.ts'

@customElement('yi-given')
export class GivenElement extends LitElement {
  @property() site = ''
  @property() date = ''
  @property({ attribute: false }) ticket!: KeptTicket
  /** The questions of the site; null: none, or none any more. */
  @property({ attribute: false }) asks: PersonQuestions | null = null
  /** Whether details can still be given for the number. */
  @property({ type: Boolean }) isOpen = false
  /** Details were sent with the number, and did not arrive. */
  @property({ type: Boolean }) isUnsent = false
  @state() private unfolded = false
  /** The typed details; null while they are incomplete. */
  @state() private person: Person | null = null
  @state() private busy = false
  @state() private problem = ''
  @state() private done = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('isUnsent') && this.isUnsent) this.unfolded = true
  }

  override render() {
    const text = words().person
    return html`<button class="bare" aria-expanded=${this.unfolded} @click=${this.#turn}>${text.mine}</button>
      ${this.unfolded ? this.#inside() : nothing}`
  }

  #inside() {
    const text = words().person
    const { asks, busy, person } = this
    const mayGive = asks && this.isOpen
    return html`<section class="card">
      <p class="alarm" role="alert">${this.problem || (this.isUnsent ? text.notSaved : '')}</p>
      ${
        mayGive
          ? html`<yi-person-fields .asks=${asks} @change=${this.#typed}></yi-person-fields>
            <button class="main" ?disabled=${busy || Object.keys(person ?? {}).length === 0}
              @click=${this.#send}>${text.save}</button>`
          : nothing
      }
      <button ?disabled=${busy} @click=${this.#erase}>${text.erase}</button>
      <p role="status">${this.done ? `✓ ${this.done}` : ''}</p>
    </section>`
  }

  readonly #turn = (): void => {
    this.unfolded = !this.unfolded
    this.done = ''
    this.problem = ''
  }

  readonly #typed = ({ detail }: CustomEvent<Person | null>): void => {
    this.person = detail
    this.done = ''
  }

  readonly #send = (): Promise<void> =>
    this.#do(() => givePerson(this, this.person ?? {}), words().person.saved)
  readonly #erase = (): Promise<void> => this.#do(() => takeBackPerson(this), words().person.erased)

  async #do(give: () => Promise<HttpAnswer<null>>, done: string): Promise<void> {
    this.busy = true
    this.done = ''
    try {
      const answer = await give()
      this.problem = answer.ok ? '' : sayWhole(answer.problem)
    } catch {
      this.problem = words().common.notSent
    }
    this.busy = false
    if (this.problem) return
    this.isUnsent = false
    this.person = null
    this.renderRoot.querySelector<PersonFieldsElement>('yi-person-fields')?.clear()
    this.done = done
  }
}
