// Shows the code that signs one tablet in, in a dialog.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import type { Member } from '../member.ts'
import type { EnrolCodeElement } from './enrol-code.ts'
import './enrol-code.ts'

@customElement('yi-enrol')
export class EnrolElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @state() private member: Member | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      dialog {
        gap: var(--s4);
      }
      dialog[open] {
        display: grid;
      }
      h2 {
        font-size: var(--t3);
      }
    `,
  ]

  /** Makes a code for this account and shows it. */
  async show(member: Member): Promise<void> {
    this.member = member
    await this.updateComplete
    await this.#code?.updateComplete
    await this.#code?.make()
    this.#dialog?.showModal()
  }

  override render() {
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">${words().setup.enrol.title({ name: this.member?.name ?? '' })}</h2>
      <yi-enrol-code .sites=${this.sites} .member=${this.member}></yi-enrol-code>
      <div><button class="main" @click=${() => this.#dialog?.close()}>${words().common.close}</button></div>
    </dialog>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  get #code(): EnrolCodeElement | null {
    return this.renderRoot.querySelector('yi-enrol-code')
  }

  #closed(): void {
    this.#code?.forget()
    this.dispatchEvent(new CustomEvent('enrolled'))
  }
}
