// For somebody who looks for a site: the few with the shortest wait or way, and the others on demand.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Kind } from '../../../shared/day/nouns/kinds.ts'
import type { SiteRow } from '../../../shared/day/views/sites.ts'
import { base } from '../../common/base.ts'
import { canLocate, locate, mayLocateUnasked } from '../../common/browser/here.ts'
import { keep, kept } from '../../common/browser/kept.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import type { Point } from '../distance.ts'
import { kindsAmong, metresTo, type SortBy, servesNow, sitesWanted } from '../order.ts'
import './site-card.ts'

const KEPT = 'overview:sort'
/** Nobody compares more sites than this. */
const FEW = 10

@customElement('yi-sites')
export class SitesElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteRow[] = []
  /** The reader's choice; null: none yet. */
  @state() private chosen: SortBy | null = kept<SortBy>(KEPT) === 'name' ? 'name' : null
  @state() private searched = ''
  @state() private kind: Kind | '' = ''
  @state() private isWhole = false
  @state() private here: Point | null = null
  @state() private locating: 'no' | 'asking' | 'failed' = 'no'
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s3) var(--s4);
      }
      label {
        display: grid;
        gap: var(--s1);
        min-width: 0;
      }
      input,
      select {
        width: 100%;
        min-width: 0;
      }
      form label {
        flex: 1 1 7rem;
        max-width: 14rem;
      }
      form .search {
        flex: 1 1 14rem;
        max-width: 30rem;
      }
      .found {
        min-height: var(--target);
        display: flex;
        align-items: center;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: var(--s2) var(--s4);
      }
      /* four hundred cards: those out of sight cost nothing */
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 9rem;
        /* what is drawn outside a card, such as a ring of focus, is not cut off */
        padding: 4px;
        margin: -4px;
      }
      yi-site-card {
        height: 100%;
      }
      .all {
        justify-self: start;
      }
      summary {
        cursor: pointer;
        min-height: var(--target);
        display: flex;
        align-items: center;
        color: var(--accent);
        font-weight: 600;
      }
      .none {
        display: grid;
        justify-items: start;
        gap: var(--s3);
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    if (kept<SortBy>(KEPT) === 'distance') void this.#locateUnasked()
  }

  override render() {
    const { overview } = words()
    const wanted = sitesWanted(this.sites, {
      by: this.#by(),
      words: this.searched.trim(),
      kind: this.kind,
      language: language(),
      here: this.here,
    })
    if (this.sites.length === 1) return html`<ul>${wanted.map(this.#site)}</ul>`
    return html`${this.#controls(wanted)}
      ${
        wanted.length
          ? this.#listed(wanted)
          : html`<div class="none"><p>${overview.noneFound({ words: this.searched.trim() })}</p>
              <button @click=${() => this.#search('')}>${overview.clearSearch}</button></div>`
      }`
  }

  /** Only sites that serve are recommended; a search also shows the others, after those. */
  #listed(wanted: readonly SiteRow[]) {
    const { overview } = words()
    const list = (sites: readonly SiteRow[]) => html`<ul>${repeat(sites, ({ id }) => id, this.#site)}</ul>`
    const isSearched = this.searched.trim() !== ''
    const serving = wanted.filter(servesNow)
    const others = wanted.filter((site) => !servesNow(site))
    const shown = isSearched || this.isWhole || this.#by() === 'name' ? serving : serving.slice(0, FEW)
    return html`${shown.length ? list(shown) : html`<p>${overview.noneServes}</p>`}
      ${shown.length < serving.length ? html`<button class="all" @click=${this.#showAll}>${overview.showAll({ count: serving.length })}</button>` : nothing}
      ${
        others.length
          ? html`<details ?open=${isSearched || serving.length === 0}><summary>${overview.notServing({ count: others.length })}</summary>${list(others)}</details>`
          : nothing
      }`
  }

  readonly #showAll = () => {
    this.isWhole = true
  }

  #controls(found: readonly SiteRow[]) {
    const { overview } = words()
    const sorts: SortBy[] = ['wait', 'name', ...(this.#canSortByDistance() ? (['distance'] as const) : [])]
    return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="search"><span class="quiet">${overview.search}</span>
        <input type="search" name="search" autocomplete="off" enterkeyhint="search" .value=${this.searched}
          @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)} /></label>
      ${this.#kinds()}
      <label><span class="quiet">${overview.sortBy}</span>
        <select name="sort" @change=${(event: Event) => this.#sort((event.target as HTMLSelectElement).value as SortBy)}>
          ${sorts.map((by) => html`<option value=${by} .selected=${by === this.#by()}>${overview.sorts[by]}</option>`)}
        </select></label>
      <p class="quiet found" role="status">${this.#status(found)}</p>
    </form>`
  }

  /** Somebody who wants a vaccination cannot use a testing site. */
  #kinds() {
    const { overview } = words()
    const kinds = kindsAmong(this.sites)
    if (kinds.length < 2 && !this.kind) return nothing
    return html`<label><span class="quiet">${overview.kind}</span>
      <select name="kind" @change=${(event: Event) => this.#only((event.target as HTMLSelectElement).value as Kind | '')}>
        ${(['', ...kinds] as const).map((kind) => html`<option value=${kind} .selected=${kind === this.kind}>${kind ? overview.kinds[kind] : overview.any}</option>`)}
      </select></label>`
  }

  #only(kind: Kind | ''): void {
    this.kind = kind
  }

  #status(found: readonly SiteRow[]): string {
    const { overview } = words()
    if (this.locating === 'asking') return overview.locating
    if (this.locating === 'failed') return overview.notLocated
    return overview.found({ count: found.length, serving: found.filter(servesNow).length })
  }

  readonly #site = (site: SiteRow) =>
    html`<li><yi-site-card .site=${site} .metres=${metresTo(site, this.here)}
      .isForStaff=${this.sites.length === 1}></yi-site-card></li>`

  #search(searched: string): void {
    this.searched = searched
  }

  #sort(by: SortBy): void {
    keep(KEPT, by)
    this.locating = 'no'
    if (by === 'distance' && !this.here) void this.#locate()
    else this.chosen = by
  }

  #by(): SortBy {
    return this.chosen ?? 'wait'
  }

  async #locate(): Promise<void> {
    this.locating = 'asking'
    this.here = await locate()
    this.locating = this.here ? 'no' : 'failed'
    this.chosen = this.here ? 'distance' : null
    // the list fell back to another order by itself, so the control has to show that
    const sort = this.renderRoot.querySelector('select')
    if (sort) sort.value = this.#by()
  }

  async #locateUnasked(): Promise<void> {
    if (await mayLocateUnasked()) await this.#locate()
  }

  #canSortByDistance(): boolean {
    return canLocate() && this.sites.some(({ place }) => place !== null)
  }
}
