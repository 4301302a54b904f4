// One setting: its label, its control, what it comes to, and what is wrong with it, beside it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../../common/base.ts'

export type Kind = 'text' | 'number' | 'time' | 'password' | 'select' | 'check'

@customElement('yi-field')
export class Field extends LitElement {
  @property() kind: Kind = 'text'
  @property() label = ''
  @property({ attribute: false }) value: unknown
  /** What can be chosen, by value. */
  @property({ attribute: false }) options: Record<string, string> = {}
  /** What counts while it is empty. */
  @property() placeholder = ''
  @property() effect = ''
  @property() fault = ''
  @property() step = 'any'
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
    return html`<label class=${isCheck ? 'check' : ''}>
      ${isCheck ? nothing : html`<span>${this.label}</span>`} ${this.#control()}
      ${isCheck ? html`<span>${this.label}</span>` : nothing}
    </label>
    ${this.effect ? html`<small class="quiet" id="effect">${this.effect}</small>` : nothing}
    ${this.fault ? html`<p class="alarm" id="fault">${this.fault}</p>` : nothing}`
  }

  #control() {
    const wrong = this.fault ? 'true' : 'false'
    const about = 'effect fault'
    if (this.kind === 'select') {
      return html`<select aria-invalid=${wrong} aria-describedby=${about} @change=${this.#changed}>
        ${Object.entries(this.options).map(([value, name]) => html`<option value=${value} ?selected=${value === this.value}>${name}</option>`)}
      </select>`
    }
    if (this.kind === 'check') {
      return html`<input type="checkbox" .checked=${Boolean(this.value)} @change=${this.#changed} />`
    }
    return html`<input type=${this.kind} step=${this.kind === 'number' ? this.step : nothing} .value=${String(this.value ?? '')}
      placeholder=${this.placeholder || nothing} ?readonly=${this.fixed} aria-invalid=${wrong} aria-describedby=${about} @input=${this.#changed} @keydown=${this.#submit} />`
  }

  /** As in a form of its own: from in here Enter does not reach it, and Safari before 16 cannot be asked to submit one. */
  readonly #submit = ({ key, isComposing }: KeyboardEvent): void => {
    if (key === 'Enter' && !isComposing)
      this.closest('form')?.querySelector<HTMLElement>('button:not([type=button])')?.click()
  }

  readonly #changed = ({ target }: Event): void => {
    const control = target as HTMLInputElement
    const number = control.value === '' ? undefined : Number(control.value)
    const detail = this.kind === 'check' ? control.checked : this.kind === 'number' ? number : control.value
    this.dispatchEvent(new CustomEvent('change-value', { detail }))
  }
}
