// Asks before a code in the address signs in: anybody can send a link, and a marshal who follows it would work in
// another's name.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/message.ts'
import { type Enrolled, enrol, enrolledAccount, forgetCode } from '../enrol.ts'

@customElement('yi-enrolment')
export class EnrolmentElement extends LitElement {
  @property() code = ''
  /** The name of the code's account; null: not known yet. */
  @state() private name: string | null = null
  @state() private busy = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        justify-content: center;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#look()
  }

  override render() {
    const { common, marshal: text } = words()
    if (this.name === null) return html`<yi-message heading=${common.loading}></yi-message>`
    const { name } = this
    return html`<yi-message heading=${text.enrolAsk({ name })} why=${text.enrolWhy({ name })}>
      <div class="do">
        <button class="main" ?disabled=${this.busy} @click=${this.#signIn}>${text.enrolYes({ name })}</button>
        <button ?disabled=${this.busy} @click=${() => this.#end('declined')}>${common.cancel}</button>
      </div></yi-message>`
  }

  async #look(): Promise<void> {
    const account = await enrolledAccount(this.code)
    if (typeof account === 'string') this.#end(account)
    else this.name = account.name
  }

  async #signIn(): Promise<void> {
    this.busy = true
    this.#end(await enrol(this.code))
  }

  #end(fate: Enrolled): void {
    // without an answer the code stays in the address, so that a reload tries it again
    if (fate !== 'not-sent') forgetCode()
    this.dispatchEvent(new CustomEvent<Enrolled>('over', { detail: fate }))
  }
}
