// Chooses the desks and queues of a paired screen: a hall with three rooms has three screens. It can be changed while
// the screen runs.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Scope } from '../../../shared/day/views/scope.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { sayAnswer } from '../answered.ts'

@customElement('yi-screen-part')
export class ScreenPartElement extends LitElement {
  /** The screen's id. */
  @property() screen = ''
  @property({ attribute: false }) settings!: Site
  @property({ attribute: false }) shows: Scope = { desks: [], queues: [] }
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        flex-basis: 100%;
      }
      summary {
        min-height: var(--target);
        padding: var(--s2) 0;
        cursor: pointer;
      }
      fieldset {
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s4);
        border: 0;
        padding: 0;
        margin: 0 0 var(--s2);
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-height: var(--target);
      }
      input {
        width: 28px;
        min-height: 28px;
        accent-color: var(--accent);
      }
    `,
  ]

  override render() {
    const { screens: text } = words().setup
    const { desks, queues } = this.settings
    return html`<details>
      <summary>${text.partOf} · <strong>${this.#sum()}</strong></summary>
      <form @submit=${this.#save}>
        ${this.#group(
          text.desks,
          'desks',
          desks.map(({ id }) => [id, id]),
        )}
        ${this.#group(
          text.queues,
          'queues',
          queues.map(({ id, name }) => [id, `${id} ${inWords(name)}`]),
        )}
        <p class="quiet">${text.partHow}</p>
        <button>${text.partSave}</button> <span role="status">${this.said()}</span>
      </form>
    </details>`
  }

  #group(legend: string, name: keyof Scope, all: readonly (readonly [id: string, label: string])[]) {
    return html`<fieldset><legend>${legend}</legend>${all.map(
      ([id, label]) =>
        html`<label><input type="checkbox" name=${name} value=${id} .checked=${this.shows[name].includes(id)} />${label}</label>`,
    )}</fieldset>`
  }

  /** Its desks and queues in a few words. Those that the site no longer has are left out. */
  #sum(): string {
    const { screens: text } = words().setup
    const known = (named: readonly string[], all: readonly { id: string }[]) =>
      named.filter((id) => all.some((one) => one.id === id))
    const desks = known(this.shows.desks, this.settings.desks)
    const queues = known(this.shows.queues, this.settings.queues)
    const said = [
      desks.length ? `${text.desks} ${desks.join(text.listed)}` : nothing,
      queues.length ? `${text.queues} ${queues.join(text.listed)}` : nothing,
    ]
    return said.filter((one) => one !== nothing).join(' · ') || text.whole
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const chosen = new FormData(event.target as HTMLFormElement)
    const part = { desks: chosen.getAll('desks').map(String), queues: chosen.getAll('queues').map(String) }
    const params = { id: this.screen }
    const answer = await request('put /api/screens/:id', { params, body: part }).catch(() => null)
    this.said = sayAnswer(answer, () => words().setup.screens.partSaved)
    if (!answer?.ok) return
    this.shows = part
    this.dispatchEvent(new CustomEvent('changed'))
  }
}
