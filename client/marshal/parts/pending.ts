// The commands that wait for the connection, the numbers that came late, and the commands that failed, with the reason.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { fromDevice } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, GiverController, giverContext } from '../giver.ts'
import { isPending, type OutboxEntry, type Pending } from '../outbox/entry.ts'
import { isTap, TAP_LASTS } from '../outbox/queue.ts'
import { sayEntry, sayFate, sentences } from '../say-entry.ts'
import { takenIn } from '../taken.ts'
import './slip.ts'

/** Milliseconds. A command that is answered sooner is not shown as waiting. */
const PATIENCE = 1_000

@customElement('yi-pending')
export class PendingElement extends LitElement {
  @property({ attribute: false }) view: MarshalView | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)
  readonly giving = new GiverController(this, () => this.giver)
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s2);
        padding: var(--s3) var(--s4);
        border-bottom: 1px solid var(--edge);
        background: var(--card);
      }
      h2 {
        font-size: var(--t2);
      }
      ul {
        max-height: 30vh;
        overflow: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s3);
        padding: var(--s1) 0;
      }
      summary {
        min-height: var(--target);
        padding: var(--s2) 0;
        cursor: pointer;
      }
      summary span {
        margin-inline-start: var(--s2);
      }
      li + li {
        border-top: 1px solid var(--edge);
      }
      .what {
        flex: 1 1 16rem;
      }
      .arrived .number {
        font-size: var(--t6);
        color: var(--accent);
      }
    `,
  ]

  override render() {
    const { outbox: text } = words()
    const { entries, isSignedOut, lasts, ofOthers } = this.giver.outbox
    const waiting = entries
      .filter(isPending)
      .filter((entry) => Math.abs(Date.now() - entry.at) >= PATIENCE && !ofOthers.includes(entry))
    const arrived = entries.filter(
      ({ id, fate, at }) => fate.is === 'done' && id !== this.giver.inHand && Date.now() - at >= PATIENCE,
    )
    const failed = entries.filter(({ fate }) => fate.is === 'refused' || fate.is === 'lapsed')
    return html`
      ${arrived.length ? this.#section(text.arrived({ count: arrived.length }), arrived, this.#arrived) : nothing}
      ${failed.length ? this.#section(text.failed({ count: failed.length }), failed, this.#failed, 'alarm') : nothing}
      ${[...new Set(ofOthers.map(({ by }) => by ?? ''))].map((name) =>
        this.#section(
          text.ofAnother({ name }),
          ofOthers.filter(({ by }) => by === name),
          this.#ofAnother,
          'alarm',
        ),
      )}
      ${waiting.length ? this.#queue(waiting, isSignedOut, lasts) : nothing}`
  }

  /** Folded: the commands that wait for a connection must not push away what works without one. */
  #queue(waiting: readonly Pending[], isSignedOut: boolean, lasts: boolean) {
    const { outbox: text } = words()
    const why = isSignedOut ? text.signedOut : text.pendingWhy
    return html`<section role="status">
      <details>
        <summary>
          <strong>${text.pending({ count: waiting.length })}</strong>
          <span>${lasts ? why : sentences(why, text.notLasting)}</span>
        </summary>
        <ul>${repeat(waiting, ({ seq }) => seq, this.#waiting)}</ul>
      </details>
    </section>`
  }

  #section(title: string, entries: readonly OutboxEntry[], row: (entry: OutboxEntry) => unknown, kind = '') {
    return html`<section aria-label=${title}>
      <div role="status"><h2 class=${kind}>${title}</h2></div>
      <ul tabindex="0" aria-label=${title}>${repeat(entries, ({ seq }) => seq, row)}</ul>
    </section>`
  }

  readonly #waiting = (entry: Pending) => {
    const { outbox: text } = words()
    const left = Math.max(0, Math.ceil((entry.at + TAP_LASTS - Date.now()) / 1000))
    const notes = [
      sayTime(fromDevice(entry.at)),
      ...(isTap(entry) ? [text.tapLeft({ seconds: left })] : []),
      ...(entry.fate.tried ? [text.sending] : []),
    ]
    return html`<li>
      <span class="what">${sayEntry(entry, this.view)} <span class="quiet">${notes.join(' · ')}</span></span>
      <button class="bare" @click=${() => this.giver.outbox.dismiss(entry)}>${text.drop}</button>
    </li>`
  }

  readonly #ofAnother = (entry: OutboxEntry) => html`<li>
    <span class="what">${sayEntry(entry, this.view)} <span class="quiet">${sayTime(fromDevice(entry.at))}</span>
      ${entry.fate.is === 'pending' && entry.fate.tried ? html`<br /><span class="alarm">${words().outbox.inDoubt}</span>` : nothing}
    </span>
    <button class="bare" @click=${() => this.giver.outbox.dismiss(entry)}>${words().outbox.drop}</button>
  </li>`

  readonly #failed = (entry: OutboxEntry) => html`<li>
    <span class="what">
      <strong>${sayEntry(entry, this.view)}</strong> <span class="quiet">${sayTime(fromDevice(entry.at))}</span><br />
      <span class="alarm">${sayFate(entry)}</span>
    </span>
    ${isAsked(entry) && this.giver.whereNext(entry.command, entry.input) ? html`<button class="main" @click=${() => this.giver.answer(entry)}>${words().where.choose}</button>` : nothing}
    ${this.#seen(entry)}
  </li>`

  readonly #arrived = (entry: OutboxEntry) => {
    const taken = takenIn(entry)
    return html`<li class="arrived">
      ${taken ? html`<strong class="number">${taken.number}</strong>` : nothing}
      <span class="what">${sayEntry(entry, this.view)} <span class="quiet">${sayTime(fromDevice(entry.at))}</span></span>
      ${taken ? html`<yi-slip .number=${taken.number} .token=${taken.token} .at=${fromDevice(entry.at)} .view=${this.view}></yi-slip>` : nothing}
      ${this.#seen(entry)}
    </li>`
  }

  #seen(entry: OutboxEntry) {
    return html`<button @click=${() => this.giver.outbox.dismiss(entry)}>${words().outbox.seen}</button>`
  }
}

/** Whether it was refused since nobody had said where they go on to. */
function isAsked({ fate }: OutboxEntry): boolean {
  return fate.is === 'refused' && fate.problem.code === 'where-next'
}
