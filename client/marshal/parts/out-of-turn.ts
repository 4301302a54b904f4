// Calls a number before its turn, or lets others go before it. The reason is chosen from a list, and everybody can read
// it.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../shared/day/commands/index.ts'
import type { CallReason, PassOverReason } from '../../../shared/day/nouns/ticket.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, GiverController, giverContext, type SayResult } from '../giver.ts'
import { guardOf } from '../next-guard.ts'
import { desksFor, type OutOfTurn, queueOf } from '../out-of-turn.ts'
import { sayCalled } from '../say-called.ts'

type Desk = MarshalView['desks'][number]

@customElement('yi-out-of-turn')
export class OutOfTurnElement extends LitElement {
  @property({ attribute: false }) view: MarshalView | null = null
  @property() deskId: string | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private asked: OutOfTurn | null = null
  /** The desk that somebody chose here. */
  @state() private chosen: string | null = null
  /** The call that was refused since the site is full: it can be made all the same. */
  @state() private full: Input<'call-one'> | null = null
  @state() private problem: Say = silence
  readonly words = new WordsController(this)
  readonly giving = new GiverController(this, () => this.giver)
  readonly tick = new Tick(this, 250)

  static override styles = [
    base,
    css`
      .in {
        display: grid;
        gap: var(--s4);
      }
      .reasons {
        display: grid;
        gap: var(--s3);
        grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
      }
      .reasons button {
        min-height: 64px;
        font-size: var(--t3);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  /** Opens with a number, from Find, from a mark, or from those who come next. */
  show(asked: OutOfTurn): void {
    Object.assign(this, { asked, chosen: null, full: null, problem: silence })
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    const { asked, view } = this
    return html`<dialog aria-labelledby="what" @close=${this.#closed}>
      ${asked && view ? html`<div class="in">${asked.act === 'call' ? this.#call(asked, view) : this.#pass(asked.number)}</div>` : nothing}
    </dialog>`
  }

  #call({ number, queue }: OutOfTurn, view: MarshalView) {
    const text = words().marshal
    const desks = desksFor(view, queue ?? queueOf(view, number), this.deskId)
    const desk = desks.find(({ id }) => id === this.chosen) ?? desks[0]
    const guard = desk && guardOf(desk.calling, Number.NEGATIVE_INFINITY, now())
    const reasons = Object.entries(text.callReasons) as [CallReason, string][]
    return html`<h2 id="what">${text.callOneTitle({ number })}</h2>
      ${desk ? this.#at(desks, desk) : html`<p class="alarm" role="alert">${text.callOneNoDesk}</p>`}
      <p class="alarm" role="alert">${guard?.is === 'asks' ? text.nextTooSoon({ number: guard.number, seconds: guard.seconds }) : this.problem()}</p>
      ${this.full ? html`<button class="main" ?disabled=${this.giver.pending > 0} @click=${this.#callAnyway}>${words().inside.anyway}</button>` : nothing}
      <p class="quiet">${text.callOneWhy}</p>
      <div class="reasons">${reasons.map(
        ([reason, said]) =>
          html`<button ?disabled=${guard?.is !== 'free' || this.giver.pending > 0} @click=${() => desk && this.#callTo(desk, number, reason)}>${said}</button>`,
      )}</div>
      ${this.#close()}`
  }

  /** The desk, and the numbers that this call finishes there. */
  #at(desks: MarshalView['desks'], { id, place, calling }: Desk) {
    const text = words().marshal
    const numbers = calling.map((one) => one.number).join(' ')
    return html`${
      desks.length > 1
        ? html`<select aria-label=${text.callOneAt} @change=${(event: Event) => this.#choose(event)}>${desks.map(
            (one) =>
              html`<option value=${one.id} ?selected=${one.id === id}>${deskName(one.id, one.place)}</option>`,
          )}</select>`
        : nothing
    }
      ${numbers ? html`<p><strong>${text.callOneFinishes({ numbers, where: deskName(id, place) })}</strong></p>` : nothing}`
  }

  #pass(number: string) {
    const text = words().marshal
    const reasons = Object.entries(text.passOverReasons) as [PassOverReason, string][]
    return html`<h2 id="what">${text.passOverTitle({ number })}</h2>
      <p class="alarm" role="alert">${this.problem()}</p>
      <p class="quiet">${text.passOverWhy({ number })}</p>
      <div class="reasons">${reasons.map(
        ([reason, said]) =>
          html`<button ?disabled=${this.giver.pending > 0} @click=${() => this.#passOver(number, reason)}>${said}</button>`,
      )}</div>
      ${this.#close()}`
  }

  #close() {
    return html`<button autofocus @click=${this.#dismiss}>${words().common.close}</button>`
  }

  /** The command names the numbers that this tablet shows at the desk, as Next does. */
  #callTo({ id, calling }: Desk, number: string, reason: CallReason): void {
    const seen = calling.map((one) => one.number)
    this.#callOne({ desk: id, seen, number, reason })
  }

  readonly #callAnyway = (): void => {
    if (this.full) this.#callOne({ ...this.full, anyway: true })
  }

  #callOne(input: Input<'call-one'>): void {
    void this.#give('call-one', input, (done) => sayCalled(done, this.view?.queues ?? []))
  }

  /** By the tablet's own desk, so that it can be undone there. */
  #passOver(number: string, reason: PassOverReason): void {
    const own = this.view?.desks.find(({ id, open }) => open && id === this.deskId)
    const input = { number, reason, ...(own ? { desk: own.id } : {}) }
    void this.#give('pass-over', input, () => words().spacing.passedOver({ number }))
  }

  async #give<Name extends 'call-one' | 'pass-over'>(
    command: Name,
    input: Input<Name>,
    say: SayResult<Name>,
  ): Promise<void> {
    const entry = await this.giver.keep(command, input, say)
    const fate = entry?.fate
    const isFull = fate?.is === 'refused' && fate.problem.code === 'site-full'
    this.full = isFull ? (input as Input<'call-one'>) : null
    if (fate?.is === 'refused') this.problem = this.giver.takeUp()
    else this.#dismiss()
  }

  #choose(event: Event): void {
    this.chosen = (event.target as HTMLSelectElement).value
  }

  readonly #dismiss = (): void => {
    this.renderRoot.querySelector('dialog')?.close()
  }

  readonly #closed = (): void => {
    this.asked = null
  }
}
