// The people at work in a site: at which desk and since when, and who is signed in without a desk.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { AtWork } from '../../../shared/day/views/at-work.ts'
import { base } from '../base.ts'
import { deskName } from '../words/kind-words.ts'
import { sayWhen } from '../words/say-time.ts'
import { WordsController, words } from '../words/words.ts'

@customElement('yi-at-work')
export class AtWorkElement extends LitElement {
  @property({ attribute: false }) staff: readonly AtWork[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: var(--s2);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      }
      li {
        display: grid;
        align-content: start;
        padding: var(--s2) var(--s3);
        border: 1px solid var(--edge);
        border-radius: var(--round);
        overflow-wrap: anywhere;
      }
      .out {
        border-style: dashed;
      }
    `,
  ]

  override render() {
    const text = words().marshal
    return this.staff.length
      ? html`<ul aria-label=${text.staff}>${repeat(this.staff, ({ id }) => id, this.#person)}</ul>`
      : html`<p class="quiet">${text.staffNone}</p>`
  }

  readonly #person = ({ name, since, used, desks }: AtWork) => {
    const text = words().marshal
    return html`<li class=${since === null ? 'out' : ''}>
      <strong>${name ?? text.hereGone}</strong>
      ${desks.map((desk) => html`<span>${sayDesk(desk)}</span>`)}
      ${desks.length === 0 && since !== null ? html`<span>${text.staffNoDesk({ time: sayWhen(since) })}</span>` : nothing}
      ${name === null ? nothing : html`<span class="quiet">${used === null ? text.staffOut : text.staffUsed({ time: sayWhen(used) })}</span>`}
    </li>`
  }
}

function sayDesk({ id, place, since, restingSince }: AtWork['desks'][number]): string {
  const text = words().marshal
  const where = deskName(id, place)
  return restingSince === null
    ? text.staffAt({ where, time: sayWhen(since) })
    : text.staffRests({ where, time: sayWhen(restingSince) })
}
