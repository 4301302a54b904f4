// Who may work where.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { ask } from '../../common/http.ts'
import { type Say, silence } from '../../common/say.ts'
import { sayProblem } from '../../common/say-problem.ts'
import { inWords, WordsController, words } from '../../common/words.ts'
import './field.ts'

interface Member {
  readonly name: string
  readonly role: 'owner' | 'marshal' | 'viewer'
  readonly sites: readonly string[]
}

const blank = { name: '', passcode: '', role: 'marshal', sites: [] as string[] }

@customElement('yi-staff')
export class Staff extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @state() private members: readonly Member[] = []
  @state() private typed = blank
  @state() private faults: Record<string, string> = {}
  @state() private said: Say = silence
  @state() private sure: string | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--t3);
      }
      :host,
      form {
        display: grid;
        gap: var(--s4);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
        justify-content: space-between;
        border-top: 1px solid var(--edge);
        padding: var(--s2) 0;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render() {
    const text = words().setup.staff
    return html`<section class="card"><h2>${text.who}</h2><ul>${this.members.map(this.#row)}</ul></section>
      <form class="card" novalidate @submit=${this.#add}>
        <h2>${text.add}</h2>
        ${this.#field('name', 'text', text.name)} ${this.#field('passcode', 'text', text.passcode, text.passcodeHint)}
        <div><button type="button" @click=${this.#suggest}>${text.suggest}</button></div>
        <yi-field kind="select" .label=${text.role} .options=${text.roles} .value=${this.typed.role} .effect=${text.does[this.typed.role as Member['role']]}
          @change-value=${({ detail }: CustomEvent<string>) => this.#put('role', detail)}></yi-field>
        ${this.typed.role === 'owner' ? nothing : html`<div role="group" aria-label=${text.sites}><span>${text.sites}</span>${this.sites.map(this.#site)}</div>`}
        <p role="status">${this.said()}</p>
        <div><button class="main">${text.add}</button></div>
      </form>`
  }

  readonly #row = ({ name, role, sites }: Member) => {
    const text = words().setup.staff
    const said = this.sure === name ? text.sure : text.remove
    return html`<li><span><strong>${name}</strong> ${text.roles[role]} <span class="quiet">${sites.join(' · ')}</span></span>
      <button @click=${() => this.#remove(name)}>${fill(said, { name })}</button></li>`
  }

  readonly #site = ({ id, name }: SiteSummary) =>
    html`<yi-field kind="check" .label=${inWords(name)} .value=${this.typed.sites.includes(id)}
      @change-value=${({ detail }: CustomEvent<boolean>) =>
        this.#put(
          'sites',
          detail ? [...this.typed.sites, id] : this.typed.sites.filter((other) => other !== id),
        )}></yi-field>`

  #field(key: 'name' | 'passcode', kind: 'text', label: string, effect = '') {
    return html`<yi-field data-path=${key} .kind=${kind} .label=${label} .effect=${effect} .value=${this.typed[key]} .fault=${this.faults[key] ?? ''}
      @change-value=${({ detail }: CustomEvent<string>) => this.#put(key, detail)}></yi-field>`
  }

  #put(key: keyof typeof blank, value: string | string[]): void {
    this.typed = { ...this.typed, [key]: value }
    this.faults = {}
    this.said = silence
  }

  /** Eight digits: what can be typed with gloves on. */
  readonly #suggest = (): void => {
    const digits = crypto.getRandomValues(new Uint8Array(8))
    this.#put('passcode', [...digits].map((byte) => byte % 10).join(''))
  }

  async #read(): Promise<void> {
    const answer = await ask<Member[]>('GET', '/api/staff').catch(() => null)
    if (answer?.ok) this.members = answer.body
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { role, sites, ...rest } = this.typed
    const answer = await ask('POST', '/api/staff', {
      ...rest,
      role,
      sites: role === 'owner' ? [] : sites,
    }).catch(() => null)
    if (!answer) this.said = () => words().common.notSent
    else if (answer.ok) {
      this.said = () => fill(words().setup.staff.added, { name: rest.name })
      this.typed = blank
      await this.#read()
    } else {
      const { problem } = answer
      this.faults = Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [path, message]))
      this.said = () => sayProblem(problem).title
    }
  }

  async #remove(name: string): Promise<void> {
    if (this.sure !== name) {
      this.sure = name
      return
    }
    this.sure = null
    const answer = await ask('DELETE', `/api/staff/${encodeURIComponent(name)}`).catch(() => null)
    const isLast = answer && !answer.ok && answer.problem.code === 'not-allowed'
    this.said =
      answer && !isLast ? silence : () => (isLast ? words().setup.staff.lastOwner : words().common.notSent)
    await this.#read()
  }
}
