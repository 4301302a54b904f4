// A number for somebody without a phone.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { isEntrance } from '../../../shared/day/nouns/entrance.ts'
import type { Again } from '../../../shared/day/nouns/left-over.ts'
import type { Need } from '../../../shared/day/nouns/ticket.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { nextTimeWords } from '../../../shared/text/next-time-words.ts'
import { base } from '../../common/base.ts'
import { keep, kept } from '../../common/browser/kept.ts'
import { numbersMeant } from '../../common/numbers/typed-number.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { fromDevice } from '../../common/time/site-time.ts'
import { kindWord } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import type { OutboxEntry } from '../outbox/entry.ts'
import '../../common/elements/needs.ts'
import '../../common/elements/party.ts'
import { type CommandGiver, GiverController, giverContext } from '../giver.ts'
import { sayFate } from '../say-entry.ts'
import { type TakenNumber, takenIn } from '../taken.ts'
import './slip.ts'

interface QueueName extends Pick<MarshalView['queues'][number], 'id' | 'name'> {
  /** One comes there from another step, so that hardly anybody gets a number there. */
  readonly isLater?: boolean
}

@customElement('yi-walk-in')
export class WalkInElement extends LitElement {
  @property({ attribute: false }) view: MarshalView | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private queue = ''
  @state() private party = 1
  @state() private needs: Need[] = []
  /** What is typed of the number on a paper slip that was left over when the site closed last. */
  @state() private leftOver = ''
  /** The command that was given last, for as long as the form shows it. */
  @state() private entry: OutboxEntry | null = null
  @state() private busy = false
  @state() private problem: Say = silence
  readonly words = new WordsController(this)
  readonly giving = new GiverController(this, () => this.giver)

  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--s4);
      }
      .queues,
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      summary {
        padding: var(--s2) 0;
        color: var(--quiet);
      }
      button[aria-pressed='true'] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
        color: var(--accent);
      }
      .old {
        display: grid;
        gap: var(--s1);
      }
      .old input {
        text-transform: uppercase;
      }
      .given {
        text-align: center;
        font-size: min(6rem, 20vw);
        color: var(--accent);
      }
    `,
  ]

  override render() {
    const text = words().marshal
    return html`<button @click=${this.open}>${text.walkInShort}</button>
      <dialog aria-labelledby="walk-in" @close=${this.#closed}>
        <form @submit=${this.#submit}>
          <h2 id="walk-in">${text.walkIn}</h2>
          ${this.#given ? this.#number(this.#given) : this.#waits ? this.#waiting() : this.#choices()}
          <p class="alarm" role="alert">${this.problem()}</p>
          <div class="do">
            <button class="main" ?disabled=${this.busy || (!this.entry && this.#queues.length === 0)}>${this.entry ? text.walkInAgain : text.walkInTake}</button>
            <button type="button" @click=${() => this.#dialog?.close()}>${words().common.close}</button>
          </div>
        </form>
      </dialog>`
  }

  /** The number, once the server has given it. */
  get #given(): TakenNumber | null {
    return this.entry && takenIn(this.entry)
  }

  get #waits(): boolean {
    return this.entry?.fate.is === 'pending'
  }

  #number({ number, token, again }: TakenNumber) {
    return html`<p>${words().marshal.walkInGiven}</p>
      <p class="number given" role="status">${number}</p>
      ${again ? html`<p>${sayAgain(again)}</p>` : nothing}
      <yi-slip .number=${number} .token=${token} .at=${fromDevice(this.entry?.at ?? 0)} .view=${this.view}></yi-slip>`
  }

  #waiting() {
    const { outbox: text } = words()
    return html`<div role="status"><p><strong>${text.walkInWaits}</strong></p><p>${text.walkInWaitsWhy}</p></div>`
  }

  #choices() {
    const queues = this.#queues
    const chosen = this.#chosen
    const later = queues.filter(({ isLater }) => isLater)
    // a tablet that has never had the site's view does not know its queues
    if (queues.length === 0) return html`<p class="quiet">${words().common.loading}</p>`
    return html`${
      queues.length > 1
        ? this.#group(
            words().marshal.queue,
            queues.filter(({ isLater }) => !isLater),
          )
        : nothing
    }
      ${
        later.length
          ? html`<details ?open=${later.some(({ id }) => id === chosen)}><summary>${words().marshal.walkInLater}</summary>
              ${this.#group(words().marshal.walkInLater, later)}</details>`
          : nothing
      }
      <yi-party .hint=${this.view ? kindWord(this.view, 'party') : ''} .value=${this.party} @change=${(
        event: CustomEvent<number>,
      ) => {
        this.party = event.detail
      }}></yi-party>
      <yi-needs .value=${this.needs} @change=${(event: CustomEvent<Need[]>) => {
        this.needs = event.detail
      }}></yi-needs>
      <label class="old">${words().slips.leftOver}
        <input name="left-over" maxlength="10" autocomplete="off" autocapitalize="characters" spellcheck="false"
          .value=${this.leftOver} @input=${this.#typed} /></label>`
  }

  readonly #typed = ({ target }: Event): void => {
    this.leftOver = (target as HTMLInputElement).value
  }

  #group(label: string, queues: readonly QueueName[]) {
    return html`<div class="queues" role="group" aria-label=${label}>
      ${queues.map(
        ({ id, name }) =>
          html`<button type="button" aria-pressed=${id === this.#chosen} @click=${() => {
            this.queue = id
          }}>${id} ${inWords(name)}</button>`,
      )}
    </div>`
  }

  /** The first entrance, until another queue is chosen. */
  get #chosen(): string {
    return this.queue || (this.#queues.find(({ isLater }) => !isLater) ?? this.#queues[0])?.id || ''
  }

  readonly open = (): void => this.#dialog?.showModal()

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  /** The queues of the view, or of the last one: a tablet that starts without a connection takes walk-ins too. */
  get #queues(): readonly QueueName[] {
    return (this.view && namesIn(this.view)) ?? kept<QueueName[]>(`queues:${siteInAddress()}`) ?? []
  }

  override willUpdate(): void {
    this.#look()
    this.giver.inHand = this.entry?.id ?? null
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('view') || !this.view || this.view.queues === changed.get('view')?.queues) return
    keep(`queues:${siteInAddress()}`, namesIn(this.view))
  }

  /** Typed words that were not sent stay; a command that waits is shown at the top of the page from here on. */
  #closed(): void {
    if (this.entry) this.#begin()
  }

  #begin(): void {
    // the number was read here, so it need not be among the late numbers
    if (this.entry?.fate.is === 'done') void this.giver.outbox.dismiss(this.entry)
    Object.assign(this, { entry: null, problem: silence, ...this.#empty })
  }

  /** What the form begins with for the next one: a later step is chosen anew each time. */
  get #empty() {
    const isLater = this.#queues.some(({ id, isLater }) => id === this.queue && isLater)
    return { party: 1, needs: [], leftOver: '', queue: isLater ? '' : this.queue }
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    if (this.entry) return this.#begin()
    const [number, ...others] = numbersMeant(
      this.leftOver,
      this.#queues.map(({ id }) => id),
    )
    if (this.leftOver.trim() && (!number || others.length)) {
      this.problem = () => words().slips.leftOverHow
      return
    }
    this.busy = true
    this.problem = silence
    const queue = this.#chosen
    const entry = await this.giver.keep('take-ticket', {
      queue,
      party: this.party,
      needs: this.needs,
      ...(number ? { leftOver: { number } } : {}),
    })
    this.busy = false
    if (entry?.fate.is === 'refused') {
      this.problem = this.giver.takeUp()
      return
    }
    // if the form was closed meanwhile, the number is at the top of the page
    if (this.#dialog?.open) this.entry = entry
    else Object.assign(this, this.#empty)
  }

  /** Shows the outcome of a command that waited: its number here too, or the reason why there is none. */
  #look(): void {
    const { entry } = this
    if (entry?.fate.is !== 'pending') return
    const now = this.giver.outbox.entries.find(({ id }) => id === entry.id)
    if (!now) this.entry = null
    else if (now.fate.is === 'done') this.entry = now
    else if (now.fate.is !== 'pending') {
      this.entry = null
      this.problem = () => sayFate(now)
    }
  }
}

/** What to tell somebody who showed the slip of a number that was left over. */
function sayAgain(again: Again): string {
  if (again === 'not-left-over' || again === 'other-day') return words().slips.notLeftOver
  return nextTimeWords[language()][again]
}

function namesIn({ queues, rooms }: MarshalView): QueueName[] {
  const known = queues.map((one) => ({ ...one, room: rooms.find(({ queue }) => queue === one.id) }))
  return queues.map(({ id, name }) => ({
    id,
    name,
    ...(isEntrance({ queues: known }, id) ? {} : { isLater: true }),
  }))
}
