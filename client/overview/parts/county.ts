// The county desk: the sites of the signed-in account, worst first, as a table and a map, with their totals.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import type { SiteRow, SitesView } from '../../../shared/day/views/sites.ts'
import { localeOf } from '../../../shared/languages.ts'
import { base } from '../../common/base.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import type { SiteFilter } from '../filter.ts'
import { EVERY_SITE } from '../filter.ts'
import { groupsByName, keepOrder, rowsWanted, totalsOf } from '../wanted.ts'
import { WideController } from '../wide.ts'
import './county-filters.ts'
import './county-map.ts'
import { countyRow } from './county-row.ts'
import { countyStyles } from './county-styles.ts'
import { countyWideStyles } from './county-wide-styles.ts'

@customElement('yi-county')
export class CountyElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteRow[] = []
  @property({ attribute: false }) as: SitesView['as'] = null
  @property({ attribute: false }) filter: SiteFilter = EVERY_SITE
  /** The site whose row is open, and marked on the map. */
  @state() private chosen: string | null = null
  /** Whether a finger, a pointer or the focus is among the rows. */
  @state() private held = false
  readonly words = new WordsController(this)
  readonly #room = new WideController(this)
  #order: readonly string[] = []
  /** The filter by which the rows were put in order. When the filter changes, they are put in order again. */
  #orderedBy: SiteFilter | null = null

  static override styles = [base, countyStyles, countyWideStyles]

  override render() {
    const { overview } = words()
    const wanted = rowsWanted(this.sites, this.filter, language())
    const rows = keepOrder(wanted, this.#order, this.held && this.#orderedBy === this.filter)
    this.#order = rows.map(({ id }) => id)
    this.#orderedBy = this.filter
    const isMapped = this.sites.some(({ place }) => place !== null)
    return html`<yi-county-filters .filter=${this.filter} .groups=${groupsByName(this.sites, language())}></yi-county-filters>
      ${this.#totals(wanted)}
      <div class="both ${isMapped ? 'mapped' : ''}">
        ${isMapped ? this.#map() : nothing}
        ${rows.length ? this.#table(rows) : html`<div class="none"><p>${overview.noneLeft}</p><button @click=${this.#clear}>${overview.clearFilters}</button></div>`}
      </div>`
  }

  #totals(rows: readonly SiteRow[]) {
    const { totals: named, deskOf } = words().overview
    const { desks, allDesks, ...counts } = totalsOf(rows)
    const shown = {
      ...counts,
      desks: deskOf({ open: desks, all: allDesks }),
    }
    const order = ['sites', 'people', 'desks', 'served', 'unserved', 'alarmed'] as const
    const isBad = (name: string) =>
      (name === 'unserved' && counts.unserved > 0) || (name === 'alarmed' && counts.alarmed > 0)
    return html`<dl class="totals">${order.map(
      (name) =>
        html`<div class=${isBad(name) ? 'bad' : ''}><dt>${named[name]({ count: counts[name as keyof typeof counts] ?? 0 })}</dt><dd aria-live=${name === 'sites' ? 'polite' : 'off'}>${typeof shown[name] === 'number' ? shown[name].toLocaleString(localeOf(language())) : shown[name]}</dd></div>`,
    )}</dl>`
  }

  /** On the map the worst sites come first, whatever the order of the rows. */
  #map() {
    const rows = rowsWanted(this.sites, { ...this.filter, by: 'worst' }, language())
    return html`<details class="where" ?open=${this.#room.isWide}><summary>${words().overview.map}</summary>
      <yi-county-map .rows=${rows} .chosen=${this.chosen} @chosen=${this.#found}></yi-county-map></details>`
  }

  #table(rows: readonly SiteRow[]) {
    const { columns, table } = words().overview
    const names = ['site', 'wait', 'people', 'desks', 'served', 'alarms', 'links'] as const
    return html`<div role="table" class=${this.as ?? ''} aria-label=${table} aria-rowcount=${rows.length + 1}
        @pointerenter=${this.#entered} @pointerleave=${this.#left} @focusin=${this.#entered} @focusout=${this.#left}>
      <div role="row" class="head">${names.map((name) => html`<span role="columnheader" class=${name}>${columns[name]}</span>`)}</div>
      ${repeat(
        rows,
        ({ id }) => id,
        (row) =>
          guard([row, language(), this.chosen === row.id, this.as], () =>
            countyRow(row, { isOpen: this.chosen === row.id, as: this.as, open: () => this.#open(row.id) }),
          ),
      )}
    </div>`
  }

  #open(id: string): void {
    this.chosen = this.chosen === id ? null : id
  }

  /** A site was chosen on the map: scrolls to its row. */
  readonly #found = async ({ detail }: CustomEvent<string>) => {
    this.chosen = detail
    await this.updateComplete
    this.renderRoot.querySelector('[role=row].open')?.scrollIntoView({ block: 'nearest' })
  }

  readonly #clear = () => {
    this.dispatchEvent(new CustomEvent('filtered', { detail: EVERY_SITE, bubbles: true, composed: true }))
  }

  /** A finger is over a row only while it touches it: the row under it does not move meanwhile. */
  readonly #entered = (event: Event) => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') this.held = true
  }

  readonly #left = () => {
    this.held = false
  }
}
