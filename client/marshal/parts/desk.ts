// One desk: its numbers, and one large Next.

import { consume } from '@lit/context'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { sayFull } from '../../common/words/say-full.ts'
import { sayWhen } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { deskStyle } from '../desk-style.ts'
import { isRightToLeft } from '../direction.ts'
import { type CommandGiver, GiverController, giverContext } from '../giver.ts'
import { guardOf, type NextGuard } from '../next-guard.ts'
import { outOfTurn } from '../out-of-turn.ts'
import { isOthers, turnAt } from '../own-desk.ts'
import { sayCalled } from '../say-called.ts'
import { sayNoSeat } from '../say-no-seat.ts'
import type { Shortcut } from '../shortcuts.ts'
import { sayGoing } from '../where-next.ts'
import './called.ts'
import type { Undecided } from './checks.ts'
import type { RestElement } from './rest.ts'
import './rest.ts'
import '../../common/elements/sure.ts'

/** The number that was called, and how many whole seconds before the tap. */
type Question = Pick<Extract<NextGuard, { is: 'asks' }>, 'number' | 'seconds'>

@customElement('yi-desk')
export class DeskElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  @property({ attribute: false }) desk!: MarshalView['desks'][number]
  /** The name of the account that is signed in on this tablet; null: it is not known. */
  @property({ attribute: false }) me: string | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)
  readonly giving = new GiverController(this, () => this.giver, true)
  readonly tick = new Tick(this, 250)
  /** When the large button was last tapped here, by the site's clock. */
  #tappedAt = Number.NEGATIVE_INFINITY
  /** The question after a tap that came too soon after a call, until it is answered; null: there is none. */
  @state() private asks: Question | null = null
  /** Next was tapped without a free seat, and asks. */
  @state() private isFull = false

  /** The numbers with a check that is not passed, about which nobody has decided yet. */
  @state() private undecided: ReadonlySet<string> = new Set()

  /** The desk that this tablet has shown as that of the signed-in account: if it is another's now, somebody has taken over. */
  #mine: string | null = null

  static override styles = [base, deskStyle]

  override willUpdate(): void {
    const { id, open, marshal } = this.desk
    if (open && this.me !== null && marshal?.name === this.me) this.#mine = id
    else if (!open || this.#mine !== id) this.#mine = null
  }

  override render() {
    const text = words().marshal
    const { id, place, open, calling } = this.desk
    const isUndecided = this.#undecidedHere().length > 0
    return html`<section class="card ${isUndecided ? 'undecided' : ''}">
      <header>
        <h2>${deskName(id, place)} ${this.#who()}</h2>
        ${this.#turn().is === 'next' && !isUndecided ? this.#restButton() : nothing}
        ${open && !isUndecided ? this.#close() : nothing}
        <button class="bare" @click=${() => this.dispatchEvent(new CustomEvent('leave-desk'))}>${this.#named(text.changeDesk)}</button>
      </header>
      <div class="called" @undecided=${this.#noteUndecided} tabindex=${this.#isStill() ? 0 : nothing}>
        ${calling.map((one) => html`<yi-called ?undecided=${this.undecided.has(one.number)} ?still=${this.#isStill()} ?rests=${this.desk.restingSince !== null} .ticket=${one} .queues=${this.view.queues} .day=${this.view.asks ? this.view.day : ''}></yi-called>`)}
        ${this.#nobody()}
      </div>
      <p class="said ${this.giver.outcome?.ok === false ? 'alarm' : ''}" role="status">${this.giver.outcome?.say() ?? ''}</p>
      <footer>${this.#isStill() ? nothing : html`${this.#undo()}${this.#passOver()}`}</footer>
      ${open ? this.#nextOrQuestion() : html`<button class="main next" @click=${this.#open}>${this.#named(text.openDesk)}</button>`}
    </section>
    <yi-rest .view=${this.view} .desk=${this.desk}></yi-rest>`
  }

  /** What a key does here. With several numbers at the desk a key cannot name one, so only Next and undo work. */
  press(shortcut: Shortcut): void {
    if (this.#isStill()) return
    const { id, open, calling, undo, restingSince } = this.desk
    const isDecided = this.#undecidedHere().length === 0
    if (shortcut === 'next' && open && restingSince === null && this.giver.pending === 0 && isDecided)
      this.#press()
    if (shortcut === 'undo' && undo && undo.until > now())
      void this.giver.give('undo', { desk: id, of: undo.of }, () => words().marshal.undone)
    const [only, ...others] = calling
    if (!only || others.length || (shortcut === 'finish' && !isDecided)) return
    if (shortcut === 'recall' || shortcut === 'arrive' || shortcut === 'miss' || shortcut === 'finish')
      void this.giver.give(shortcut, { number: only.number })
  }

  /** The person who works here, and since when. */
  #who() {
    const { marshal } = this.desk
    if (!marshal) return nothing
    const text = words().marshal
    const name = marshal.name ?? text.hereGone
    return html`<small class="quiet">${text.hereSince({ name, time: sayWhen(marshal.since) })}</small>`
  }

  #turn() {
    return turnAt(this.desk, this.me, this.#mine === this.desk.id)
  }

  /** Somebody else works here: this tablet shows the desk and does not act on it. */
  #isStill(): boolean {
    return isOthers(this.desk, this.me)
  }

  #restButton() {
    return html`<button class="rest" @click=${() => this.renderRoot.querySelector<RestElement>('yi-rest')?.open()}>${words().marshal.rest}</button>`
  }

  /**
   * Two marshals who both press Next at one desk call numbers that the other does not see. So a marshal who does not
   * work here takes over first.
   */
  #takeOver(wasMine: boolean) {
    const text = words().marshal
    const { marshal, restingSince } = this.desk
    const facts = { name: marshal?.name ?? text.hereGone, time: sayWhen(marshal?.since ?? 0) }
    return html`<div class="taken">
      ${restingSince === null ? html`<p role="alert"><strong>${this.#named(wasMine ? (of) => text.takenFrom({ ...of, ...facts }) : (of) => text.worksHere({ ...of, ...facts }))}</strong></p>` : nothing}
      <button class="main next take" ?disabled=${this.giver.pending > 0} @click=${this.#take}>${wasMine ? text.takeBack : this.#named(text.takeOver)}</button>
    </div>`
  }

  #nobody() {
    const text = words().marshal
    const { open, calling, restingSince } = this.desk
    if (restingSince !== null) {
      const time = sayWhen(restingSince)
      return html`<p class="nobody"><strong>${this.#named((of) => text.resting({ ...of, time }))}</strong></p>`
    }
    if (calling.length) return nothing
    return html`<p class="quiet nobody">${this.#named(open ? text.hereNobody : text.deskClosed)}</p>`
  }

  /** Closing finishes the numbers at the desk, so it asks while there are any. */
  #close() {
    const text = words().marshal
    const numbers = this.desk.calling.map(({ number }) => number).join(' ')
    return html`<yi-sure kind="bare" .label=${this.#named(text.closeDesk)} .again=${text.closeSure({ numbers })}
      ?plain=${numbers === ''} @sure=${() => this.#give('close-desk')}></yi-sure>`
  }

  #nextOrQuestion() {
    const text = words().marshal
    const { next, calling } = this.desk
    const { asks } = this
    const turn = this.#turn()
    if (turn.is === 'takes-over') return this.#takeOver(turn.wasMine)
    if (turn.is === 'goes-on')
      return html`<button class="main next" ?disabled=${this.giver.pending > 0} @click=${this.#take}>${this.#named(text.goOn)}</button>`
    // even when a tap would not ask any more: a marshal who is about to answer must not press Next instead
    if (asks && calling.some(({ number }) => number === asks.number)) {
      return html`<div class="question" role="group" aria-label=${text.next}>
        <p role="alert">${text.nextTooSoon(asks)}</p>
        <button @click=${this.#doneNow}>${next.length ? text.nextDone : text.finishOnly}</button>
        <button @click=${this.#notYet}>${text.nextNotYet}</button>
      </div>`
    }
    const numbers = this.#undecidedHere().join(' ')
    if (numbers)
      return html`<button class="main next" disabled>${words().checks.decideFirst({ numbers })}</button>`
    const { seatAt } = this.desk
    if (this.isFull && seatAt !== null && next.length) return this.#seatQuestion(seatAt)
    const isResting = this.#guard().is === 'resting'
    const isShut = this.desk.full && calling.length === 0
    const isWaiting = this.giver.pending > 0 || isResting || isShut
    return html`${this.#full()}<button class="main next ${isResting ? 'resting' : ''}" ?disabled=${isWaiting} @click=${this.#press}>
      ${next.length === 0 && calling.length > 0 ? text.finishOnly : text.next}
      ${next.length ? html`<small>${text.nextHint({ numbers: next.join(' ') })}</small>` : nothing}
      ${sayGoing(this.view, calling).map((said) => html`<small>${said}</small>`)}
      ${next.length && seatAt !== null ? html`<small>${sayNoSeat(seatAt)}</small>` : nothing}
    </button>`
  }

  readonly #noteUndecided = ({ detail: { number, isOpen } }: Undecided): void => {
    const others = [...this.undecided].filter((one) => one !== number)
    this.undecided = new Set(isOpen ? [...others, number] : others)
  }

  #undecidedHere(): string[] {
    return this.desk.calling.flatMap(({ number }) => (this.undecided.has(number) ? [number] : []))
  }

  /** Why Next calls nobody although people wait. */
  #full() {
    const { inside } = this.view
    if (!this.desk.full || !inside) return nothing
    return html`<p class="full" role="status"><strong class="alarm">${sayFull(words(), inside)}</strong></p>`
  }

  #seatQuestion(seatAt: number) {
    const { marshal, seats } = words()
    return html`<div class="question" role="group" aria-label=${marshal.next}>
      <p role="alert">${sayNoSeat(seatAt)}</p>
      <button @click=${this.#doneNow}>${seats.anyway}</button>
      <button @click=${this.#notYet}>${seats.wait}</button>
    </div>`
  }

  #undo() {
    const { undo, id } = this.desk
    const seconds = undo ? Math.ceil((undo.until - now()) / 1000) : 0
    if (!undo || seconds <= 0) return nothing
    const say = () => words().marshal.undone
    return html`<button @click=${() => this.giver.give('undo', { desk: id, of: undo.of }, say)}>
      ${isRightToLeft() ? '↷' : '↶'} ${this.#sayUndo(undo)} <span class="quiet">${words().marshal.undoFor({ seconds })}</span>
    </button>`
  }

  /** Passes over the number that Next would call: those people may not be there, or not be ready. It asks first. */
  #passOver() {
    const { open, next } = this.desk
    const [number] = next
    if (!open || number === undefined) return nothing
    const text = words().marshal
    return html`<button class="bare pass" aria-label=${`${text.passOver} ${number}`} @click=${() => this.dispatchEvent(outOfTurn({ act: 'pass', number }))}>${text.passOver}</button>`
  }

  #sayUndo({ did, numbers }: NonNullable<MarshalView['desks'][number]['undo']>): string {
    const { id, place } = this.desk
    return words().marshal.undoes[did]({ numbers: numbers.join(' '), where: deskName(id, place) })
  }

  #guard() {
    // the age of the tap is measured with the device's stopwatch, since the server may set the time meanwhile
    const { calling, next, seatAt } = this.desk
    return guardOf(calling, now() - (performance.now() - this.#tappedAt), now(), next.length ? seatAt : null)
  }

  readonly #press = (): void => {
    const guard = this.#guard()
    if (guard.is === 'free') this.#next()
    else if (guard.is === 'asks') this.asks = guard
    else if (guard.is === 'full') this.isFull = true
    // the server has set the time since this was drawn: draw it resting, and not as a button that does nothing
    else this.requestUpdate()
  }

  readonly #doneNow = (): void => this.#next()

  readonly #notYet = (): void => this.#rest()

  /** The command names who works here according to this tablet: of two who take over at once, only one does. */
  readonly #take = (): void => {
    this.#rest()
    const { id, marshal } = this.desk
    const say = () => this.#named(words().marshal.tookOver)
    void this.giver.give('take-desk', { desk: id, from: marshal?.id ?? null }, say)
  }

  readonly #open = (): void => {
    this.#rest()
    this.#give('open-desk')
  }

  /** Next appears in the place of the button that was tapped, so it rests first. */
  #rest(): void {
    this.asks = null
    this.isFull = false
    this.#tappedAt = performance.now()
  }

  /** The command names the numbers that this tablet shows at the desk, so a second tap or another tablet cannot call two. */
  #next(): void {
    this.#rest()
    const seen = this.desk.calling.map(({ number }) => number)
    if (this.desk.full) this.#finish(seen)
    else
      void this.giver.give('call-next', { desk: this.desk.id, seen }, (done) =>
        sayCalled(done, this.view.queues),
      )
  }

  /** The site is full, so Next would be refused: whoever is here goes on all the same. */
  #finish(numbers: readonly string[]): void {
    for (const number of numbers) void this.giver.give('finish', { number })
  }

  #named(sentence: (of: { place: string; where: string }) => string): string {
    const { id, place } = this.desk
    return sentence({ place: words().places[place], where: deskName(id, place) })
  }

  #give(command: 'open-desk' | 'close-desk'): void {
    void this.giver.give(command, { desk: this.desk.id })
  }
}
