// The choice of the tablet's desk.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { sayWhen } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

@customElement('yi-desks')
export class DesksElement extends LitElement {
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
      .who {
        display: block;
        font-weight: 400;
        overflow-wrap: anywhere;
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
    return html`<h2>${text.chooseDesk({ place: first ? words().places[first.place] : '' })}</h2>
      <ul>
        ${this.desks.map(
          ({ id, open, restingSince, marshal, queues }) => html`<li>
            <button @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: id }))}>
              <span class="number">${id}</span>
              <span class="quiet">${open ? (restingSince === null ? text.deskOpen : text.deskRests) : text.deskShut} · ${queues.join(' ')}</span>
              ${marshal ? html`<span class="who">${text.hereSince({ name: marshal.name ?? text.hereGone, time: sayWhen(marshal.since) })}</span>` : nothing}
            </button>
          </li>`,
        )}
      </ul>`
  }
}
