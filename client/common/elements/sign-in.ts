// The sign-in form. It keeps what was typed, and shows the problem beside it.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../base.ts'
import { request } from '../http/request.ts'
import { type Say, silence } from '../words/say.ts'
import { sayWhole } from '../words/say-problem.ts'
import { WordsController, words } from '../words/words.ts'
import './line.ts'

@customElement('yi-sign-in')
export class SignInElement extends LitElement {
  /** Why somebody who is signed in may not see this site. */
  @property() refused = ''
  @state() private said: Say = silence
  @state() private busy = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--s4);
        max-width: 24rem;
        margin: 8vh auto 0;
        padding: var(--s4);
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      yi-line {
        width: 9em;
      }
      p {
        min-height: 1.5em;
      }
    `,
  ]

  override render() {
    const text = words().marshal
    return html`<form @submit=${this.#signIn}>
      <yi-line .marks=${5} aria-hidden="true"></yi-line>
      <label>${text.name}<input name="name" autocomplete="username" autocapitalize="none" required maxlength="40" /></label>
      <label>
        ${text.passcode}
        <input name="passcode" type="password" autocomplete="current-password" required maxlength="100" aria-describedby="said" />
      </label>
      <p class="alarm" role="alert" id="said">${this.said() || this.refused}</p>
      <button class="main" ?disabled=${this.busy}>${text.signIn}</button>
    </form>`
  }

  async #signIn(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    this.busy = true
    this.said = silence
    try {
      const answer = await request('post /api/session', {
        body: { name: String(fields.get('name')), passcode: String(fields.get('passcode')) },
      })
      if (answer.ok) this.dispatchEvent(new CustomEvent('signed-in'))
      else {
        const { problem } = answer
        this.said = () => (problem.code === 'not-signed-in' ? words().marshal.wrong : sayWhole(problem))
      }
    } catch {
      this.said = () => words().common.notSent
    }
    this.busy = false
  }
}
