// Phones that ask for a lost number: a marshal who sees the people says whether it is theirs. An answer is sent at once
// or not at all: by the time the network is back, other people may stand there.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

type Claim = MarshalView['claims'][number]

@customElement('yi-claims')
export class ClaimsElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  @property() site = ''
  /** Claims that were answered here and may still be in the view. */
  @state() private answered: ReadonlySet<string> = new Set()
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-height: 40vh;
        overflow-y: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s4);
        min-height: var(--target);
        padding: var(--s1) var(--s4);
        border-bottom: 1px solid var(--accent);
        border-inline-start: 6px solid var(--accent);
        background: var(--card);
      }
      li span {
        flex: 1 1 12rem;
      }
      small {
        display: block;
      }
      /* the two answers are opposites: a thumb that slips meets neither */
      .no {
        margin-inline-start: var(--s8);
      }
      p {
        padding: var(--s1) var(--s4);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override render() {
    const text = words().handing
    const { moreClaims } = this.view
    const claims = this.view.claims.filter(({ id }) => !this.answered.has(id))
    return html`<div role="alert">${claims.length ? html`<ul aria-label=${text.lost}>${claims.map((one) => this.#claim(one))}</ul>` : nothing}</div>
      ${moreClaims > 0 ? html`<p class="quiet">${text.more({ count: moreClaims })}</p>` : nothing}
      <p role="status">${this.said()}</p>`
  }

  #claim(claim: Claim) {
    const text = words().handing
    const { number, party, since } = claim
    return html`<li>
      <span><strong>${text.lost} · ${text.who({ number, count: party, time: sayTime(since) })}</strong>
        <small class="quiet">${text.whoWhy}</small></span>
      <button class="main" @click=${() => this.#answer(claim, true)}>${text.theirs}</button>
      <button class="no" @click=${() => this.#answer(claim, false)}>${text.notTheirs}</button>
    </li>`
  }

  async #answer({ id, number }: Claim, theirs: boolean): Promise<void> {
    // a second tap finds no button any more
    this.answered = new Set([...this.answered, id])
    this.said = silence
    const params = { site: this.site, id }
    const answer = await request('post /api/sites/:site/claims/:id', { params, body: { theirs } }).catch(
      () => null,
    )
    if (answer?.ok) {
      this.said = () => (theirs ? words().handing.given({ number }) : '')
      return
    }
    if (!answer) this.answered = new Set([...this.answered].filter((other) => other !== id))
    this.said = () => {
      const text = words().handing
      if (!answer) return words().common.notSent
      const { code } = answer.problem
      if (code === 'not-found') return `${number} · ${text.late}`
      return code === 'wrong-state'
        ? `${number} · ${text.answered}`
        : `${number} · ${sayProblem(answer.problem).title}`
    }
  }
}
