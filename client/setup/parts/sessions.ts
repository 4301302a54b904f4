// Lists the sessions and ends them: those of the own account, or for the owner those of all.

import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayWhen } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { sayAnswer } from '../answered.ts'
import { rows } from './rows.ts'
import '../../common/elements/sure.ts'

type Session = AnswerOf<'get /api/sessions'>[number]

@customElement('yi-sessions')
export class SessionsElement extends LitElement {
  @state() private sessions: readonly Session[] = []
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [base, rows]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.read()
  }

  override render() {
    const text = words().setup.sessions
    return html`<section class="card"><h2>${text.title}</h2>
      <ul>${repeat(this.sessions, ({ id }) => id, this.#row)}</ul>
      <p role="status">${this.said()}</p></section>`
  }

  readonly #row = ({ id, name, agent, since, used, current }: Session) => {
    const text = words().setup.sessions
    const times = text.times({ since: sayWhen(since), used: sayWhen(used) })
    return html`<li><span><strong>${name}</strong> ${agent || text.unknown} <span class="quiet">${times}</span></span>
      ${
        current
          ? html`<span class="quiet end">${text.current}</span>`
          : html`<yi-sure .label=${text.end} .again=${text.sure({ name })} @sure=${() => this.#end(id)}></yi-sure>`
      }</li>`
  }

  async read(): Promise<void> {
    const answer = await request('get /api/sessions').catch(() => null)
    if (answer?.ok) this.sessions = answer.body
    else this.said = sayAnswer(answer)
  }

  async #end(id: string): Promise<void> {
    const answer = await request('delete /api/sessions/:id', { params: { id } }).catch(() => null)
    this.said = sayAnswer(answer, () => words().setup.sessions.ended)
    await this.read()
  }
}
