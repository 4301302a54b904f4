// A screen that is not paired: it shows a code, and asks until the owner has entered it.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { both } from '../../common/words/both.ts'
import { WordsController } from '../../common/words/words.ts'
import '../../common/elements/language.ts'
import '../../common/elements/line.ts'
import { steadyNow } from '../../common/time/steady-now.ts'

const ASK_EVERY = 2000
/** Milliseconds. A code is good for ten minutes; the screen asks for a new one a little before. */
const NEW_CODE = 9.5 * 60_000

@customElement('yi-pairing')
export class PairingElement extends LitElement {
  @property() site = ''
  @state() private code = '······'
  readonly words = new WordsController(this)
  #claim = ''
  #askedAt = 0
  #timer = 0
  #isAsking = false

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-content: center;
        gap: 3vmin;
        height: 100%;
        text-align: center;
        font-size: 3.2vmin;
      }
      h1 {
        font-size: 6vmin;
      }
      .number {
        font-size: 18vmin;
        letter-spacing: 0.12em;
        color: var(--accent);
      }
      h1 span,
      p span {
        display: block;
      }
      .also {
        font-size: 0.75em;
      }
      yi-line {
        width: 28vmin;
        margin: 0 auto;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = window.setInterval(() => void this.#look(), ASK_EVERY)
    void this.#look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  override render() {
    return html`<yi-line .marks=${5} aria-hidden="true"></yi-line>
      <h1>${both(({ screen }) => screen.pairTitle)}</h1>
      <p>${both(({ screen }) => screen.pairHow)}</p>
      <p class="number" aria-live="polite">${this.code}</p>
      <p class="quiet">${both(({ screen }) => screen.pairWhere({ site: this.site }))}</p>
      <yi-language></yi-language>`
  }

  /** Asks the server. Where it cannot be reached, the screen asks again: nobody can tap a screen on a wall. */
  async #look(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    try {
      if (steadyNow() - this.#askedAt > NEW_CODE) return await this.#newCode()
      const params = { claim: this.#claim }
      const answer = await request('get /api/screens/claims/:claim/pairing', { params })
      if (!answer.ok || answer.body === null) return
      clearInterval(this.#timer)
      this.dispatchEvent(new CustomEvent('paired', { detail: answer.body }))
    } catch {
      // again in two seconds
    } finally {
      this.#isAsking = false
    }
  }

  async #newCode(): Promise<void> {
    const answer = await request('post /api/screens')
    if (!answer.ok) return
    this.#askedAt = steadyNow()
    this.#claim = answer.body.claim
    this.code = answer.body.code
  }
}
