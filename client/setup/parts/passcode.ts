// Changes the passcode of the own account.

import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { faultsIn, sayAnswer } from '../answered.ts'
import './field.ts'
import { rows } from './rows.ts'

@customElement('yi-passcode')
export class PasscodeElement extends LitElement {
  @state() private typed = { old: '', passcode: '' }
  @state() private faults: Record<string, Say> = {}
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [base, rows]

  override render() {
    const text = words().setup.passcode
    return html`<form class="card" novalidate @submit=${this.#change}>
      <h2>${text.title}</h2>
      ${this.#field('old', text.old)} ${this.#field('passcode', text.passcode, text.hint)}
      <p role="status">${this.said()}</p>
      <div><button>${text.change}</button></div>
    </form>`
  }

  #field(key: 'old' | 'passcode', label: string, effect = '') {
    return html`<yi-field data-path="own-${key}" kind="password" .label=${label} .effect=${effect} .value=${this.typed[key]} .fault=${this.faults[key]?.() ?? ''}
      @change-value=${({ detail }: CustomEvent<string>) => this.#put(key, detail)}></yi-field>`
  }

  #put(key: 'old' | 'passcode', value: string): void {
    this.typed = { ...this.typed, [key]: value }
    this.faults = {}
    this.said = silence
  }

  readonly #change = async (event: Event): Promise<void> => {
    event.preventDefault()
    const answer = await request('put /api/session/passcode', { body: this.typed }).catch(() => null)
    this.faults = faultsIn(answer)
    this.said = sayAnswer(answer, () => words().setup.passcode.changed)
    if (!answer?.ok) return
    this.typed = { old: '', passcode: '' }
    this.dispatchEvent(new CustomEvent('changed'))
  }
}
