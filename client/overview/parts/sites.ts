// The sites, searched and sorted.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { OverviewView } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { canLocate, locate, mayLocateUnasked } from '../../common/here.ts'
import { keep, kept } from '../../common/kept.ts'
import { language, WordsController, words } from '../../common/words.ts'
import type { Point } from '../distance.ts'
import { metresTo, type SortBy, sitesWanted } from '../order.ts'
import './site-card.ts'

const KEPT = 'overview:sort'

@customElement('yi-sites')
export class Sites extends LitElement {
  @property({ attribute: false }) sites: OverviewView['sites'] = []
  @property({ attribute: false }) isStaff = false
  /** What the reader chose; null: not yet. */
  @state() private chosen: SortBy | null = kept<SortBy>(KEPT) === 'name' ? 'name' : null
  @state() private searched = ''
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
      .search {
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
        gap: var(--s4);
      }
      /* four hundred cards: those out of sight cost nothing */
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 17rem;
        /* what is drawn outside a card, such as a ring of focus, is not cut off */
        padding: 4px;
        margin: -4px;
      }
      yi-site-card {
        height: 100%;
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
      language: language(),
      here: this.here,
    })
    return html`${this.sites.length > 1 ? this.#controls(wanted.length) : nothing}
      ${
        wanted.length
          ? html`<ul>${repeat(wanted, ({ id }) => id, this.#site)}</ul>`
          : html`<div class="none"><p>${fill(overview.noneFound, { words: this.searched.trim() })}</p>
              <button @click=${() => this.#search('')}>${overview.clearSearch}</button></div>`
      }`
  }

  #controls(count: number) {
    const { overview } = words()
    const sorts: SortBy[] = [
      ...(this.isStaff ? (['attention'] as const) : []),
      'wait',
      'name',
      ...(this.#canSortByDistance() ? (['distance'] as const) : []),
    ]
    return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="search"><span class="quiet">${overview.search}</span>
        <input type="search" name="search" autocomplete="off" enterkeyhint="search" .value=${this.searched}
          @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)} /></label>
      <label><span class="quiet">${overview.sortBy}</span>
        <select name="sort" @change=${(event: Event) => this.#sort((event.target as HTMLSelectElement).value as SortBy)}>
          ${sorts.map((by) => html`<option value=${by} .selected=${by === this.#by()}>${overview.sorts[by]}</option>`)}
        </select></label>
      <p class="quiet found" role="status">${this.#status(count)}</p>
    </form>`
  }

  #status(count: number): string {
    const { overview } = words()
    if (this.locating === 'asking') return overview.locating
    if (this.locating === 'failed') return overview.notLocated
    return fill(overview.found, { count })
  }

  readonly #site = (site: OverviewView['sites'][number]) =>
    html`<li><yi-site-card .site=${site} .metres=${metresTo(site, this.here)}
      .isForStaff=${this.isStaff || this.sites.length === 1}></yi-site-card></li>`

  #search(searched: string): void {
    this.searched = searched
  }

  #sort(by: SortBy): void {
    keep(KEPT, by)
    this.locating = 'no'
    if (by === 'distance' && !this.here) void this.#locate()
    else this.chosen = by
  }

  /** Who watches over the sites sees the worst first; who looks for a place to go, the shortest wait. */
  #by(): SortBy {
    return this.chosen ?? (this.isStaff ? 'attention' : 'wait')
  }

  async #locate(): Promise<void> {
    this.locating = 'asking'
    this.here = await locate()
    this.locating = this.here ? 'no' : 'failed'
    this.chosen = this.here ? 'distance' : null
    // the list fell back by itself: the choice shown must too
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
