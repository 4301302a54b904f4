// For staff: the day of a site in figures, and the bulletin of all sites on that date.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { inWords, WordsController, words } from '../../common/words.ts'
import type { Asked } from '../address.ts'
import { type DayRead, readDay } from '../day-read.ts'
import './bulletin.ts'
import './day.ts'
import { steadyNow } from '../../common/steady-now.ts'

/** Milliseconds after which a change is worth reading the whole day again. */
const FRESH = 60_000

@customElement('yi-days')
export class Days extends LitElement {
  /** Those whose figures may be read. */
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @property({ attribute: false }) site: string | null = null
  @property({ attribute: false }) date: string | null = null
  @state() private read: DayRead | null = null
  readonly words = new WordsController(this)
  /** Of the day that was asked for last: answers may overtake each other. */
  #wanted = ''
  #readAt = 0

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s6);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3) var(--s4);
      }
      label {
        display: grid;
        gap: var(--s1);
        min-width: 0;
      }
      select,
      input {
        width: 100%;
        min-width: 0;
      }
      .says {
        display: grid;
        justify-items: start;
        gap: var(--s2);
        padding: var(--s6) 0;
      }
    `,
  ]

  override updated(changed: PropertyValues): void {
    if (['sites', 'site', 'date'].some((name) => changed.has(name))) void this.#look()
  }

  override render() {
    const { overview } = words()
    const site = this.#siteShown()
    const date = this.#dateShown()
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        <label><span class="quiet">${overview.site}</span>
          <select name="site" @change=${(event: Event) => this.#choose({ site: chosenIn(event) })}>
            ${this.site && !site ? html`<option selected value=${this.site}>${this.site}</option>` : nothing}
            ${this.sites.map(({ id, name }) => html`<option value=${id} .selected=${id === site?.id}>${inWords(name)}</option>`)}
          </select></label>
        <label><span class="quiet">${overview.date}</span>
          <input type="date" name="date" required .value=${date} @change=${(event: Event) => this.#choose({ date: chosenIn(event) || null })} /></label>
      </form>
      ${date ? html`<yi-bulletin .sites=${this.sites} .date=${date}></yi-bulletin>` : nothing}
      <div aria-live="polite">${this.#day(site, date)}</div>`
  }

  #day(site: SiteSummary | undefined, date: string) {
    const { overview } = words()
    if (!site) return this.#says(overview.unknown, overview.unknownWhy)
    if (!date) return this.#says(fill(overview.noDay, { name: inWords(site.name) }), overview.noDayWhy)
    if (!this.read) return html`<p class="says">${overview.reading}</p>`
    if ('figures' in this.read) {
      return html`<yi-day .site=${site.id} .name=${inWords(site.name)} .figures=${this.read.figures}></yi-day>`
    }
    return this.#not(this.read.not, site)
  }

  #not(code: Exclude<DayRead, { figures: unknown }>['not'], { name }: SiteSummary) {
    const { overview, common, problems } = words()
    if (code === 'not-found')
      return this.#says(fill(overview.noDay, { name: inWords(name) }), overview.noDayWhy)
    const { title, detail } =
      code === 'nobody-answered' ? { title: common.notSent, detail: '' } : problems[code]
    return html`${this.#says(title, detail)}<button @click=${() => this.#look(true)}>${overview.readAgain}</button>`
  }

  #says(sentence: string, why: string) {
    return html`<div class="says"><p>${sentence}</p><p class="quiet">${why}</p></div>`
  }

  #choose(asked: Partial<Asked>): void {
    this.dispatchEvent(new CustomEvent('chosen', { detail: asked }))
  }

  /** The busiest is the one to look at first. */
  #siteShown(): SiteSummary | undefined {
    if (this.site) return this.sites.find(({ id }) => id === this.site)
    return [...this.sites].sort((a, b) => b.date.localeCompare(a.date) || b.people - a.people)[0]
  }

  /** The newest day that any site has; empty where none has one. */
  #dateShown(): string {
    if (this.date) return this.date
    return this.site
      ? (this.#siteShown()?.date ?? '')
      : this.sites.reduce((newest, { date }) => (date > newest ? date : newest), '')
  }

  /** Reads the day again when another is asked for, or when something has happened in it. */
  async #look(isAgain = false): Promise<void> {
    const site = this.#siteShown()
    const date = this.#dateShown()
    if (!site || !date) return
    const wanted = `${site.id} ${date}`
    const isNew = wanted !== this.#wanted
    if (!isNew && !isAgain && (site.date !== date || steadyNow() - this.#readAt < FRESH)) return
    if (isNew) this.read = null
    this.#wanted = wanted
    this.#readAt = steadyNow()
    const read = await readDay(site.id, date)
    if (wanted === this.#wanted) this.read = read
  }
}

function chosenIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value
}
