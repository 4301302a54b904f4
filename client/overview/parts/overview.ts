// Every site, how busy it is, and the way to its pages.

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { OverviewView, SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { WordsController, words } from '../../common/words.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/language.ts'
import '../../common/elements/line.ts'
import './site-card.ts'

@customElement('yi-overview')
export class Overview extends LitElement {
  readonly words = new WordsController(this)
  readonly #live = new Live<OverviewView>(() => ({ view: 'overview' }))
  readonly #sites = new LiveController(this, this.#live, (live) => live.view?.sites)
  readonly #since = new LiveController(this, this.#live, (live) => live.status.since)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        max-width: 44rem;
        margin: 0 auto;
        padding: var(--s4) var(--s4) var(--s8);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--s4);
      }
      h1 {
        font-size: var(--t5);
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
      }
      .rest {
        display: grid;
        gap: var(--s4);
        padding: var(--s8) 0;
        text-align: center;
      }
      yi-line {
        width: 9em;
        margin: 0 auto;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
  }

  override render() {
    const { common, overview } = words()
    document.title = overview.title
    const sites = this.#sites.value
    return html`<header><h1>${overview.heading}</h1><yi-language></yi-language></header>
      <yi-cut-off .since=${this.#since.value ?? null}></yi-cut-off>
      <main>${
        sites?.length
          ? html`<ul>${repeat(sites, ({ id }) => id, this.#site)}</ul>`
          : html`<div class="rest"><yi-line .marks=${5} aria-hidden="true"></yi-line><p>${sites ? overview.none : common.loading}</p></div>`
      }</main>`
  }

  readonly #site = (site: SiteSummary) => html`<li><yi-site-card .site=${site}></yi-site-card></li>`
}
