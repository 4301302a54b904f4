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
      .place {
        display: block;
      }
      .number {
        display: block;
        font-size: var(--t6);
      }
    `,
  ]

  override render() {
    const text = words().marshal
    const { places } = words()
    const [first] = this.desks
    // where there are desks of several kinds, each says which it is
    const isMixed = this.desks.some(({ place }) => place !== first?.place)
    return html`<h2>${text.chooseDesk({ place: !first || isMixed ? text.desk : places[first.place] })}</h2>
      <ul>
        ${this.desks.map(
          ({ id, place, open, restingSince, marshal, queues }) => html`<li>
            <button @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: id }))}>
              <span class="number">${id}</span>
              ${isMixed ? html`<span class="place">${places[place]}</span>` : nothing}
              <span class="quiet">${open ? (restingSince === null ? text.deskOpen : text.deskRests) : text.deskShut} · ${queues.join(' ')}</span>
              ${marshal ? html`<span class="who">${text.hereSince({ name: marshal.name ?? text.hereGone, time: sayWhen(marshal.since) })}</span>` : nothing}
            </button>
          </li>`,
        )}
      </ul>`
  }
}
