// A folded part of a form: its heading, and its settings in one sentence.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../../common/base.ts'

@customElement('yi-fold')
export class FoldElement extends LitElement {
  @property() heading = ''
  /** Its present settings in one sentence. */
  @property() says = ''
  /** Whether a field in it has a fault. */
  @property({ type: Boolean }) wrong = false
  @property({ type: Boolean }) open = false

  static override styles = [
    base,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--edge);
      }
      summary {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--s3);
        align-items: center;
        min-height: var(--target);
        padding: var(--s2) 0;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::before {
        content: '+';
        width: 1.2em;
        font-weight: 800;
        color: var(--accent);
        text-align: center;
      }
      details[open] > summary::before {
        content: '−';
      }
      summary > span {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s3);
        align-items: baseline;
      }
      .in {
        display: grid;
        gap: var(--s4);
        padding: var(--s2) 0 var(--s4);
      }
    `,
  ]

  override render() {
    return html`<details ?open=${this.open} @toggle=${this.#toggled}>
      <summary><span><strong class=${this.wrong ? 'alarm' : ''}>${this.heading}</strong>
        ${this.says ? html`<span class="quiet">${this.says}</span>` : nothing}</span></summary>
      <div class="in"><slot></slot></div>
    </details>`
  }

  readonly #toggled = ({ target }: Event): void => {
    this.open = (target as HTMLDetailsElement).open
  }
}
