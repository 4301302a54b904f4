// Addresses that are told what happens: those that there are, and a form for another.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { faultsIn, sayAnswer } from '../answered.ts'
import { rows } from './rows.ts'
import './field.ts'
import './webhook.ts'

type Webhook = AnswerOf<'get /api/webhooks'>[number]

@customElement('yi-webhooks')
export class WebhooksElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @state() private webhooks: readonly Webhook[] = []
  @state() private url = ''
  /** The site that the new one hears of; empty: all of them. */
  @state() private site = ''
  @state() private faults: Record<string, Say> = {}
  @state() private said: Say = silence
  /** Shown until the next one is added: nobody is told it again. */
  @state() private secret = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    rows,
    css`
      code {
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.read()
  }

  override render() {
    const text = words().webhooks
    return html`<section class="card"><h2>${text.title}</h2><p class="quiet">${text.why}</p>
      <ul>${repeat(
        this.webhooks,
        ({ id }) => id,
        (webhook) =>
          html`<yi-webhook role="listitem" .webhook=${webhook} .sites=${this.sites}
            ?isOther=${this.webhooks.some(({ id, contact }) => contact && id !== webhook.id)} @changed=${this.read}></yi-webhook>`,
      )}</ul>
      ${this.secret ? html`<p role="status">${text.secret} <code dir="ltr">${this.secret}</code></p>` : nothing}
      <form novalidate @submit=${this.#add}>
        <yi-field data-path="url" .label=${text.url} .value=${this.url} .fault=${this.faults['url']?.() ?? ''}
          @change-value=${({ detail }: CustomEvent<string>) => this.#type(detail)}></yi-field>
        <yi-field kind="select" data-path="site" .label=${text.sites} .options=${this.#options()} .value=${this.site}
          @change-value=${({ detail }: CustomEvent<string>) => (this.site = detail)}></yi-field>
        <p role="status">${this.said()}</p>
        <div class="do"><button class="main">${text.add}</button></div>
      </form></section>`
  }

  #options(): Record<string, string> {
    const own = this.sites.map(({ id, name }): [string, string] => [id, inWords(name)])
    return Object.fromEntries([['', words().webhooks.allSites], ...own])
  }

  #type(url: string): void {
    this.url = url
    this.faults = {}
    this.said = silence
  }

  readonly read = async (): Promise<void> => {
    const answer = await request('get /api/webhooks').catch(() => null)
    if (answer?.ok) this.webhooks = answer.body
    else this.said = sayAnswer(answer)
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const body = { url: this.url, notices: null, sites: this.site ? [this.site] : null }
    const answer = await request('post /api/webhooks', { body }).catch(() => null)
    this.faults = faultsIn(answer)
    this.said = this.faults['url'] ? silence : sayAnswer(answer, () => words().webhooks.added)
    if (!answer?.ok) return
    this.secret = answer.body.secret
    this.url = ''
    await this.read()
  }
}
