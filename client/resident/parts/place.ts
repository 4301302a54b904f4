// A ticket's place: how many are ahead, about how long it takes, and the line with "you" on it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import { sayFull } from '../../common/words/say-full.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { sayWaitNote, sayWaitShort } from '../../common/words/say-wait.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/line.ts'
import { threadOf } from '../thread.ts'

@customElement('yi-place')
export class PlaceElement extends LitElement {
  @property({ attribute: false }) view!: TicketView
  /** The longest thread drawn so far: beside it, people see that the line gets shorter. */
  #room = 0
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      .you {
        color: var(--accent);
        font-weight: 800;
        line-height: 1.25;
      }
      dl {
        display: grid;
        gap: var(--s2);
        margin-top: var(--s3);
      }
      dl div {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
      }
      dt {
        margin-inline-end: var(--s3);
      }
      .next {
        margin-top: var(--s2);
      }
      .note,
      .drawn {
        text-align: end;
      }
      dd,
      .next {
        font-weight: 800;
        font-size: var(--t3);
        font-variant-numeric: tabular-nums;
      }
      /* a phone that lies has no height to spare: each figure beside its name */
      @media (orientation: landscape) and (max-height: 480px) {
        .card {
          padding: var(--s2) var(--s4);
        }
        .drawn {
          display: none;
        }
        dl {
          gap: 0;
        }
        dd,
        .next {
          font-size: var(--t2);
        }
      }
    `,
  ]

  override render() {
    const text = words().resident
    const { ahead, wait, lastCalled, soon } = this.view
    const { dots, you, room, more } = threadOf(this.view, this.#room)
    this.#room = room
    const full = this.view.outside && this.view.inside?.full ? this.view.inside : null
    const note = full ? words().full.waits : sayWaitNote(wait)
    const said = ahead === 0 ? text.aheadNone : text.ahead({ count: ahead })
    return html`<section class="card">
      <yi-line .marks=${dots} .standing=${you - 1} .you=${you} .room=${room} label=${said}></yi-line>
      <p class="you" aria-hidden="true">${text.you}</p>
      ${more ? html`<p class="quiet drawn" aria-hidden="true">${text.notDrawn({ count: you - 1 })}</p>` : nothing}
      ${ahead === 0 ? html`<p class="next">${text.aheadNone}</p>` : nothing}
      ${full ? html`<p class="next" role="status">${sayFull(words(), full)}</p>` : nothing}
      ${wait ? nothing : html`<p class="next">${text.unserved}</p>`}
      <dl>
        ${ahead === 0 ? nothing : this.#figure(text.aheadOfYou, words().common.tickets({ count: ahead }))}
        ${lastCalled ? this.#figure(text.calledLast, lastCalled) : nothing}
        ${this.#figure(this.view.way ? text.waitHere : text.wait, sayWaitShort(wait))}
        ${soon.backBy === null ? nothing : this.#figure(text.backBy, sayTime(soon.backBy))}
      </dl>
      ${note ? html`<p class="quiet note">${note}</p>` : nothing}
    </section>`
  }

  /** Puts the word under its own dot. A script does it, since the page's policy forbids styles in the markup. */
  override updated(): void {
    const label = this.renderRoot.querySelector<HTMLElement>('.you')
    if (!label) return
    const { you, room } = threadOf(this.view, this.#room)
    const isFar = you > room / 2
    label.style.textAlign = isFar ? 'end' : 'start'
    label.style.paddingInlineStart = isFar ? '0' : `${((you - 1) / room) * 100}%`
    label.style.paddingInlineEnd = isFar ? `${((room - you) / room) * 100}%` : '0'
  }

  #figure(name: string, value: string) {
    return html`<div><dt class="quiet">${name}</dt><dd>${value}</dd></div>`
  }
}
