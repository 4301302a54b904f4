// Replaces the server's signing keys, for when codes or tickets have leaked.

import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { WordsController, words } from '../../common/words/words.ts'

const KEYS = ['pass', 'ticket'] as const
type Key = (typeof KEYS)[number]

@customElement('yi-turn-keys')
export class TurnKeysElement extends LitElement {
  /** The key that a first tap has chosen: the second tap replaces it, which cannot be undone. */
  @state() private sure: Key | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--t3);
      }
      section {
        display: grid;
        gap: var(--s3);
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
      li span {
        flex: 1 1 16rem;
      }
    `,
  ]

  override render() {
    const text = words().setup.keys
    return html`<section class="card"><h2>${text.title}</h2>
      <ul>${KEYS.map(
        (key) => html`<li><span>${text.does[key]}</span>
          <button data-key=${key} @click=${() => this.#press(key)}>${this.sure === key ? text.sure : text.turn[key]}</button></li>`,
      )}</ul>
      <p role="status">${this.said()}</p></section>`
  }

  #press(key: Key): void {
    this.said = silence
    if (this.sure !== key) this.sure = key
    else void this.#turn(key)
  }

  async #turn(key: Key): Promise<void> {
    this.sure = null
    const answer = await request('post /api/keys/:key/rotate', { params: { key } }).catch(() => null)
    this.said = () => {
      if (!answer) return words().common.notSent
      return answer.ok ? words().setup.keys.turned[key] : sayProblem(answer.problem).title
    }
  }
}
