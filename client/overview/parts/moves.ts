// Every move out of order of a site's day, with its reason: why one number went before another.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Move } from '../../../shared/day/reports/out-of-order.ts'
import { base } from '../../common/base.ts'
import '../../common/elements/record-filter.ts'
import type { RecordFilter } from '../../common/elements/record-filter.ts'
import { PagedController, type ReadPage } from '../../common/http/paged.ts'
import { request } from '../../common/http/request.ts'
import { searchOf } from '../../common/http/search.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

// before the element: where it stands in the page already, it is made while this file is read
const readMoves: ReadPage<Move> = async ({ site, date }, query) => {
  const address = 'get /api/sites/:site/days/:date/moves'
  const answer = await request(address, { params: { site, date }, search: searchOf<typeof address>(query) })
  return answer.ok ? { ...answer, body: { lines: answer.body.moves, more: answer.body.more } } : answer
}

@customElement('yi-moves')
export class MovesElement extends LitElement {
  @property() site = ''
  @property() name = ''
  /** The site's zone. */
  @property() zone: string | undefined
  /** The day to begin with. */
  @property() date = ''
  @state() private number = ''
  readonly words = new WordsController(this)
  readonly #paged = new PagedController<Move>(this, readMoves)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
        max-width: 48rem;
      }
      li {
        display: grid;
        grid-template-columns: 5.5rem minmax(0, 1fr) auto;
        align-items: baseline;
        gap: var(--s3);
        padding: var(--s3) 0;
        border-bottom: 1px solid var(--edge);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--accent);
      }
    `,
  ]

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('site') || changed.has('date')) void this.#read()
  }

  override render() {
    const text = words().moves
    const { lines, more, busy, problem } = this.#paged
    return html`<h2>${text.heading}</h2>
      <p>${this.name} · <a href="/s/${this.site}">${text.back}</a></p>
      <p class="quiet">${text.why}</p>
      <yi-record-filter .site=${this.site} .date=${this.date} @filter=${this.#filter}></yi-record-filter>
      <div role="status">${problem ? html`<p class="alarm">${problem}</p>` : busy || lines.length ? nothing : html`<p>${text.none}</p>`}</div>
      <ol>${lines.map(this.#line)}</ol>
      ${more ? html`<div><button ?disabled=${busy} @click=${() => this.#paged.older()}>${text.older}</button></div>` : nothing}`
  }

  readonly #line = ({ number, reason, at, desk, place, passed, queue, places, beyond }: Move) => {
    const where = desk && place ? deskName(desk, place) : ''
    const facts = { where, passed, queue: queue ?? '', places: places ?? 0 }
    return html`<li><strong class="number">${number}</strong>
      <span>${words().moves.reasons[reason](facts)}${beyond ? ` · ${words().inside.beyond}` : ''}</span>
      <time class="quiet" datetime=${new Date(at).toISOString()}>${sayTime(at, this.zone)}</time></li>`
  }

  readonly #filter = ({ detail }: CustomEvent<RecordFilter>): void => {
    this.number = detail.number
    if (detail.date === this.date) void this.#read()
    else this.date = detail.date
  }

  async #read(): Promise<void> {
    const { site, date, number } = this
    if (!date) return
    await this.#paged.read({ site, date, number })
  }
}
