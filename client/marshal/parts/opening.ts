// The opening hours of a site with a calendar: what is next, and how to keep it open for longer than they say.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { sayAhead } from '../../common/words/say-ahead.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

/** Milliseconds by which it is kept open where nothing else is typed. */
const LONGER = 60 * 60_000

@customElement('yi-opening')
export class OpeningElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  @consume({ context: giverContext }) giver!: CommandGiver
  /** The typed time; null: none yet. */
  @state() private until: string | null = null
  @state() private isEarly = false
  readonly words = new WordsController(this)
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s2);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s2);
        align-items: center;
      }
      [aria-invalid='true'] {
        border: 2px solid var(--alarm);
      }
    `,
  ]

  override render() {
    const { ahead, timeZone, open } = this.view
    if (!ahead) return nothing
    const text = words().stay
    const said = sayAhead({ ahead, timeZone }, now())
    return html`<section class="card"><h3>${text.title}</h3>
      ${said ? html`<p><strong>${said}</strong></p>` : nothing}
      ${open && ahead.shuts !== null ? this.#longer(ahead.shuts, timeZone) : nothing}</section>`
  }

  #longer(shuts: number, zone: string) {
    const text = words().stay
    return html`<form @submit=${this.#stay}>
      <label>${text.until} <input type="time" required aria-invalid=${this.isEarly ? 'true' : 'false'} aria-describedby="early"
        .value=${this.until ?? timeIn(shuts + LONGER, zone)} @input=${this.#typed} /></label>
      <button>${text.stay}</button>
      ${this.isEarly ? html`<p class="alarm" role="alert" id="early">${text.later({ time: sayTime(shuts, zone) })}</p>` : nothing}
    </form>`
  }

  readonly #typed = ({ target }: Event): void => {
    this.until = (target as HTMLInputElement).value
    this.isEarly = false
  }

  readonly #stay = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { ahead, timeZone } = this.view
    const until = this.until ?? timeIn((ahead?.shuts ?? now()) + LONGER, timeZone)
    const entry = await this.giver.keep('stay-open', { until })
    this.isEarly = entry?.fate.is === 'refused' && entry.fate.problem.code === 'invalid'
    // it is said here, so the top of the page need not
    if (this.isEarly) this.giver.takeUp()
    else this.until = null
  }
}

/** A time as a field for times has it, whatever the language. */
function timeIn(at: number, zone: string): string {
  return sayTime(at, zone, 'en')
}
