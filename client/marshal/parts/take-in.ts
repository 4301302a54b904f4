// Taking in the slips that were given out by hand: one, or all from one number to another.

import { consume } from '@lit/context'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Slip } from '../../../shared/day/slip.ts'
import { slipWords } from '../../../shared/text/slips.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { type Say, silence } from '../../common/say.ts'
import { numbersMeant } from '../../common/typed-number.ts'
import { language, WordsController } from '../../common/words.ts'
import { type Giver, giverContext } from '../giver.ts'

@customElement('yi-take-in')
export class TakeIn extends LitElement {
  /** The letters of the site's queues. */
  @property({ attribute: false }) queues: readonly string[] = []
  @consume({ context: giverContext }) giver!: Giver
  @state() private said: Say = silence
  @state() private isFault = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      summary {
        min-height: var(--target);
        display: flex;
        align-items: center;
        cursor: pointer;
        font-weight: 700;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        align-items: end;
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      input {
        width: 8em;
        text-transform: uppercase;
      }
      [role='status'] {
        flex-basis: 100%;
        min-height: 1.5em;
      }
    `,
  ]

  override render() {
    const text = slipWords[language()]
    const field = (name: 'from' | 'to') =>
      html`<label>${text[name]}
        <input name=${name} ?required=${name === 'from'} maxlength="10" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder=${text.example} /></label>`
    return html`<details class="card">
      <summary>${text.title}</summary>
      <p class="quiet">${text.why}</p>
      <form @submit=${this.#submit}>
        ${field('from')} ${field('to')}
        <button class="main">${text.takeIn}</button>
        <p role="status" class=${this.isFault ? 'alarm' : ''}>${this.said()}</p>
      </form>
    </details>`
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const data = new FormData(form)
    const [from, to] = (['from', 'to'] as const).map((name) => this.#number(String(data.get(name))))
    if (!from || to === null) {
      this.#tell(() => slipWords[language()].noNumber, true)
      return
    }
    const entry = await this.giver.keep('take-in', { from, ...(to ? { to } : {}) }, sayTakenIn)
    const { fate } = entry ?? {}
    this.#tell(this.giver.outcome?.say ?? silence, fate?.is === 'refused')
    if (fate?.is === 'done') form.reset()
    // it is said here, and need not be said again at the top of the page
    if (entry && fate?.is === 'refused') void this.giver.outbox.dismiss(entry)
  }

  /** The number that was typed, with its letter; undefined where nothing was, null where it is none, or of no one queue. */
  #number(typed: string): string | null | undefined {
    if (!typed.trim()) return undefined
    const [number, ...others] = numbersMeant(typed, this.queues)
    return number && others.length === 0 ? number : null
  }

  #tell(said: Say, isFault: boolean): void {
    this.said = said
    this.isFault = isFault
  }
}

/** Takes in a slip whose code was scanned. Whether it is a ticket now. */
export async function takeInSlip(giver: Giver, { site, number, date }: Slip): Promise<boolean> {
  const input = { from: number, site, ...(date === null ? {} : { date }) }
  return (await giver.give('take-in', input, sayTakenIn)) !== null
}

function sayTakenIn({ taken }: Record<string, unknown>): string {
  const numbers = taken as readonly string[]
  const text = slipWords[language()]
  const [from = ''] = numbers
  if (numbers.length === 0) return text.takenBefore
  return numbers.length === 1
    ? fill(text.takenOne, { number: from })
    : fill(text.taken, { count: numbers.length, from, to: numbers[numbers.length - 1] ?? '' })
}
