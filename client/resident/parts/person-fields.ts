// The details that the site asks for with a number, why, and how long it keeps them. Nobody has to answer.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Person, PersonQuestions } from '../../../shared/day/nouns/person.ts'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import { base } from '../../common/base.ts'
import type { HttpAnswer } from '../../common/http/request.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { givePerson, type TicketOfDay } from '../person.ts'

@customElement('yi-person-fields')
export class PersonFieldsElement extends LitElement {
  @property({ attribute: false }) asks!: PersonQuestions
  @state() private value: Person = {}
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      fieldset,
      label {
        display: grid;
        gap: var(--s2);
      }
      legend {
        padding: 0;
        margin-bottom: var(--s2);
        font-weight: 700;
        font-size: var(--t3);
      }
      input {
        width: 100%;
        background: var(--paper);
      }
      fieldset {
        min-width: 0;
        gap: var(--s3);
      }
    `,
  ]

  override render() {
    const text = words().person
    const { name, digits, keepHours } = this.asks
    return html`<fieldset><legend>${text.heading}</legend>
      ${
        name
          ? html`<label>${text.name}<input name="name" maxlength="40" autocomplete="off" .value=${this.value.name ?? ''}
              @input=${(event: Event) => this.#change('name', event)} /></label>`
          : nothing
      }
      ${
        digits
          ? html`<label>${text.digits}<input name="digits" maxlength="4" inputmode="numeric" autocomplete="off" .value=${this.value.digits ?? ''}
              aria-invalid=${canBeSent(this.value) ? 'false' : 'true'} aria-describedby="wrong"
              @input=${(event: Event) => this.#change('digits', event)} /></label>
            <p id="wrong" class="alarm" role="status">${canBeSent(this.value) ? '' : text.digitsWrong}</p>`
          : nothing
      }
      <p class="quiet">${text.why({ hours: keepHours })}</p>
    </fieldset>`
  }

  /** Sends the typed details. Rejects when nobody answered. */
  give(place: TicketOfDay): Promise<HttpAnswer<null>> {
    return givePerson(place, this.value)
  }

  clear(): void {
    this.value = {}
  }

  /** Emits the typed details; null while they are incomplete. */
  #change(field: keyof Person, { target }: Event): void {
    const { [field]: _, ...others } = this.value
    const { value } = target as HTMLInputElement
    const typed = field === 'digits' ? codeTyped(value) : value.trim()
    this.value = typed ? { ...others, [field]: typed } : others
    const detail = canBeSent(this.value) ? this.value : null
    this.dispatchEvent(new CustomEvent('change', { detail }))
  }
}

/** Whether the digits are complete: four, or none. */
function canBeSent({ digits }: Person): boolean {
  return digits === undefined || /^\d{4}$/.test(digits)
}
