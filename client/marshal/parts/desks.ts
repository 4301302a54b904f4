// Which desk is mine.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { WordsController, words } from '../../common/words.ts'

@customElement('yi-desks')
export class Desks extends LitElement {
  @property({ attribute: false }) desks: MarshalView['desks'] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
        gap: var(--s3);
        margin-top: var(--s3);
      }
      button {
        width: 100%;
        min-height: 96px;
      }
      .number {
        display: block;
        font-size: var(--t6);
      }
    `,
  ]

  override render() {
    const text = words().marshal
    const [first] = this.desks
    return html`<h2>${fill(text.chooseDesk, { place: first ? words().places[first.place] : '' })}</h2>
      <ul>
        ${this.desks.map(
          ({ id, open, queues }) => html`<li>
            <button @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: id }))}>
              <span class="number">${id}</span>
              <span class="quiet">${open ? text.deskOpen : text.deskShut} · ${queues.join(' ')}</span>
            </button>
          </li>`,
        )}
      </ul>`
  }
}
