// The list of people to be visited at home. A tap ticks one off; what is written about each is read from the server, and
// kept nowhere on the tablet.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { VisitNote } from '../../../shared/day/nouns/visits.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/sure.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import './note-visit.ts'

type Visit = MarshalView['visits'][number]

/** Milliseconds after which notes are read again that were not there: another tablet is just sending one, or nobody answered. */
const AGAIN = 3_000
/** How often that is tried in a row. */
const TRIES = 3

@customElement('yi-home-visits')
export class HomeVisitsElement extends LitElement {
  @property({ attribute: false }) visits: MarshalView['visits'] = []
  @property() site = ''
  @consume({ context: giverContext }) giver!: CommandGiver
  /** Null: not read yet. */
  @state() private notes: ReadonlyMap<number, VisitNote | null> | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)
  #timer = 0
  #tries = 0

  static override styles = [
    base,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2) var(--s4);
        padding: var(--s2) 0;
        border-top: 1px solid var(--edge);
      }
      li > div:first-child {
        flex: 1 1 14rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .do,
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      header {
        justify-content: space-between;
        margin-bottom: var(--s2);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visits') || notedIn(this.visits) === notedIn(changed.get('visits') ?? [])) return
    this.#tries = 0
    if (notedIn(this.visits)) void this.#read()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  override render() {
    const text = words().visits
    const { visits, site } = this
    const note = html`<yi-note-visit kind=${visits.length ? '' : 'bare'} .site=${site} @noted=${this.#read}></yi-note-visit>`
    if (visits.length === 0) return note
    const count = visits.filter(({ doneAt }) => doneAt === null).length
    return html`<section class="card" aria-labelledby="visits">
      <header><h3 id="visits">${text.title} · ${text.toDo({ count })}</h3>${note}</header>
      <p class="alarm" role="status">${this.said()}</p>
      <ul>${repeat(visits, ({ id }) => id, this.#visit)}</ul>
    </section>`
  }

  readonly #visit = (visit: Visit) => {
    const text = words().visits
    const { id, number, noted, at, doneAt } = visit
    const when = doneAt === null ? text.since({ time: sayTime(at) }) : text.doneAt({ time: sayTime(doneAt) })
    const isDone = doneAt !== null
    const act = isDone ? text.reopen : text.tick
    const erases = noted && this.notes?.get(id)
    return html`<li data-visit=${id}>
      <div>${number ? html`<strong class="number">${number}</strong> ` : nothing}${noted ? this.#note(id) : nothing}
        <p class="quiet">${doneAt === null ? '' : '✓ '}${when}</p></div>
      <div class="do">
        <button class=${isDone ? 'bare' : 'main'} aria-label=${this.#label(act, visit)} @click=${() => this.giver.give(isDone ? 'reopen-visit' : 'tick-visit', { visit: id })}>${act}</button>
        ${isDone ? nothing : html`<yi-sure kind="bare" .label=${text.drop} .again=${text.dropSure} @sure=${() => this.#drop(id)}></yi-sure>`}
        ${erases ? html`<yi-sure kind="bare" .label=${text.erase} .again=${text.eraseSure} @sure=${() => this.#erase(id)}></yi-sure>` : nothing}
      </div>
    </li>`
  }

  /** The name of a button: whoever does not see the list hears which visit it is for. */
  #label(act: string, { id, number }: Visit): string {
    return [act, number, this.notes?.get(id)?.where].filter(Boolean).join(' · ')
  }

  #note(id: number) {
    const note = this.notes?.get(id)
    // what somebody has typed has its own direction
    if (note)
      return html`<strong><bdi>${note.where}</bdi></strong>${note.what ? html` <bdi>${note.what}</bdi>` : nothing}`
    return html`<span class="quiet">${note === null ? words().visits.erased : words().common.loading}</span>`
  }

  readonly #read = async (): Promise<void> => {
    clearTimeout(this.#timer)
    const { site } = this
    const answer = await request('get /api/sites/:site/visits', { params: { site } }).catch(() => null)
    if (!this.isConnected) return
    this.said = answer?.ok ? silence : () => words().visits.unread
    if (answer?.ok) this.notes = new Map(answer.body.notes.map(({ visit, note }) => [visit, note]))
    const isWhole = this.visits.every(({ id, noted }) => !noted || this.notes?.get(id))
    this.#tries += 1
    if (!isWhole && this.#tries < TRIES) this.#timer = window.setTimeout(this.#read, AGAIN)
  }

  #erase(visit: number): Promise<void> {
    const params = { site: this.site, visit: String(visit) }
    return this.#ask(request('delete /api/sites/:site/visits/:visit/note', { params }))
  }

  #drop(visit: number): Promise<void> {
    const params = { site: this.site, visit: String(visit) }
    return this.#ask(request('delete /api/sites/:site/visits/:visit', { params }))
  }

  /** Sent at once or not at all: the marshal stands there and sees whether it was done. */
  async #ask(asked: ReturnType<typeof request<'delete /api/sites/:site/visits/:visit'>>): Promise<void> {
    const answer = await asked.catch(() => null)
    await this.#read()
    if (answer?.ok) return
    this.said = () => (answer ? sayProblem(answer.problem).title : words().common.notSent)
  }
}

/** The visits about which something is written, as a key. */
function notedIn(visits: MarshalView['visits']): string {
  return visits
    .flatMap(({ id, noted }) => (noted ? [id] : []))
    .sort((a, b) => a - b)
    .join(' ')
}
