// A button for an act that cannot be undone: the first tap asks, the second acts.

import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../base.ts'
import { ECHO } from '../browser/echo.ts'

/** Milliseconds after which the question disappears: a tap much later means something else. */
const FORGETS = 6_000

@customElement('yi-sure')
export class SureElement extends LitElement {
  @property() label = ''
  @property() again = ''
  /** The look of the button before it asks: `bare`, or that of all other buttons. */
  @property() kind = ''
  @property({ type: Boolean }) disabled = false
  /** Acts at the first tap. */
  @property({ type: Boolean }) plain = false
  @state() private is: 'idle' | 'asking' | 'asked' = 'idle'
  #timer = 0

  static override styles = base

  override render() {
    const { is } = this
    return html`<button class=${is === 'idle' ? this.kind : 'alarm'} ?disabled=${this.disabled}
      aria-disabled=${is === 'asking'} @click=${this.#press} @blur=${this.#forget}>
      ${is === 'idle' ? this.label : this.again}</button>`
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#forget()
  }

  #press(): void {
    if (this.is === 'asking') return
    if (this.is === 'asked' || this.plain) {
      this.#forget()
      this.dispatchEvent(new CustomEvent('sure'))
      return
    }
    this.#become('asking', ECHO, () => this.#become('asked', FORGETS, this.#forget))
  }

  #become(is: 'asking' | 'asked', lasts: number, then: () => void): void {
    this.is = is
    this.#timer = window.setTimeout(then, lasts)
  }

  readonly #forget = (): void => {
    clearTimeout(this.#timer)
    this.is = 'idle'
  }
}
