// A page with nothing to do on it: a sentence, the reason, and the motif at rest.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../base.ts'
import './line.ts'

@customElement('yi-message')
export class MessageElement extends LitElement {
  @property() heading = ''
  @property() why = ''

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        padding: var(--s8) var(--s4);
        text-align: center;
      }
      yi-line {
        width: 9em;
        margin: 0 auto;
      }
      h2 {
        font-size: var(--t4);
      }
    `,
  ]

  override render() {
    return html`<yi-line .marks=${5} aria-hidden="true"></yi-line>
      <h2>${this.heading}</h2>
      ${this.why ? html`<p class="quiet">${this.why}</p>` : nothing}
      <slot></slot>`
  }
}
