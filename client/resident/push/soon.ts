// How early the holder of a number is told to come back.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../shared/day/commands/index.ts'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { reachWords } from '../../../shared/text/reach-words.ts'
import { base } from '../../common/base.ts'
import type { LiveConnection } from '../../common/live/live.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { language, WordsController } from '../../common/words/words.ts'
import { giver } from '../give.ts'
import type { KeptTicket } from '../ticket-kept.ts'

type Wished = Input<'wish-soon'>

/** Minutes before the call of whoever has chosen nothing. */
const USUAL = 5
const MINUTES = [10, 20, 30] as const satisfies readonly Wished['minutes'][]
const BEFORE = [3, 5, 10, 20] as const satisfies readonly Wished['before'][]

@customElement('yi-soon')
export class SoonElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket!: KeptTicket
  @property({ attribute: false }) live!: LiveConnection<TicketView>
  @property({ attribute: false }) view!: TicketView
  @state() private busy = false
  @state() private problem: Say = silence
  readonly words = new WordsController(this)
  readonly #ask = giver(this)

  static override styles = [
    base,
    css`
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s1);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override render() {
    const text = reachWords[language()]
    const now = chosen(this.view.soon.wish)
    const choices = [
      ['', text.soonMinutes({ count: USUAL })],
      ...MINUTES.map((count) => [`minutes ${count}`, text.soonMinutes({ count })]),
      ...BEFORE.map((count) => [`before ${count}`, text.soonBefore({ count })]),
    ]
    return html`<label><span>${text.soon}</span>
      <select ?disabled=${this.busy} @change=${this.#chosen}>${choices.map(
        ([value, said]) => html`<option value=${value} ?selected=${value === now}>${said}</option>`,
      )}</select></label>
      <p class="alarm" role="alert">${this.problem()}</p>`
  }

  readonly #chosen = async ({ target }: Event): Promise<void> => {
    const select = target as HTMLSelectElement
    const [kind = '', count = ''] = select.value.split(' ')
    this.busy = true
    const wish = kind ? { [kind]: Number(count) } : {}
    const problem = await this.#ask('wish-soon', { number: this.view.number, ...wish })
    this.busy = false
    this.problem = problem ?? silence
    // what was not done is not shown as done
    if (problem) select.value = chosen(this.view.soon.wish)
  }
}

/** A wish as the value of a choice; the usual one is empty. */
function chosen(wish: TicketView['soon']['wish']): string {
  if (!wish) return ''
  if ('before' in wish) return `before ${wish.before}`
  return wish.minutes === USUAL ? '' : `minutes ${wish.minutes}`
}
