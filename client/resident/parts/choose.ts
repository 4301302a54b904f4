// Which queue, how many, who needs care: then one tap takes a number.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Need } from '../../../shared/day/model.ts'
import type { SiteView } from '../../../shared/day/views/site.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { command } from '../../common/http.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { newId } from '../../common/new-id.ts'
import { sayWait } from '../../common/say-wait.ts'
import { fill, inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/cut-off.ts'
import type { KeptTicket } from '../ticket-kept.ts'
import { ownDevice } from '../ticket-kept.ts'
import '../../common/elements/party.ts'
import '../../common/elements/needs.ts'
import './message.ts'

@customElement('yi-choose')
export class Choose extends LitElement {
  @property() site = ''
  @property({ attribute: false }) pass: string | null = null
  @state() private queue: string | null = null
  @state() private party = 1
  @state() private needs: Need[] = []
  @state() private busy = false
  @state() private problem: Pick<Problem, 'title' | 'detail'> | null = null
  readonly words = new WordsController(this)
  readonly #live = new Live<SiteView>(() => ({ view: 'site', site: this.site }))
  readonly #view = new LiveController(this, this.#live, (live) => live.view)
  readonly #status = new LiveController(this, this.#live, (live) => live.status)
  /** Kept until it is answered, so that asking again is the same command. */
  #id = newId()

  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--s6);
        padding: var(--s2) var(--s4) var(--s8);
      }
      .queues {
        display: grid;
        gap: var(--s3);
      }
      label.queue {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: 72px;
        cursor: pointer;
      }
      label.queue:has(input:checked) {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      label.queue.paused {
        opacity: 0.6;
      }
      input[type='radio'] {
        min-height: 0;
        width: 1.4em;
        height: 1.4em;
        accent-color: var(--accent);
        flex: none;
      }
      .grow {
        flex: 1;
      }
      .name {
        font-weight: 700;
        font-size: var(--t3);
        display: block;
      }
      h1 {
        font-size: var(--t4);
      }
      .take {
        font-size: var(--t4);
        min-height: 72px;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
  }

  override render() {
    const text = words().resident
    const { problem, since } = this.#status.value ?? { problem: null, since: null }
    if (problem?.code === 'unknown-site')
      return html`<yi-message heading=${text.unknown} why=${text.unknownWhy}></yi-message>`
    const view = this.#view.value
    if (!view)
      return html`<yi-cut-off .since=${since}></yi-cut-off><yi-message heading=${words().common.loading}></yi-message>`
    return html`
      <yi-cut-off .since=${since}></yi-cut-off>
      <form @submit=${this.#take}>
        <h1>${inWords(view.name)}</h1>
        ${view.open ? this.#form(view) : html`<yi-message heading=${text.closed} why=${text.closedWhy}></yi-message>`}
      </form>
    `
  }

  #form(view: SiteView) {
    const text = words().resident
    const { problem } = this
    const queue = this.#chosen(view)
    return html`
      ${view.queues.length > 1 ? html`<fieldset class="queues">${view.queues.map((one) => this.#choice(one, queue))}</fieldset>` : nothing}
      <yi-party .value=${this.party} @change=${(event: CustomEvent<number>) => this.#choose({ party: event.detail })}></yi-party>
      <yi-needs .value=${this.needs} @change=${(event: CustomEvent<Need[]>) => this.#choose({ needs: event.detail })}></yi-needs>
      <div role="alert">${problem ? html`<p class="alarm"><strong>${problem.title}</strong><br />${problem.detail}</p>` : nothing}</div>
      <button class="main take" ?disabled=${this.busy}>${this.busy ? text.taking : text.take}</button>
    `
  }

  #choice(one: SiteView['queues'][number], chosen: string) {
    const text = words().resident
    const figures = one.waiting ? fill(text.waitingNow, { count: one.waiting }) : text.nobody
    return html`<label class="card queue ${one.paused ? 'paused' : ''}">
      <input type="radio" name="queue" .value=${one.id} .checked=${one.id === chosen} ?disabled=${one.paused}
        @change=${() => this.#choose({ queue: one.id })} />
      <span class="grow">
        <span class="name">${inWords(one.name)}</span>
        <span class="quiet">${one.paused ? text.paused : html`${figures} · ${sayWait(one.wait)}`}</span>
      </span>
    </label>`
  }

  #chosen({ queues }: SiteView): string {
    const open = queues.filter(({ paused }) => !paused)
    return this.queue ?? (open.find(({ priority }) => !priority) ?? open[0] ?? queues[0])?.id ?? ''
  }

  /** Another choice is another command. */
  #choose(choice: Partial<{ queue: string; party: number; needs: Need[] }>): void {
    Object.assign(this, choice)
    this.#id = newId()
    this.problem = null
  }

  async #take(event: Event): Promise<void> {
    event.preventDefault()
    const view = this.#view.value
    if (!view || this.busy) return
    this.busy = true
    this.problem = null
    const input = { queue: this.#chosen(view), party: this.party, needs: this.needs, device: ownDevice() }
    try {
      const reply = await command(
        this.site,
        'take-ticket',
        this.pass ? { ...input, pass: this.pass } : input,
        { id: this.#id },
      )
      if (reply.ok) this.#taken(reply.result as { ticket: { number: string }; token: string })
      else this.problem = reply.problem
    } catch {
      this.problem = { title: words().common.notSent, detail: '' }
    }
    this.busy = false
  }

  #taken({ ticket, token }: { ticket: { number: string }; token: string }): void {
    const detail: KeptTicket = { number: ticket.number, token }
    this.dispatchEvent(new CustomEvent('taken', { detail }))
  }
}
