// One site: how busy it is in a word, a shape and a colour, its figures, its pages.

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SiteRow } from '../../../shared/day/views/sites.ts'
import { localeOf } from '../../../shared/languages.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { sayAhead } from '../../common/words/say-ahead.ts'
import { sayPeople } from '../../common/words/say-left.ts'
import { sayPause } from '../../common/words/say-pause.ts'
import { sayWaitNote, sayWaitShort } from '../../common/words/say-wait.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { servesNow } from '../order.ts'
import { alarmsShown, DOTS, levelShown } from '../shown.ts'

@customElement('yi-site-card')
export class SiteCardElement extends LitElement {
  @property({ attribute: false }) site!: SiteRow
  /** Metres from the reader; null: not known. */
  @property({ attribute: false }) metres: number | null = null
  /** Whether to link to the pages for staff. */
  @property({ attribute: false }) isForStaff = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
      }
      article.card {
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: var(--s3);
        border-inline-start: 6px solid var(--edge);
        overflow-wrap: anywhere;
      }
      .card.clear {
        border-inline-start-color: var(--accent);
      }
      .card.busy {
        border-inline-start-color: var(--ink);
      }
      .card.crowded,
      .card.unserved {
        border-inline-start-color: var(--alarm);
      }
      .alarms {
        color: var(--alarm);
        font-weight: 700;
      }
      header {
        display: grid;
        gap: var(--s1);
      }
      h2 {
        font-size: var(--t3);
      }
      .level {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s4);
        font-weight: 700;
      }
      .level span {
        letter-spacing: 0.1em;
      }
      .clear .level {
        color: var(--accent);
      }
      .crowded .level,
      .unserved .level {
        color: var(--alarm);
      }
      .idle .level,
      .closed .level,
      .level .until {
        color: var(--quiet);
      }
      dl {
        display: grid;
        align-content: start;
        gap: var(--s1);
      }
      dl div {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--s3);
      }
      dd {
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .wait dd {
        font-size: var(--t4);
        line-height: 1.25;
      }
      small {
        display: block;
        color: var(--quiet);
        font-size: var(--t1);
        font-weight: 400;
      }
      .short.card {
        grid-template-rows: 1fr auto;
        gap: 0;
        padding: var(--s3) var(--s4) 0;
      }
      .short header {
        align-content: start;
      }
      .short h2 {
        font-size: var(--t2);
      }
      .short .facts {
        font-size: var(--t1);
      }
      .short .kind {
        color: var(--ink);
      }
      .short .how-long {
        color: var(--ink);
        font-variant-numeric: tabular-nums;
      }
      .short nav {
        border: 0;
        padding: 0;
        font-size: var(--t1);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s6);
        border-top: 1px solid var(--edge);
        padding-top: var(--s1);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--quiet);
      }
      a.main {
        margin-inline-end: auto;
        color: var(--accent);
        font-weight: 700;
      }
    `,
  ]

  override render() {
    return this.isForStaff ? this.#whole() : this.#short()
  }

  /** A short card in a long list: the figures by which people compare sites, in three lines. */
  #short() {
    const { overview, common } = words()
    const { name, kind, open, wait, waiting, hours, place } = this.site
    const level = levelShown(this.site)
    const facts = [
      place || this.metres !== null ? this.#where() : '',
      waiting > 0 ? `${overview.waiting} ${common.tickets({ count: waiting })}` : '',
      hours ? `${hours.from}–${hours.to}` : this.#ahead(),
    ].filter(Boolean)
    return html`<article class="card short ${level}">
      <header>
        <h2>${inWords(name)}</h2>
        <p class="level"><b><span aria-hidden="true">${DOTS[level]}</span> ${overview.levels[level]}</b>
          ${level === 'closed' || level === 'unserved' ? nothing : html`<b class="how-long">${sayWaitShort(wait)}</b>`}
          ${open || level === 'closed' ? nothing : html`<b class="until">${overview.noNumbers}</b>`}
          ${this.#pause()}${this.#left()}</p>
        <p class="quiet facts"><b class="kind">${overview.kinds[kind]}</b>${facts.map((fact) => ` · ${fact}`)}</p>
      </header>
      ${this.#links()}
    </article>`
  }

  #whole() {
    const { overview, common, resident } = words()
    const { name, open, waiting, people, wait, desks, place, hours } = this.site
    const level = levelShown(this.site)
    const isClosed = level === 'closed'
    const note = sayWaitNote(wait)
    const ahead = this.#ahead()
    return html`<article class="card ${level}">
      <header>
        <h2>${inWords(name)}</h2>
        <p class="level"><b><span aria-hidden="true">${DOTS[level]}</span> ${overview.levels[level]}</b>
          ${open || isClosed ? nothing : html`<b class="until">${overview.noNumbers}</b>`}
          ${this.#pause()}${this.#left()}</p>
        ${this.#alarms()}
        ${place || this.metres !== null ? html`<p class="quiet">${this.#where()}</p>` : nothing}
      </header>
      <dl>
        ${isClosed ? nothing : this.#figure(resident.wait, html`${sayWaitShort(wait)}${note ? html`<small>${note}</small>` : nothing}`, 'wait')}
        ${isClosed && waiting === 0 ? nothing : this.#figure(overview.waiting, `${common.tickets({ count: waiting })} · ${overview.people({ count: people })}`)}
        ${isClosed ? nothing : this.#figure(overview.desks, String(desks))}
        ${hours ? html`${this.#figure(overview.hours, `${hours.from}–${hours.to}`)}${this.#figure(overview.lastNumber, hours.lastNumber)}` : nothing}
        ${ahead ? this.#figure(overview.hours, ahead) : nothing}
      </dl>
      ${this.#links()}
    </article>`
  }

  /** At a site with a calendar: when it shuts, and when it opens next. */
  #ahead(): string {
    const { ahead, timeZone } = this.site
    return ahead ? sayAhead({ ahead, timeZone }, now()) : ''
  }

  /** The pause of the whole site. */
  #pause() {
    const { pause, timeZone } = this.site
    return pause ? html`<b class="until">${sayPause(pause, language(), timeZone)}</b>` : nothing
  }

  /** How many the site can still serve today, where that is told. */
  #left() {
    const { left = null } = this.site
    return left === null ? nothing : html`<b class="until">${sayPeople(left, language())}</b>`
  }

  /** The alarms, for people who can act on them. */
  #alarms() {
    const kinds = this.isForStaff ? alarmsShown(this.site) : []
    const { alarms } = words().overview
    return kinds.length
      ? html`<p class="alarms">${kinds.map((kind) => alarms[kind]).join(' · ')}</p>`
      : nothing
  }

  #figure(term: string, value: string | TemplateResult, kind = '') {
    return html`<div class=${kind}><dt class="quiet">${term}</dt><dd>${value}</dd></div>`
  }

  /** The distance, then the address: people who compare sites look at the first. */
  #where(): string {
    const { place } = this.site
    return [this.metres === null ? '' : sayMetres(this.metres), place ? inWords(place.address) : '']
      .filter(Boolean)
      .join(' · ')
  }

  #links() {
    const { overview } = words()
    const { id, name, open } = this.site
    const isOffered = this.isForStaff ? open : servesNow(this.site)
    return html`<nav aria-label=${inWords(name)}>
      <a class="main" href="/s/${id}">${isOffered ? overview.resident : overview.look}</a>
      <a href="/?moves=${id}">${overview.moves}</a>
      ${
        this.isForStaff
          ? html`<a href="/screen/${id}">${overview.screen}</a><a href="/marshal/${id}">${overview.marshal}</a>`
          : nothing
      }
    </nav>`
  }
}

/** To ten metres for short ways, to a tenth of a kilometre for longer ones. */
function sayMetres(metres: number): string {
  const { overview } = words()
  if (metres < 995) return overview.metres({ count: Math.round(metres / 10) * 10 })
  const count = (metres / 1000).toLocaleString(localeOf(language()), {
    maximumFractionDigits: metres < 9950 ? 1 : 0,
  })
  return overview.kilometres({ count })
}
