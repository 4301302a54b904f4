// The switch by which this device is told of alarms while the page is closed.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { beginToTell, canBeTold, endTelling, isTold } from '../push-here.ts'

@customElement('yi-notify')
export class NotifyElement extends LitElement {
  @property() site = ''
  /** Null: it is not known. */
  @state() private isOn: boolean | null = null
  @state() private isBusy = false
  @state() private fault: Say = silence
  readonly words = new WordsController(this)

  static override styles = base

  override connectedCallback(): void {
    super.connectedCallback()
    if (canBeTold() === true) void this.#look()
  }

  override render() {
    const able = canBeTold()
    const text = words().alerts
    if (!able) return nothing
    return html`<section class="card">
      <h3>${text.heading}</h3>
      <p class="quiet">${text.why}</p>
      ${able === 'install' ? html`<p>${text.install}</p>` : this.#switch()}
      <p role="status">${this.fault() || (this.isOn ? text.isOn : '')}</p>
    </section>`
  }

  #switch() {
    const text = words().alerts
    return html`<button role="switch" aria-checked=${this.isOn === true} ?disabled=${this.isBusy} @click=${this.#turn}>${this.isOn ? text.off : text.on}</button>`
  }

  async #look(): Promise<void> {
    this.isOn = await isTold(this.site)
  }

  readonly #turn = async (): Promise<void> => {
    this.isBusy = true
    this.fault = silence
    if (this.isOn) {
      const isDone = await endTelling(this.site)
      if (isDone) this.isOn = false
      else this.fault = () => words().alerts.failed
    } else {
      const fault = await beginToTell(this.site)
      this.isOn = fault === null
      if (fault) this.fault = () => words().alerts[fault]
    }
    this.isBusy = false
  }
}
