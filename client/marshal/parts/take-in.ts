// Takes in the slips that were given out by hand: one, or all from one number to another.

import { consume } from '@lit/context'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Result } from '../../../shared/day/commands/index.ts'
import type { Slip } from '../../../shared/day/nouns/slip.ts'
import { base } from '../../common/base.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { type SlipFault, type SlipField, slipFaultIn, slipsMeant } from '../slips-typed.ts'

@customElement('yi-take-in')
export class TakeInElement extends LitElement {
  /** The letters of the site's queues. */
  @property({ attribute: false }) queues: readonly string[] = []
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private said: Say = silence
  @state() private isFault = false
  /** The fault of one of the fields. */
  @state() private fault: SlipFault | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form,
      label {
        display: grid;
        gap: var(--s3);
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
      }
      .fields > div {
        flex: 1 1 12rem;
      }
      label {
        gap: var(--s1);
      }
      input {
        width: 100%;
        text-transform: uppercase;
      }
      input[aria-invalid='true'] {
        border-color: var(--alarm);
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      [role='status'] {
        min-height: 1.5em;
      }
    `,
  ]

  override render() {
    const text = words().slips
    return html`<button @click=${this.open}>${text.takeIn}</button>
      <dialog aria-labelledby="take-in">
        <form novalidate @submit=${this.#submit}>
          <h2 id="take-in">${text.title}</h2>
          <p class="quiet">${text.why}</p>
          <div class="fields">${this.#field('from')} ${this.#field('to')}</div>
          <p role="status" class=${this.isFault ? 'alarm' : ''}>${this.said()}</p>
          <div class="do">
            <button class="main">${text.takeIn}</button>
            <button type="button" @click=${() => this.#dialog?.close()}>${words().common.close}</button>
          </div>
        </form>
      </dialog>`
  }

  #field(name: SlipField) {
    const text = words().slips
    const fault = this.fault?.field === name ? this.fault : null
    return html`<div><label>${text[name]}
        <input name=${name} maxlength="10" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder=${text.example}
          aria-invalid=${fault !== null} aria-describedby=${`${name}-fault`} @input=${this.#typed} /></label>
      <p class="alarm" id=${`${name}-fault`} role="alert">${fault?.say() ?? ''}</p></div>`
  }

  readonly open = (): void => {
    this.#tell(silence)
    this.#dialog?.showModal()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  readonly #typed = (): void => {
    this.fault = null
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const data = new FormData(form)
    const typed = { from: String(data.get('from')), to: String(data.get('to')) }
    const meant = slipsMeant(typed, this.queues)
    if ('say' in meant) return this.#mark(meant)
    const { fate } = (await this.giver.keep('take-in', meant, sayTakenIn)) ?? {}
    if (fate?.is === 'done') form.reset()
    const fault = fate?.is === 'refused' ? slipFaultIn(fate.problem, meant) : null
    const said = this.giver.takeUp()
    if (fault) this.#mark(fault)
    else this.#tell(said, fate?.is === 'refused' || fate?.is === 'lapsed')
  }

  #mark(fault: SlipFault): void {
    this.#tell(silence)
    this.fault = fault
    this.renderRoot.querySelector<HTMLInputElement>(`input[name=${fault.field}]`)?.focus()
  }

  #tell(said: Say, isFault = false): void {
    Object.assign(this, { said, isFault, fault: null })
  }
}

/** Takes in a slip whose code was scanned. Returns whether it is a ticket now. */
export async function takeInSlip(giver: CommandGiver, { site, number, date }: Slip): Promise<boolean> {
  const input = { from: number, site, ...(date === null ? {} : { date }) }
  return (await giver.give('take-in', input, sayTakenIn)) !== null
}

function sayTakenIn({ taken: numbers }: Result<'take-in'>): string {
  const text = words().slips
  const [from = ''] = numbers
  if (numbers.length === 0) return text.takenBefore
  return numbers.length === 1
    ? text.takenOne({ number: from })
    : text.taken({ count: numbers.length, from, to: numbers[numbers.length - 1] ?? '' })
}
