// A button for what cannot be taken back: the first tap asks, the second does it.

import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'

@customElement('yi-sure')
export class Sure extends LitElement {
  @property() label = ''
  @property() again = ''
  @state() private isAsked = false

  static override styles = base

  override render() {
    return html`<button @click=${this.#press} @blur=${() => (this.isAsked = false)}>${this.isAsked ? this.again : this.label}</button>`
  }

  #press(): void {
    if (this.isAsked) this.dispatchEvent(new CustomEvent('sure'))
    this.isAsked = !this.isAsked
  }
}
