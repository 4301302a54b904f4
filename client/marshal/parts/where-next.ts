// Asks where those go on to who are finished, with one large button for each queue. The giver of commands asks here.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { nameQueue, type WhereNext } from '../where-next.ts'

@customElement('yi-where-next')
export class WhereNextElement extends LitElement {
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private asked: WhereNext | null = null
  readonly words = new WordsController(this)
  #answer: (to: QueueId | null) => void = () => {}

  static override styles = [
    base,
    css`
      .in {
        display: grid;
        gap: var(--s4);
      }
      .in > button.to {
        display: grid;
        min-height: 72px;
        font-size: var(--t4);
        overflow-wrap: anywhere;
      }
      .to small {
        font-size: var(--t1);
        font-weight: 400;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.giver.asker = this.ask
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.giver.asker = null
    this.#answer(null)
  }

  override render() {
    return html`<dialog aria-labelledby="where" @close=${() => this.#take(null)} @keydown=${this.#key}>${this.asked ? this.#question(this.asked) : nothing}</dialog>`
  }

  #question({ numbers, queues }: WhereNext) {
    const { common, marshal, where } = words()
    return html`<div class="in">
      <h2 id="where">${where.title({ numbers: numbers.join(' ') })}</h2>
      ${queues.length ? nothing : html`<p class="alarm" role="alert">${where.apart}</p>`}
      ${queues.map(
        (
          queue,
        ) => html`<button class="to main" @click=${() => this.#take(queue.id)}>${where.goTo({ queue: nameQueue(queue) })}
          <small>${marshal.waitingCount({ tickets: queue.waiting, people: queue.people })}</small></button>`,
      )}
      <button autofocus @click=${() => this.#take(null)}>${common.cancel}</button>
    </div>`
  }

  /** Resolves with the chosen queue; null: nothing is to be given. An older question is answered so, too. */
  readonly ask = async (asked: WhereNext): Promise<QueueId | null> => {
    this.#take(null)
    this.asked = asked
    const answered = new Promise<QueueId | null>((resolve) => {
      this.#answer = resolve
    })
    await this.updateComplete
    this.renderRoot.querySelector('dialog')?.showModal()
    return answered
  }

  /** A queue's letter chooses it, as on a desk with a keyboard. */
  readonly #key = (event: KeyboardEvent): void => {
    const queue = this.asked?.queues.find(({ id }) => id === event.key.toUpperCase())
    if (!queue || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    this.#take(queue.id)
  }

  #take(to: QueueId | null): void {
    if (!this.asked) return
    this.asked = null
    this.#answer(to)
    this.renderRoot.querySelector('dialog')?.close()
  }
}
