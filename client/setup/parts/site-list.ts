// The list of sites to choose from, with a search, since a county has hundreds.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { isFound, keysOf } from '../find-sites.ts'
import { reader } from '../pinyin.ts'

/** The most rows to draw: nobody reads more, and typing more letters finds the others. */
const SHOWN = 40

@customElement('yi-site-list')
export class SiteListElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** The chosen site. */
  @property() site = ''
  @state() private typed = ''
  @state() private keys: ReadonlyMap<string, readonly string[]> = new Map()
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      input {
        width: 100%;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
        gap: var(--s2);
        max-height: 60vh;
        overflow: auto;
      }
      li button {
        display: grid;
        width: 100%;
        height: 100%;
        text-align: start;
        overflow-wrap: anywhere;
        padding: var(--s2) var(--s3);
      }
      [aria-current='true'] {
        border-color: var(--accent);
      }
      small {
        font-weight: 400;
      }
    `,
  ]

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('sites')) void this.#index()
  }

  override render() {
    const text = words().setup.making
    const found = [...this.sites]
      .sort(endedLast)
      .filter(({ id }) => isFound(this.keys.get(id) ?? [id], this.typed))
    return html`<label><span class="quiet">${text.search}</span>
        <input type="search" name="search" .value=${this.typed} @input=${({ target }: Event) => (this.typed = (target as HTMLInputElement).value)} /></label>
      <ul>${repeat(found.slice(0, SHOWN), ({ id }) => id, this.#row)}</ul>
      <p role="status" class="quiet">${found.length === 0 ? text.noneFound : found.length > SHOWN ? text.moreFound({ count: found.length - SHOWN }) : nothing}</p>`
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  readonly #row = ({ id, name, kind, place, ended }: SiteSummary) => {
    const about = [
      ended ? words().setup.form.ending.mark : '',
      words().setup.options.kind[kind],
      place ? inWords(place.address) : '',
      id,
    ].filter(Boolean)
    return html`<li><button type="button" aria-current=${id === this.site ? 'true' : nothing} @click=${() => this.#choose(id)}>
      <span>${inWords(name)}</span><small class="quiet">${about.join(' · ')}</small></button></li>`
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('chosen', { detail: id }))
  }

  async #index(): Promise<void> {
    // names that need no dictionary are found at once
    this.keys = new Map(this.sites.map((site) => [site.id, keysOf(site, () => [])]))
    const { sites } = this
    const read = await reader()
    if (sites === this.sites) this.keys = new Map(sites.map((site) => [site.id, keysOf(site, read)]))
  }
}

function endedLast(one: SiteSummary, other: SiteSummary): number {
  return Number(one.ended ?? false) - Number(other.ended ?? false)
}
