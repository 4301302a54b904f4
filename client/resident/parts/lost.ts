// Finds a lost number: asks for the number and the party, waits for a marshal's consent, or uses a marshal's code.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import '../../common/elements/message.ts'
import '../../common/elements/party.ts'
import { claimWords } from '../../../shared/text/claim-words.ts'
import { bearing, request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { numbersMeant } from '../../common/numbers/typed-number.ts'
import { now } from '../../common/time/site-time.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem, sayWhole } from '../../common/words/say-problem.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { inlinedSite } from '../inlined-site.ts'
import { type AskedClaim, claimAt, type KeptTicket, keepClaim, ownDevice } from '../ticket-kept.ts'

/** Milliseconds between two questions whether a marshal has agreed: somebody stands there and looks at the phone. */
const AGAIN = 2_000

type Given = AnswerOf<'post /api/sites/:site/codes/taken'>

@customElement('yi-lost')
export class LostElement extends LitElement {
  @property() site = ''
  /** A marshal's code that was scanned; null: the resident searches for the number. */
  @property({ attribute: false }) code: string | null = null
  @state() private claim: AskedClaim | null = null
  @state() private isRefused = false
  @state() private party = 1
  @state() private busy = false
  @state() private problem: Say = silence
  readonly words = new WordsController(this)
  #timer = 0

  static override styles = [
    base,
    css`
      form,
      section {
        display: grid;
        gap: var(--s4);
        padding: var(--s2) var(--s4) var(--s8);
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
      }
      h1 {
        font-size: var(--t4);
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s1);
      }
      input {
        font-size: var(--t5);
        text-transform: uppercase;
      }
      p:empty {
        display: none;
      }
    `,
  ]

  /** Not in `connectedCallback`: an element that is loaded after it was drawn gets its properties only now. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('code') && this.code !== null) void this.#bring(this.code)
    else if (changed.has('site') && this.code === null) {
      this.claim = claimAt(this.site)
      if (this.claim) void this.#look()
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  override render() {
    const text = claimWords[language()]
    const { claim, code, problem } = this
    const alarm = html`<p class="alarm" role="alert">${problem()}</p>`
    if (code !== null) {
      const isOver = problem === this.#codeOver
      return html`<yi-message heading=${isOver ? text.codeOver : problem() || text.taking} why=${isOver ? text.codeOverWhy : ''}>
        ${problem() ? html`<button class="main" @click=${this.#back}>${text.back}</button>` : nothing}
      </yi-message>`
    }
    if (claim) {
      const { number, until } = claim
      return html`<yi-message heading=${this.isRefused ? text.refused : text.asked}
          why=${this.isRefused ? text.refusedWhy : text.askedWhy({ number })}>
        ${this.isRefused ? nothing : html`<p class="quiet">${text.askedUntil({ time: sayTime(until) })}</p>`}
        ${alarm}
        <button @click=${this.#back}>${text.back}</button>
      </yi-message>`
    }
    return html`<form @submit=${this.#ask}>
      <h1>${text.title}</h1>
      <p>${text.how}</p>
      <label>${text.number}
        <input name="number" autocomplete="off" autocapitalize="characters" maxlength="10" placeholder=${text.numberHint} @input=${this.#typed} />
      </label>
      <yi-party .value=${this.party} @change=${({ detail }: CustomEvent<number>) => {
        this.party = detail
      }}></yi-party>
      ${alarm}
      <button class="main" ?disabled=${this.busy}>${this.busy ? text.asking : text.ask}</button>
      <button type="button" @click=${this.#back}>${text.back}</button>
    </form>`
  }

  readonly #codeOver: Say = () => claimWords[language()].codeOver

  readonly #typed = (): void => {
    this.problem = silence
  }

  readonly #back = (): void => {
    keepClaim(this.site, null)
    this.dispatchEvent(new CustomEvent('back'))
  }

  get #at() {
    return { params: { site: this.site } }
  }

  readonly #ask = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const queues = inlinedSite()?.view.queues.map(({ id }) => id) ?? []
    const meant = numbersMeant(this.renderRoot.querySelector('input')?.value ?? '', queues)
    const [number] = meant
    // without a letter, several numbers may be meant
    if (number === undefined || meant.length > 1) {
      this.problem = () => claimWords[language()].noNumber
      return
    }
    this.busy = true
    const body = { number, party: this.party, device: ownDevice() }
    const answer = await request('post /api/sites/:site/claims', { ...this.#at, body }).catch(() => null)
    this.busy = false
    if (answer?.ok) {
      this.claim = { number, ...answer.body }
      this.isRefused = false
      keepClaim(this.site, this.claim)
      this.#later()
      return
    }
    this.problem = () => {
      if (!answer) return words().common.notSent
      return answer.problem.code === 'unknown-ticket'
        ? claimWords[language()].unknown
        : sayWhole(answer.problem)
    }
  }

  /** Uses a marshal's code, which works once; the same phone may use it again. */
  async #bring(code: string): Promise<void> {
    const body = { code, device: ownDevice() }
    const answer = await request('post /api/sites/:site/codes/taken', { ...this.#at, body }).catch(() => null)
    if (answer?.ok) this.#found(answer.body)
    else if (!answer) this.problem = () => words().common.notSent
    else if (answer.problem.code === 'not-found') this.problem = this.#codeOver
    else {
      const { problem } = answer
      this.problem = () => sayProblem(problem).title
    }
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#look(), AGAIN)
  }

  async #look(): Promise<void> {
    const { claim } = this
    if (!claim) return
    const headers = bearing(claim.claim)
    const answer = await request('get /api/sites/:site/claims/mine', { ...this.#at, headers }).catch(
      () => null,
    )
    if (this.claim !== claim || !this.isConnected) return
    if (answer?.ok && answer.body.state === 'given') return this.#found(answer.body)
    if (answer?.ok && answer.body.state === 'refused') {
      this.isRefused = true
      keepClaim(this.site, null)
    } else if ((answer && !answer.ok && isOver(answer.problem.code)) || claim.until < now()) {
      this.claim = null
      keepClaim(this.site, null)
      const problem = answer?.ok === false && answer.problem.code === 'ticket-over' ? answer.problem : null
      this.problem = () => (problem ? sayProblem(problem).title : claimWords[language()].over)
    } else {
      this.problem = answer ? silence : () => words().common.notSent
      this.#later()
    }
  }

  #found({ ticket: { number }, token }: Given): void {
    keepClaim(this.site, null)
    this.dispatchEvent(new CustomEvent<KeptTicket>('found', { detail: { number, token } }))
  }
}

/** Whether the answer is final. Any other, such as that of a busy server, may be different two seconds later. */
function isOver(code: string): boolean {
  return code === 'not-found' || code === 'ticket-over'
}
