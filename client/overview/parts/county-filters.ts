// The search; on a phone the filters are folded behind one heading.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Kind } from '../../../shared/day/nouns/kinds.ts'
import type { Group } from '../../../shared/day/nouns/site.ts'
import { groupKey } from '../../../shared/day/nouns/text.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { EVERY_SITE, LEVELS, NO_GROUP, ORDERS, partsSet, type SiteFilter } from '../filter.ts'
import { WideController } from '../wide.ts'

@customElement('yi-county-filters')
export class CountyFiltersElement extends LitElement {
  @property({ attribute: false }) filter: SiteFilter = EVERY_SITE
  @property({ attribute: false }) groups: readonly Group[] = []
  readonly words = new WordsController(this)
  readonly #room = new WideController(this)

  static override styles = [
    base,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s2) var(--s3);
      }
      label {
        display: grid;
        min-width: 0;
        font-size: var(--t1);
      }
      input,
      select {
        width: 100%;
        min-width: 0;
        font-size: var(--t2);
        padding: var(--s1) var(--s3);
      }
      .search {
        flex: 1 1 12rem;
        max-width: 30rem;
      }
      details {
        flex: 0 1 auto;
      }
      details[open] {
        flex-basis: 100%;
      }
      summary {
        cursor: pointer;
        min-height: var(--target);
        display: flex;
        align-items: center;
        color: var(--accent);
        font-weight: 600;
      }
      button {
        white-space: nowrap;
      }
      .all {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.4rem), 1fr));
        gap: var(--s2) var(--s3);
        align-items: end;
      }
      @media (min-width: 60rem) {
        details[open] {
          flex: 3 1 40rem;
        }
        details[open] > summary {
          display: none;
        }
      }
    `,
  ]

  override render() {
    const { overview } = words()
    const { words: searched, level, kind, group, by } = this.filter
    const count = partsSet(this.filter)
    return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="search"><span class="quiet">${overview.searchStaff}</span>
        <input type="search" name="search" autocomplete="off" enterkeyhint="search" .value=${searched}
          @input=${(event: Event) => this.#set({ words: (event.target as HTMLInputElement).value })} /></label>
      <details ?open=${count > 0 || this.#room.isWide}>
        <summary>${count ? overview.filtersSet({ count }) : overview.filters}</summary>
        <div class="all">
          ${this.#choice('level', overview.level, level, [['', overview.any], ...LEVELS.map((one) => [one, overview.levels[one]] as const)])}
          ${this.#choice('kind', overview.kind, kind, [['', overview.any], ...Kind.options.map((one) => [one, overview.kinds[one]] as const)])}
          ${
            this.groups.length || group
              ? this.#choice('group', overview.group, group, [
                  ['', overview.any],
                  ...this.groups.map((one) => [groupKey(one), inWords(one)] as const),
                  [NO_GROUP, overview.noGroup],
                ])
              : nothing
          }
          ${this.#choice(
            'by',
            overview.sortBy,
            by,
            ORDERS.map((one) => [one, overview.orders[one]] as const),
          )}
          ${count || searched ? html`<button type="button" @click=${() => this.#set(EVERY_SITE)}>${overview.clearFilters}</button>` : nothing}
        </div>
      </details>
    </form>`
  }

  #choice(
    name: keyof SiteFilter,
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
  ) {
    return html`<label><span class="quiet">${label}</span>
      <select name=${name} @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLSelectElement).value })}>
        ${options.map(([one, said]) => html`<option value=${one} .selected=${one === value}>${said}</option>`)}
      </select></label>`
  }

  #set(part: Partial<SiteFilter>): void {
    const detail = { ...this.filter, ...part }
    this.dispatchEvent(new CustomEvent('filtered', { detail, bubbles: true, composed: true }))
  }
}
