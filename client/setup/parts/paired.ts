// The screens of all sites: pairing one by its code, and taking one away.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { ask } from '../../common/http.ts'
import { publicUrl } from '../../common/public-url.ts'
import { type Say, silence } from '../../common/say.ts'
import { sayProblem } from '../../common/say-problem.ts'
import { WordsController, words } from '../../common/words.ts'
import './field.ts'

interface Screen {
  readonly id: string
  readonly site: string
  readonly name: string
}

@customElement('yi-paired')
export class Paired extends LitElement {
  @property() site = ''
  @state() private screens: readonly Screen[] = []
  @state() private code = ''
  @state() private name = words().setup.screens.nameDefault
  @state() private said: Say = silence
  @state() private fault: Say = silence
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
      code {
        overflow-wrap: anywhere;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render() {
    const text = words().setup.screens
    const [before = '', after = ''] = text.how.split('{address}')
    return html`<form class="card" novalidate @submit=${this.#pair}>
        <p>${before}<code>${publicUrl()}/screen/${this.site}</code>${after}</p>
        <yi-field data-path="code" .label=${text.code} .value=${this.code} .fault=${this.fault()}
          @change-value=${({ detail }: CustomEvent<string>) => this.#type(detail)}></yi-field>
        <yi-field data-path="name" .label=${text.name} .value=${this.name}
          @change-value=${({ detail }: CustomEvent<string>) => (this.name = detail)}></yi-field>
        <p role="status">${this.said()}</p>
        <div><button class="main">${text.pair}</button></div>
      </form>
      <section class="card"><h2>${text.list}</h2>
        <ul>${this.screens.map(this.#row)}</ul>
        ${this.screens.length ? nothing : html`<p class="quiet">${text.none}</p>`}
      </section>
      <p class="quiet">${text.https}</p>`
  }

  readonly #row = ({ id, name, site }: Screen) => {
    const text = words().setup.screens
    return html`<li><span><strong>${name}</strong> <span class="quiet">${site}</span></span>
      <button @click=${() => this.#revoke(id)}>${fill(this.sure === id ? text.sure : text.revoke, { name })}</button></li>`
  }

  #type(code: string): void {
    this.code = code.toUpperCase().trim()
    this.fault = silence
  }

  async #read(): Promise<void> {
    const answer = await ask<Screen[]>('GET', '/api/screens').catch(() => null)
    if (answer?.ok) this.screens = answer.body
  }

  readonly #pair = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { site, name } = this
    const path = `/api/screens/${encodeURIComponent(this.code || '-')}/pair`
    const answer = await ask('POST', path, { site, name }).catch(() => null)
    const problem = answer && !answer.ok ? answer.problem : null
    this.fault = () => {
      if (!problem) return ''
      return problem.code === 'not-paired' ? words().setup.screens.wrongCode : sayProblem(problem).title
    }
    this.said = () => {
      if (!answer) return words().common.notSent
      return answer.ok ? fill(words().setup.screens.paired, { name }) : ''
    }
    if (!answer?.ok) return
    this.code = ''
    await this.#read()
    this.dispatchEvent(new CustomEvent('paired'))
  }

  async #revoke(id: string): Promise<void> {
    if (this.sure !== id) {
      this.sure = id
      return
    }
    this.sure = null
    const answer = await ask('DELETE', `/api/screens/${encodeURIComponent(id)}`).catch(() => null)
    this.said = answer ? silence : () => words().common.notSent
    await this.#read()
  }
}
