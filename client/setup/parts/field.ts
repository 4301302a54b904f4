// One setting: its label and its control, with its effect and its fault beside it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { halfWidth } from '../../../shared/day/nouns/typed.ts'
import { base } from '../../common/base.ts'
import { amountTyped } from '../../common/numbers/typed-number.ts'
import { words } from '../../common/words/words.ts'

/** `code`: letters and digits only, as in a desk's name. */
export type FieldKind = 'text' | 'code' | 'number' | 'time' | 'password' | 'select' | 'check'

@customElement('yi-field')
export class FieldElement extends LitElement {
  @property() kind: FieldKind = 'text'
  @property() label = ''
  @property({ attribute: false }) value: unknown
  /** The choices, by value. */
  @property({ attribute: false }) options: Record<string, string> = {}
  /** The value that is used while the field is empty. */
  @property() placeholder = ''
  @property() effect = ''
  @property() fault = ''
  /** The typed text in a field for a number, while it is no number. */
  @state() private noNumber: string | null = null
  @property({ type: Boolean }) fixed = false

  static override styles = [
    base,
    css`
      label {
        display: grid;
        gap: var(--s1);
      }
      label.check {
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-height: var(--target);
      }
      input,
      select {
        width: 100%;
        background: var(--paper);
      }
      input[type='checkbox'] {
        width: 28px;
        min-height: 28px;
        accent-color: var(--accent);
      }
      [aria-invalid='true'] {
        border: 2px solid var(--alarm);
      }
      small {
        font-size: var(--t1);
        line-height: 1.35;
      }
    `,
  ]

  override render() {
    const isCheck = this.kind === 'check'
    const fault = this.fault || (this.noNumber === null ? '' : words().faults.number())
    return html`<label class=${isCheck ? 'check' : ''}>
      ${isCheck ? nothing : html`<span>${this.label}</span>`} ${this.#control()}
      ${isCheck ? html`<span>${this.label}</span>` : nothing}
    </label>
    ${this.effect ? html`<small class="quiet" id="effect">${this.effect}</small>` : nothing}
    ${fault ? html`<p class="alarm" id="fault">${fault}</p>` : nothing}`
  }

  #control() {
    const wrong = this.fault || this.noNumber !== null ? 'true' : 'false'
    const about = 'effect fault'
    if (this.kind === 'select') {
      return html`<select aria-invalid=${wrong} aria-describedby=${about} @change=${this.#changed}>
        ${Object.entries(this.options).map(([value, name]) => html`<option value=${value} ?selected=${value === this.value}>${name}</option>`)}
      </select>`
    }
    if (this.kind === 'check') {
      return html`<input type="checkbox" .checked=${Boolean(this.value)} @change=${this.#changed} />`
    }
    const isTyped = this.kind === 'number' || this.kind === 'code'
    // a numeric field would drop what a Chinese keyboard gives before the page sees it
    return html`<input type=${isTyped ? 'text' : this.kind} inputmode=${this.kind === 'number' ? 'decimal' : nothing} .value=${this.noNumber ?? String(this.value ?? '')}
      placeholder=${this.placeholder || nothing} ?readonly=${this.fixed} aria-invalid=${wrong} aria-describedby=${about} @input=${this.#changed} @change=${this.#settled} @keydown=${this.#submit} />`
  }

  /**
   * Submits the form at Enter, as in a native form: the key does not reach the form from inside this element, and
   * Safari before 16 has no `requestSubmit`.
   */
  readonly #submit = ({ key, isComposing }: KeyboardEvent): void => {
    if (key === 'Enter' && !isComposing)
      this.closest('form')?.querySelector<HTMLElement>('button:not([type=button])')?.click()
  }

  /** Shows the accepted value: the same number typed in full width changes no property, so Lit draws nothing. */
  readonly #settled = ({ target }: Event): void => {
    if (this.kind === 'number' || this.kind === 'code')
      (target as HTMLInputElement).value = this.noNumber ?? String(this.value ?? '')
  }

  readonly #changed = ({ target }: Event): void => {
    const control = target as HTMLInputElement
    const detail = this.#meant(control)
    // a custom event would make null of an emptied number: a setting that is null is refused, one that is missing is not
    this.dispatchEvent(Object.assign(new Event('change-value'), { detail }))
  }

  #meant({ checked, value }: HTMLInputElement): unknown {
    if (this.kind === 'check') return checked
    if (this.kind === 'number') {
      const amount = amountTyped(value)
      this.noNumber = amount === null ? value : null
      return amount ?? undefined
    }
    return this.kind === 'code' ? halfWidth(value) : value
  }
}
