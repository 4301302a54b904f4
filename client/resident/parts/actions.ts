// What a resident can do with their ticket: hold, come back, say that they are on their way, leave.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import { base } from '../../common/base.ts'
import { command } from '../../common/http.ts'
import type { Live } from '../../common/live.ts'
import { newId } from '../../common/new-id.ts'
import { sayProblem } from '../../common/say-problem.ts'
import { WordsController, words } from '../../common/words.ts'

type Action = 'hold' | 'resume' | 'on-my-way' | 'leave'

@customElement('yi-actions')
export class Actions extends LitElement {
  @property() site = ''
  @property() token = ''
  @property({ attribute: false }) live!: Live<TicketView>
  @property({ attribute: false }) view!: TicketView
  @state() private problem = ''
  @state() private busy = false
  readonly words = new WordsController(this)
  /** What nobody has answered yet: asked again, it is the same command. */
  #unanswered: { action: Action; id: string } | null = null

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }
      p:empty {
        display: none;
      }
      button.main {
        min-height: 60px;
      }
      dialog div {
        display: grid;
        gap: var(--s2);
        margin-top: var(--s4);
      }
    `,
  ]

  override render() {
    const text = words().resident
    const { state, coming } = this.view
    const waits = state === 'waiting' || state === 'lined'
    const isAwaited = state === 'lined' || state === 'called'
    return html`
      <p class="alarm" role="alert">${this.problem}</p>
      ${isAwaited && !coming ? this.#button('on-my-way', text.coming, 'main') : nothing}
      <p role="status">${isAwaited && coming ? `✓ ${text.comingSaid}` : ''}</p>
      ${waits ? this.#button('hold', text.hold) : nothing}
      ${state === 'held' ? this.#button('resume', text.resume, 'main') : nothing}
      <button class="bare" ?disabled=${this.busy} @click=${this.#askToLeave}>${text.leave}</button>
      <dialog aria-labelledby="ask">
        <h2 id="ask">${text.leaveAsk}</h2>
        <p>${text.leaveWhy}</p>
        <div>
          <button class="main" @click=${() => this.#dialog?.close()}>${words().common.cancel}</button>
          <button @click=${this.#leave}>${text.leaveYes}</button>
        </div>
      </dialog>
    `
  }

  #button(action: Action, text: string, kind = '') {
    return html`<button class=${kind} ?disabled=${this.busy} @click=${() => this.#give(action)}>${text}</button>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  #askToLeave(): void {
    // Safari has the element since 15.4
    if (this.#dialog?.showModal) this.#dialog.showModal()
    else if (confirm(words().resident.leaveAsk)) this.#leave()
  }

  #leave(): void {
    this.#dialog?.close?.()
    void this.#give('leave')
  }

  /** Over the socket, and where nobody answers there, as the same command over HTTP. */
  async #give(action: Action): Promise<void> {
    const id = this.#unanswered?.action === action ? this.#unanswered.id : newId()
    const input = { number: this.view.number }
    this.#unanswered = { action, id }
    this.problem = ''
    this.busy = true
    try {
      const reply = await this.live.send(action, input, id).catch(() => this.#giveWithoutSocket(action, id))
      this.#unanswered = null
      if (!reply.ok) this.problem = Object.values(sayProblem(reply.problem)).join(' ')
    } catch {
      this.problem = words().common.notSent
    }
    this.busy = false
  }

  async #giveWithoutSocket(action: Action, id: string): Promise<Reply> {
    const { number } = this.view
    const reply = await command(this.site, action, { number }, { id, token: this.token })
    // nobody will send what it changed
    this.dispatchEvent(new CustomEvent('unseen'))
    return reply
  }
}
