// A code that signs one tablet in: shown on this page, scanned by the tablet.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { ask } from '../../common/http.ts'
import { publicUrl } from '../../common/public-url.ts'
import { type Say, silence } from '../../common/say.ts'
import { now } from '../../common/site-time.ts'
import { Tick } from '../../common/tick.ts'
import { inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/qr.ts'
import { sayAnswer } from '../answered.ts'
import type { Member } from '../member.ts'

@customElement('yi-enrol')
export class Enrol extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @state() private member: Member | null = null
  @state() private site = ''
  @state() private made: { code: string; until: number } | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)
  readonly tick = new Tick(this, 1000)

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
      yi-qr {
        width: min(100%, 20rem);
        margin: 0 auto;
      }
      h2 {
        font-size: var(--t3);
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
    `,
  ]

  /** Makes a code for this account and shows it. */
  async show(member: Member): Promise<void> {
    this.member = member
    this.site = this.#sitesOf(member)[0]?.id ?? ''
    await this.#make()
    this.#dialog?.showModal()
  }

  override render() {
    const text = words().setup.enrol
    const left = this.made ? this.made.until - now() : 0
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">${fill(text.title, { name: this.member?.name ?? '' })}</h2>
      ${this.#choice()}
      ${
        this.made && left > 0
          ? html`<yi-qr .text=${this.#address(this.made.code)} .label=${text.label}></yi-qr>
              <p>${text.how}</p>
              <p class="quiet">${fill(text.good, { count: minutesIn(left) })}</p>`
          : html`<p role="status">${this.made ? text.over : this.said()}</p>`
      }
      <div class="do">
        <button class="main" @click=${() => this.#dialog?.close()}>${words().common.close}</button>
        <button @click=${this.#make}>${text.again}</button>
      </div>
    </dialog>`
  }

  #choice() {
    const sites = this.member ? this.#sitesOf(this.member) : []
    if (sites.length < 2) return nothing
    return html`<label>${words().setup.enrol.site}
      <select @change=${({ target }: Event) => (this.site = (target as HTMLSelectElement).value)}>
        ${sites.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.site}>${inWords(name)}</option>`)}
      </select></label>`
  }

  #sitesOf({ sites }: Member): readonly SiteSummary[] {
    return sites.length ? this.sites.filter(({ id }) => sites.includes(id)) : this.sites
  }

  /** In the fragment, which no server and no proxy is sent. */
  #address(code: string): string {
    return `${publicUrl()}/marshal/${encodeURIComponent(this.site)}#enrol=${code}`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  readonly #make = async (): Promise<void> => {
    const path = `/api/staff/${encodeURIComponent(this.member?.name ?? '')}/enrolments`
    const answer = await ask<{ code: string; until: number }>('POST', path, {}).catch(() => null)
    this.made = answer?.ok ? answer.body : null
    this.said = sayAnswer(answer)
  }

  #closed(): void {
    this.made = null
    this.dispatchEvent(new CustomEvent('enrolled'))
  }
}

/** To the nearest: clocks that differ by a moment make no eleventh minute of ten. */
function minutesIn(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 60_000))
}
