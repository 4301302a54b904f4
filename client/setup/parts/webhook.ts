// One address that is told what happens: how it goes, what it wants to hear, and what was sent to it last.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { NOTICES, type NoticeName } from '../../../shared/day/views/notice-names.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayWhen } from '../../common/words/say-time.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { faultsIn, sayAnswer } from '../answered.ts'
import { rows } from './rows.ts'
import '../../common/elements/sure.ts'

type Webhook = AnswerOf<'get /api/webhooks'>[number]
type Delivery = AnswerOf<'get /api/webhooks/:webhook/deliveries'>[number]

@customElement('yi-webhook')
export class WebhookElement extends LitElement {
  @property({ attribute: false }) webhook!: Webhook
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** Whether another one is told where to call people: this one cannot be, then. */
  @property({ type: Boolean }) isOther = false
  /** What was sent last; null: nobody has looked. */
  @state() private deliveries: readonly Delivery[] | null = null
  @state() private said: Say = silence
  @state() private secret = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    rows,
    css`
      :host {
        border-top: 1px solid var(--edge);
        padding: var(--s3) 0;
      }
      code {
        overflow-wrap: anywhere;
      }
      li strong {
        white-space: nowrap;
      }
      summary {
        padding: var(--s3) 0;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        border: 0;
        padding: 0;
      }
      label {
        display: flex;
        gap: var(--s2);
        align-items: center;
        min-height: var(--target);
      }
    `,
  ]

  override render() {
    const text = words().webhooks
    const { url, paused, waiting, dead, sites, contact } = this.webhook
    return html`<p><strong dir="ltr">${url}</strong></p>
      ${contact ? html`<p>${text.contact}</p>` : nothing}
      <p class="quiet">${sites ? sites.map((id) => this.#nameOf(id)).join(' · ') : text.allSites}</p>
      <p class=${paused || this.webhook.failingSince !== null ? 'alarm' : ''}>${this.#state()} <span class="quiet">${text.counts({ waiting, dead })}</span></p>
      <details><summary>${text.notices}</summary>${this.#notices()}</details>
      <div class="do"><button @click=${this.#test}>${text.test}</button>
        <button @click=${() => this.#change({ paused: !paused })}>${paused ? text.resume : text.pause}</button>
        <button @click=${this.#look}>${text.recent}</button>
        ${this.#mark(contact)}
        <yi-sure .label=${text.turn} .again=${text.turnSure} @sure=${this.#turn}></yi-sure>
        <yi-sure .label=${text.remove} .again=${text.removeSure} @sure=${this.#remove}></yi-sure></div>
      ${this.secret ? html`<p>${text.secret} <code dir="ltr">${this.secret}</code></p>` : nothing}
      <p role="status">${this.said()}</p>
      ${this.deliveries ? this.#recent(this.deliveries) : nothing}`
  }

  #mark(contact: boolean) {
    const text = words().webhooks
    if (contact) return html`<button @click=${() => this.#change({ contact: false })}>${text.unmark}</button>`
    if (this.isOther) return nothing
    return html`<yi-sure .label=${text.mark} .again=${text.markSure} @sure=${() => this.#change({ contact: true })}></yi-sure>`
  }

  #state(): string {
    const text = words().webhooks
    const { paused, failingSince } = this.webhook
    if (paused) return { owner: text.owner, gone: text.gone, failing: text.failingLong }[paused]
    return failingSince === null ? text.fine : text.failing({ since: sayWhen(failingSince) })
  }

  #nameOf(site: string): string {
    const found = this.sites.find(({ id }) => id === site)
    return found ? inWords(found.name) : site
  }

  /** Every notice by its name in the protocol, since whoever builds the other side has to know it. */
  #notices() {
    const text = words().webhooks
    const wanted = this.webhook.notices
    const box = (label: unknown, checked: boolean, then: (checked: boolean) => void) =>
      html`<label><input type="checkbox" .checked=${checked} @change=${(event: Event) => then((event.target as HTMLInputElement).checked)} />${label}</label>`
    return html`<fieldset>${box(text.allNotices, wanted === null, (all) => this.#change({ notices: all ? null : [...NOTICES] }))}
      ${
        wanted
          ? NOTICES.map((name) =>
              box(html`<code dir="ltr">${name}</code>`, wanted.includes(name), (on) =>
                this.#change({
                  notices: NOTICES.filter((one) => (one === name ? on : wanted.includes(one))),
                }),
              ),
            )
          : nothing
      }</fieldset>`
  }

  #recent(deliveries: readonly Delivery[]) {
    const text = words().webhooks
    if (deliveries.length === 0) return html`<p class="quiet">${text.none}</p>`
    return html`${this.webhook.contact ? html`<p class="quiet">${text.withheld}</p>` : nothing}<ul>${deliveries.map(
      (
        delivery,
      ) => html`<li><span><code dir="ltr">${delivery.type}</code> <strong class="number">${numberIn(delivery.body)}</strong>
        <span class="quiet">${sayWhen(delivery.createdAt)}</span>
        <strong>${text[delivery.state]}</strong> <span class="quiet">${sayAnswered(delivery.answer)}</span></span>
        ${
          // what waits is sent by itself
          delivery.state === 'waiting'
            ? nothing
            : html`<button class="end" @click=${() => this.#again(delivery.id)}>${text.again}</button>`
        }</li>`,
    )}</ul>`
  }

  get #at() {
    return { params: { webhook: this.webhook.id } }
  }

  async #change(change: {
    paused?: boolean
    notices?: readonly NoticeName[] | null
    contact?: boolean
  }): Promise<void> {
    const { url, notices, sites, contact, paused } = this.webhook
    const kept = {
      url,
      notices: notices as readonly NoticeName[] | null,
      sites,
      contact,
      paused: paused !== null,
    }
    const answer = await request('put /api/webhooks/:webhook', {
      ...this.#at,
      body: { ...kept, ...change },
    }).catch(() => null)
    this.#done(faultsIn(answer)['contact'] ?? sayAnswer(answer))
  }

  readonly #test = async (): Promise<void> => {
    const answer = await request('post /api/webhooks/:webhook/test', { ...this.#at, body: {} }).catch(
      () => null,
    )
    this.#done(sayAnswer(answer, () => words().webhooks.tested))
  }

  readonly #turn = async (): Promise<void> => {
    const answer = await request('post /api/webhooks/:webhook/secret', { ...this.#at, body: {} }).catch(
      () => null,
    )
    if (answer?.ok) this.secret = answer.body.secret
    this.#done(sayAnswer(answer))
  }

  readonly #remove = async (): Promise<void> => {
    const answer = await request('delete /api/webhooks/:webhook', this.#at).catch(() => null)
    this.#done(sayAnswer(answer))
  }

  readonly #look = async (): Promise<void> => {
    const answer = await request('get /api/webhooks/:webhook/deliveries', this.#at).catch(() => null)
    if (answer?.ok) this.deliveries = answer.body
    this.#done(sayAnswer(answer))
  }

  async #again(delivery: string): Promise<void> {
    const answer = await request('post /api/webhooks/:webhook/deliveries/:delivery/again', {
      params: { webhook: this.webhook.id, delivery },
      body: {},
    }).catch(() => null)
    this.#done(sayAnswer(answer, () => words().webhooks.sentAgain))
  }

  #done(said: Say): void {
    this.said = said
    this.dispatchEvent(new CustomEvent('changed'))
  }
}

function sayAnswered(answer: Delivery['answer']): string {
  const text = words().webhooks
  if (!answer) return text.unsent
  return answer.failed ? text[answer.failed] : text.status({ status: answer.status ?? 0 })
}

/** The number that a notice is about; empty where it is about none. */
function numberIn(body: string): string {
  const { data }: { data: { ticket?: { number: string } } } = JSON.parse(body)
  return data.ticket?.number ?? ''
}
