// The bulletin in both languages, each copied with one tap.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import type { Language } from '../../../shared/text/index.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { sayTime } from '../../common/say-time.ts'
import { fromDevice } from '../../common/site-time.ts'
import { steadyNow } from '../../common/steady-now.ts'
import { WordsController, words } from '../../common/words.ts'
import { sayBulletin, type Tally, tallyOf } from '../bulletin.ts'
import { copyFrom } from '../copy.ts'
import { readDays } from '../day-read.ts'

/** Each site's day is read from its log: more than so many are read only when somebody wants them. */
const UNASKED = 20
/** Milliseconds after which a change is worth counting all again. */
const FRESH = 60_000

@customElement('yi-bulletin')
export class Bulletin extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @property({ attribute: false }) date = ''
  @state() private tally: Tally | null = null
  @state() private missing = 0
  @state() private done: number | null = null
  @state() private copied: { language: Language; how: 'copied' | 'selected' } | null = null
  readonly words = new WordsController(this)
  #counted = ''
  @state() private countedAt = 0

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s3);
      }
      h2 {
        font-size: var(--t3);
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: var(--s3) var(--s6);
      }
      .both > div {
        display: grid;
        gap: var(--s2);
        align-content: space-between;
        justify-items: start;
      }
      textarea {
        width: 100%;
        font: inherit;
        color: inherit;
        background: none;
        border: 1.5px solid var(--edge);
        border-radius: var(--round);
        padding: var(--s3);
        resize: vertical;
      }
      .copy {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s3);
      }
      button {
        justify-self: start;
      }
    `,
  ]

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('date')) this.#forget()
  }

  override updated(): void {
    if (this.#concerned().length <= UNASKED && steadyNow() - this.countedAt > FRESH) void this.#count()
  }

  override render() {
    const { overview } = words()
    return html`<section class="card" aria-labelledby="bulletin">
      <h2 id="bulletin">${overview.bulletin}</h2>
      ${this.tally ? html`<p class="quiet">${fill(overview.asOf, { time: sayTime(fromDevice(this.countedAt)) })}</p><div class="both">${this.#text('zh-CN')}${this.#text('en')}</div>` : nothing}
      ${this.tally && this.#concerned().length <= UNASKED ? nothing : this.#counting()}
      ${this.missing ? html`<p class="alarm">${fill(overview.bulletinMissing, { count: this.missing })}</p>` : nothing}
    </section>`
  }

  #counting() {
    const { overview } = words()
    const count = this.#concerned().length
    if (this.done !== null)
      return html`<p role="status">${fill(overview.bulletinCounting, { done: this.done, count })}</p>`
    return html`<button @click=${() => this.#count()}>${fill(overview.bulletinCount, { count })}</button>`
  }

  #text(language: Language) {
    const { overview } = words()
    const isCopied = this.copied?.language === language
    return html`<div lang=${language}>
      <textarea readonly rows="3" aria-label=${overview.bulletinIn[language]} .value=${this.tally ? sayBulletin(this.date, this.tally, language) : ''}></textarea>
      <div class="copy">
        <button class="main" aria-label="${overview.copy} · ${overview.bulletinIn[language]}" @click=${(event: Event) => this.#copy(event, language)}>${overview.copy}</button>
        <span role="status">${isCopied && this.copied ? overview[this.copied.how] : ''}</span>
      </div>
    </div>`
  }

  async #copy(event: Event, language: Language): Promise<void> {
    const field = (event.target as Element).closest('[lang]')?.querySelector('textarea')
    if (field) this.copied = { language, how: await copyFrom(field) }
  }

  /** A site whose newest day is an earlier one was not there on the date. */
  #concerned(): SiteSummary[] {
    return this.sites.filter(({ date }) => date >= this.date)
  }

  #forget(): void {
    this.tally = null
    this.done = null
    this.copied = null
    this.missing = 0
    this.#counted = ''
    this.countedAt = 0
  }

  /** Counts again when something has happened, and keeps the old sentence until it has. */
  async #count(): Promise<void> {
    const sites = this.#concerned()
    const wanted = [this.date, ...sites.map(({ id, version }) => `${id}:${version}`)].join()
    if (wanted === this.#counted) return
    this.#counted = wanted
    const isWanted = () => wanted === this.#counted && this.isConnected
    this.done = 0
    const show = (done: number) => {
      if (isWanted()) this.done = done
    }
    const reads = await readDays(
      sites.map(({ id }) => id),
      this.date,
      show,
      isWanted,
    )
    if (!isWanted()) return
    this.done = null
    this.countedAt = steadyNow()
    this.tally = tallyOf(reads.flatMap((read) => ('figures' in read ? [read.figures] : [])))
    this.missing = reads.filter((read) => 'not' in read && read.not !== 'not-found').length
  }
}
