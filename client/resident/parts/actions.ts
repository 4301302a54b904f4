// What a resident can do with their ticket: hold, come back, say that they are on their way, leave.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import type { Live } from '../../common/live.ts'
import { WordsController, words } from '../../common/words.ts'

@customElement('yi-actions')
export class Actions extends LitElement {
  @property({ attribute: false }) live!: Live<TicketView>
  @property({ attribute: false }) view!: TicketView
  @state() private problem = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
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
    return html`
      <p class="alarm" role="alert">${this.problem}</p>
      ${state === 'lined' && !coming ? html`<button class="main" @click=${() => this.#give('on-my-way')}>${text.coming}</button>` : nothing}
      ${state === 'lined' && coming ? html`<p role="status">✓ ${text.comingSaid}</p>` : nothing}
      ${waits ? html`<button @click=${() => this.#give('hold')}>${text.hold}</button>` : nothing}
      ${state === 'held' ? html`<button class="main" @click=${() => this.#give('resume')}>${text.resume}</button>` : nothing}
      <button class="bare" @click=${this.#askToLeave}>${text.leave}</button>
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

  async #give(command: string): Promise<void> {
    this.problem = ''
    try {
      const reply = await this.live.send(command, { number: this.view.number })
      if (!reply.ok) this.problem = `${reply.problem.title} ${reply.problem.detail}`
    } catch {
      this.problem = words().common.notSent
    }
  }
}
