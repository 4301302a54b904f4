// Every site, how busy it is, and the way to its pages.

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { OverviewView, SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { sayWait } from '../../common/say-wait.ts'
import { fill, inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/language.ts'

/** A level's shape, so that it never rests on colour alone. */
const SHAPES = { clear: '○', busy: '◐', crowded: '●', closed: '–' } as const

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
        display: block;
        max-width: 44rem;
        margin: 0 auto;
        padding: var(--s4) var(--s4) var(--s8);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      ul {
        display: grid;
        gap: var(--s4);
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s6);
        margin: var(--s2) 0;
      }
      a {
        display: inline-block;
        padding: var(--s3) var(--s4) var(--s3) 0;
        color: var(--accent);
        font-weight: 600;
      }
      .crowded {
        color: var(--alarm);
      }
      .busy {
        color: var(--call);
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
    document.title = words().overview.title
    const sites = this.#sites.value
    return html`<header><h1>${words().common.yimi}</h1><yi-language></yi-language></header>
      <yi-cut-off .since=${this.#since.value ?? null}></yi-cut-off>
      ${sites ? html`<ul>${repeat(sites, ({ id }) => id, this.#site)}</ul>` : html`<p class="quiet">${words().common.loading}</p>`}
      ${sites?.length === 0 ? html`<p>${words().overview.none}</p>` : ''}`
  }

  readonly #site = ({ id, name, level, waiting, people, wait, desks }: SiteSummary) => {
    const { common, overview } = words()
    return html`<li class="card">
      <h2>${inWords(name)}</h2>
      <p class="figures">
        <strong class=${level}>${SHAPES[level]} ${common.levels[level]}</strong>
        <span>${fill(common.tickets, { count: waiting })} · ${fill(common.people, { count: people })}</span>
        <span>${sayWait(wait)}</span>
        <span class="quiet">${fill(overview.desks, { count: desks })}</span>
      </p>
      <nav>
        <a href="/s/${id}">${overview.resident}</a>
        <a href="/screen/${id}">${overview.screen}</a>
        <a href="/marshal/${id}">${overview.marshal}</a>
      </nav>
    </li>`
  }
}
