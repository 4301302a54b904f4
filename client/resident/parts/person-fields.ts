// The details that the site asks for with a number, why, and how long it keeps them. Nobody has to answer.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { isMail, isPhone, mailTyped, phoneTyped } from '../../../shared/day/nouns/contact.ts'
import type { Person, PersonQuestions } from '../../../shared/day/nouns/person.ts'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import { contactWords } from '../../../shared/text/contact-words.ts'
import { base } from '../../common/base.ts'
import type { HttpAnswer } from '../../common/http/request.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { givePerson, type TicketOfDay } from '../person.ts'

@customElement('yi-person-fields')
export class PersonFieldsElement extends LitElement {
  @property({ attribute: false }) asks!: PersonQuestions
  @state() private value: Person = {}
  /** The fields that were left: a number or address is no fault while it is still being typed. */
  @state() private left: readonly Checked[] = []
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
    const { name, digits, phone, mail, keepHours } = this.asks
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
              aria-invalid=${this.#isWrong('digits')} aria-describedby="wrong"
              @input=${(event: Event) => this.#change('digits', event)} /></label>
            <p id="wrong" class="alarm" role="status">${this.#isWrong('digits') ? text.digitsWrong : ''}</p>`
          : nothing
      }
      ${name || digits ? html`<p class="quiet">${text.why({ hours: keepHours })}</p>` : nothing}
      ${phone || mail ? this.#contact(phone, mail) : nothing}
    </fieldset>`
  }

  /** Where to call the person. What is typed is shown as it stands: it is normalised only when it is sent. */
  #contact(phone = false, mail = false) {
    const text = contactWords[language()]
    const isWrong = (name: Checked) => this.left.includes(name) && this.#isWrong(name)
    const field = (
      name: 'phone' | 'mail',
      kind: string,
    ) => html`<label>${text[name]}<input name=${name} type=${kind} dir="ltr"
        maxlength=${name === 'phone' ? 40 : 254} autocomplete=${name === 'phone' ? 'tel' : 'email'}
        aria-invalid=${isWrong(name)} aria-describedby="wrong-${name}"
        @change=${() => (this.left = [...this.left, name])}
        @input=${(event: Event) => this.#change(name, event)} /></label>
      <p id="wrong-${name}" class="alarm" role="status">${isWrong(name) ? text[`${name}Wrong`] : ''}</p>`
    return html`${phone ? field('phone', 'tel') : nothing}${mail ? field('mail', 'email') : nothing}
      <p class="quiet">${text.why}</p>`
  }

  #isWrong(field: Checked): boolean {
    const typed = this.value[field]
    return typed !== undefined && !CHECKS[field](typed)
  }

  /** Sends the typed details. Rejects when nobody answered. */
  give(place: TicketOfDay): Promise<HttpAnswer<null>> {
    return givePerson(place, this.value)
  }

  clear(): void {
    this.value = {}
    this.left = []
    for (const input of this.renderRoot.querySelectorAll('input')) input.value = ''
  }

  /** Emits the typed details; null while they are incomplete. */
  #change(field: Exclude<keyof Person, 'lang'>, { target }: Event): void {
    const { [field]: _, lang: __, ...others } = this.value
    const typed = MEANT[field]((target as HTMLInputElement).value)
    const value: Person = typed ? { ...others, [field]: typed } : others
    // they are written to in the language that they read
    this.value = value.phone || value.mail ? { ...value, lang: language() } : value
    const isWhole = !(['digits', 'phone', 'mail'] as const).some((one) => this.#isWrong(one))
    this.dispatchEvent(new CustomEvent('change', { detail: isWhole ? this.value : null }))
  }
}

type Checked = 'digits' | 'phone' | 'mail'

const MEANT: Readonly<Record<Exclude<keyof Person, 'lang'>, (typed: string) => string>> = {
  name: (typed) => typed.trim(),
  digits: codeTyped,
  phone: phoneTyped,
  mail: mailTyped,
}

const CHECKS: Readonly<Record<Checked, (typed: string) => boolean>> = {
  digits: (typed) => /^\d{4}$/.test(typed),
  phone: isPhone,
  mail: isMail,
}
