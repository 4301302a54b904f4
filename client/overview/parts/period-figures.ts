// The figures of a period, against those of the period before: totals, tables, and files. Its bulletin is placed
// between them.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Choice } from '../../../shared/day/reports/figures/chosen.ts'
import type { PeriodFigures } from '../../../shared/day/reports/figures/period-figures.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { figuresPath } from '../figures-read.ts'
import { chartedBy, tablesOf } from '../period-tables.ts'
import { sayAgainst } from '../say-against.ts'
import { sayCount, sayMinutes, saySpan } from '../say-figures.ts'
import type { SoFar } from '../so-far.ts'
import './charted.ts'
import './figure-table.ts'

const COUNTS = ['peopleServed', 'served', 'taken'] as const
const LATER = [
  'checked',
  'turnedAway',
  'observed',
  'entered',
  'mostInside',
  'counselled',
  'visited',
  'missed',
  'returned',
  'moved',
  'left',
  'unserved',
  'open',
] as const

@customElement('yi-period-figures')
export class PeriodFiguresElement extends LitElement {
  @property({ attribute: false }) figures!: PeriodFigures
  @property({ attribute: false }) choice: Choice = {}
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** Null: the period is over. */
  @property({ attribute: false }) soFar: SoFar | null = null
  /** When the figures were read, by the server's clock. */
  @property({ attribute: false }) at = 0
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
      }
      :host {
        gap: var(--s6);
      }
      h2 {
        font-size: var(--t4);
        overflow-wrap: anywhere;
      }
      h2 span {
        display: inline-block;
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
        gap: var(--s3);
      }
      .figures div {
        display: flex;
        flex-direction: column;
        padding: var(--s3) var(--s4);
      }
      dt {
        order: 1;
      }
      dd {
        font-size: var(--t3);
        white-space: nowrap;
        font-weight: 800;
        line-height: 1.25;
        font-variant-numeric: tabular-nums;
      }
      dd.quiet {
        order: 2;
        font-size: var(--t1);
        font-weight: 400;
        white-space: normal;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--s2) var(--s4);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--accent);
        font-weight: 600;
      }
      a.main {
        padding: var(--s2) var(--s4);
        border-radius: var(--round);
        background: var(--accent);
        color: var(--on-accent);
        text-decoration: none;
      }
      summary {
        display: flex;
        align-items: center;
        min-height: var(--target);
        color: var(--accent);
        font-weight: 600;
        cursor: pointer;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
        gap: var(--s6);
      }
    `,
  ]

  override render() {
    const text = words().figures
    const { before, days } = this.figures
    const tables = tablesOf(this.figures, this.sites, this.soFar?.isGoingOn)
    return html`<section aria-labelledby="in-all">
        <h2 id="in-all">${this.#name()} <span>${this.#when()}</span></h2>
        <p class="quiet">${text.daysOf({ days })}${this.#isDay() || !this.#isCompared() ? nothing : html` · ${text.againstHow({ from: before.from, to: before.to })}`}</p>
        ${this.#notes()}${this.#sum()}${this.#files()}
      </section>
      <slot></slot>
      ${this.#charts()}
      ${tables.map((table) => html`<yi-figure-table .table=${table}></yi-figure-table>`)}`
  }

  #isCompared(): boolean {
    return this.figures.before.days > 0 && !this.soFar?.isGoingOn
  }

  #isDay(): boolean {
    return this.figures.from === this.figures.to
  }

  #name(): string {
    const [only] = this.figures.sites.length === 1 ? this.figures.sites : []
    const site = this.sites.find(({ id }) => id === only?.id)
    return site ? inWords(site.name) : words().figures.heading
  }

  #when(): string {
    const { from, to } = this.figures
    return this.#isDay() ? from : words().figures.range({ from, to })
  }

  #notes() {
    const text = words().figures
    const { partial, unread, pending, before } = this.figures
    const waits = pending + before.pending
    return html`<div role="status">
      ${this.soFar?.isGoingOn ? html`<p class="quiet">${text.noAgainst({ time: sayTime(this.at) })}</p>` : nothing}
      ${waits ? html`<p>${text.pending({ count: waits })}</p>` : nothing}
      ${partial ? html`<p class="quiet">${text.partial({ count: partial })}</p>` : nothing}
      ${unread ? html`<p class="alarm">${text.unread({ count: unread })}</p>` : nothing}
    </div>`
  }

  #sum() {
    const { counts, walkedOf } = words().figures
    const { all, before } = this.figures
    const count = (name: (typeof COUNTS)[number] | (typeof LATER)[number]) =>
      this.#figure(counts[name], all[name] ?? 0, before[name] ?? 0, sayCount)
    // things that never happen at a site are left out
    const later = LATER.filter((name) => (all[name] ?? 0) + (before[name] ?? 0) > 0)
    return html`<dl class="figures">
      ${COUNTS.map(count)}
      ${this.#figure(counts.waited, all.waited.p50, before.waited.p50, sayMinutes)}
      ${this.#figure(counts.waitedMost, all.waited.p90, before.waited.p90, sayMinutes)}
      ${this.#figure(counts.waitedLongest, all.waited.longest, before.waited.longest, sayMinutes)}
      ${
        all.walked.n
          ? this.#figure(
              counts.walked,
              all.walked.p50,
              before.walked.p50,
              saySpan,
              walkedOf({ count: all.walked.n }),
            )
          : nothing
      }
      ${this.#figure(counts.atDesk, all.atDesk.p50, before.atDesk.p50, saySpan)}
      ${later.map(count)}
    </dl>`
  }

  #figure(
    term: string,
    now: number | null,
    before: number | null,
    say: (figure: number | null) => string,
    more = '',
  ) {
    const against = this.#isCompared() ? sayAgainst(now, before, say, this.#isDay()) : ''
    const said = [more, against].filter((one) => one !== '').join(' · ')
    return html`<div class="card"><dt class="quiet">${term}</dt><dd>${say(now)}</dd>
      ${said ? html`<dd class="quiet">${said}</dd>` : nothing}</div>`
  }

  #files() {
    const text = words().figures
    const path = (ending: '.xlsx' | '.csv', more: Record<string, string> = {}) =>
      figuresPath(ending, this.figures, this.choice, { language: language(), ...more })
    const names = Object.entries(text.sheets).filter(([name]) => name !== 'staff' || this.figures.staff)
    return html`<div class="files">
        <a class="main" href=${path('.xlsx')} download>${text.download}</a>
        <details class="csv"><summary>${text.csv}</summary>
          <p class="quiet">${text.csvWhy}</p>
          <div class="files">${names.map(([sheet, name]) => html`<a href=${path('.csv', { sheet })} download>${name}</a>`)}</div>
        </details>
      </div>
      <p class="quiet">${text.error}</p>`
  }

  #charts() {
    const { hours, dates, sites } = this.figures
    // one day of one site has its own drawings elsewhere
    const isOneDay = this.#isDay() && sites.length === 1
    const ofHours = hours.map(({ hour, ...figures }) => ({
      place: `${String(hour).padStart(2, '0')}:00`,
      figures,
    }))
    const ofDates = dates.map(({ date, ...figures }) => ({ place: date.slice('2026-'.length), figures }))
    return html`<div class="charts">
      ${isOneDay || !ofHours.length ? nothing : html`<yi-charted .charted=${chartedBy('hours', ofHours)}></yi-charted>`}
      ${ofDates.length > 1 ? html`<yi-charted .charted=${chartedBy('dates', ofDates)}></yi-charted>` : nothing}
    </div>`
  }
}
