// The checks of a number at the desk. All of them are passed until somebody taps one, so that a whole party passes by the
// tap that finishes it; a check that is not passed asks how many people are turned away, and why.

import { consume } from '@lit/context'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { type Check, REASON_OF, TurnAwayReason } from '../../../shared/day/nouns/checks.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { checksStyle } from '../checks-style.ts'
import { type CommandGiver, GiverController, giverContext } from '../giver.ts'

type Called = Pick<MarshalView['desks'][number]['calling'][number], 'number' | 'party' | 'checks' | 'at'>

/** A number has a check that is not passed, and nobody has decided yet; or it has none any more. */
export type Undecided = CustomEvent<{ readonly number: string; readonly isOpen: boolean }>

@customElement('yi-checks')
export class ChecksElement extends LitElement {
  @property({ attribute: false }) ticket!: Called
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private failed: Check | null = null
  @state() private people = 1
  @state() private why: TurnAwayReason = 'other'
  readonly words = new WordsController(this)
  readonly giving = new GiverController(this, () => this.giver)

  static override styles = [base, checksStyle]

  /** Another number, another call of it, or a party that is smaller now: everything is passed again. */
  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('ticket')
    const isOther = (['number', 'at', 'party'] as const).some((key) => before?.[key] !== this.ticket[key])
    if (before && this.failed && isOther) this.#turn(null, before.number)
  }

  override render() {
    const text = words().checks
    const { number, checks } = this.ticket
    return html`<div class="toggles" role="group" aria-label=${text.of({ number })}>
        ${checks.map((check) => this.#toggle(check))}
      </div>
      ${this.failed ? this.#decision(this.failed) : nothing}`
  }

  /** The buttons of the decision are in sight, also where there is too little room above Next for all of it. */
  override updated(changed: PropertyValues): void {
    if (!changed.has('failed') || !this.failed) return
    const answers = this.renderRoot.querySelector('.decision > :last-child')
    // the desk gives it more room with its own next drawing
    requestAnimationFrame(() => answers?.scrollIntoView({ block: 'nearest' }))
  }

  #toggle(check: Check) {
    const isPassed = this.failed !== check
    return html`<button class="toggle" aria-pressed=${isPassed} @click=${() => this.#turn(isPassed ? check : null)}>
      <span aria-hidden="true">${isPassed ? '✓' : '✕'}</span> ${words().checks.names[check]}
    </button>`
  }

  #decision(check: Check) {
    const text = words().checks
    const { number, party } = this.ticket
    const others = party - this.people
    return html`<section class="decision" role="group" aria-labelledby="which">
      <h3 id="which">${text.titleOf({ number, check: text.names[check] })}</h3>
      ${party > 1 ? this.#choice(text.howMany, counts(party), this.people, (count) => `${count}`, this.#howMany) : nothing}
      ${this.#choice(text.why, TurnAwayReason.options, this.why, (reason) => text.reasons[reason], this.#forWhat)}
      <p class="quiet">${others > 0 ? `${text.othersGoOn({ count: others })} ` : ''}${text.onlyThey}</p>
      <div class="row">
        <button class="turn" ?disabled=${this.giver.pending > 0} @click=${this.#give}>${text.turn({ count: this.people })}</button>
        <button @click=${() => this.#turn(null)}>✓ ${text.passed}</button>
      </div>
    </section>`
  }

  #choice<Value>(
    label: string,
    values: readonly Value[],
    chosen: Value,
    say: (value: Value) => string,
    choose: (value: Value) => void,
  ) {
    return html`<div class="row" role="group" aria-label=${label}><span>${label}</span>
      ${values.map((value) => html`<button aria-pressed=${value === chosen} @click=${() => choose(value)}>${say(value)}</button>`)}
    </div>`
  }

  readonly #howMany = (count: number): void => {
    this.people = count
  }

  readonly #forWhat = (why: TurnAwayReason): void => {
    this.why = why
  }

  /** That check is not passed; null: all are. */
  #turn(check: Check | null, number = this.ticket.number): void {
    this.failed = check
    if (check) Object.assign(this, { people: 1, why: REASON_OF[check] })
    const detail = { number, isOpen: check !== null }
    this.dispatchEvent(new CustomEvent('undecided', { detail, bubbles: true, composed: true }))
  }

  /** The command names the party that this tablet shows, so that a second tap turns nobody away. */
  readonly #give = async (): Promise<void> => {
    const { number, party } = this.ticket
    const { people, why } = this
    const say = () => words().checks.turned({ number, count: people })
    const entry = await this.giver.keep('turn-away', { number, why, people, seen: party }, say)
    // without a connection it is kept and sent later; one that was refused can be decided again
    if (entry?.fate.is !== 'refused') this.#turn(null, number)
  }
}

function counts(party: number): number[] {
  return Array.from({ length: party }, (_, index) => index + 1)
}
