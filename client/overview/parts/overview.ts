// Every site and how busy it is; for staff, also the figures.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { SiteRow, SitesView } from '../../../shared/day/views/sites.ts'
import { base } from '../../common/base.ts'
import { LiveConnection } from '../../common/live/live.ts'
import { LiveController } from '../../common/live/live-controller.ts'
import { fetchPart } from '../../common/page/fetch-part.ts'
import { setZone } from '../../common/time/site-time.ts'
import { silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/language.ts'
import '../../common/elements/line.ts'
import { request } from '../../common/http/request.ts'
import { type PageSession, session } from '../../common/http/session.ts'
import { askedFor, askedFrom, filterFrom, type OverviewAddress, overviewAddress } from '../address.ts'
import { filterIn, queryOf, type SiteFilter } from '../filter.ts'
import { readableSites } from '../session.ts'
import { siteList } from '../site-list.ts'
import './days.ts'
import './sites.ts'

@customElement('yi-overview')
export class OverviewElement extends LitElement {
  @state() private asked: OverviewAddress = askedFor(location.search)
  /** Undefined: not known yet. */
  @state() private staff: PageSession | null | undefined = undefined
  readonly words = new WordsController(this)
  @state() private filter: SiteFilter = filterIn(location.search)
  readonly #live = new LiveConnection<SitesView>(() => ({ view: 'sites' }))
  readonly #listed = siteList()
  readonly #sites = new LiveController(this, this.#live, (live) => this.#listed(live.view))
  /** The account that the list was sent to: a session may have ended since the page was opened. */
  readonly #as = new LiveController(this, this.#live, (live) => live.view?.as ?? null)
  readonly #since = new LiveController(this, this.#live, (live) => live.status.since)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
        max-width: 110rem;
        margin: 0 auto;
        padding: var(--s4) var(--s4) var(--s8);
      }
      header,
      .views {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s4);
      }
      h1 {
        font-size: var(--t5);
        margin-inline-end: auto;
      }
      .views {
        gap: 0;
      }
      /* round at the side where reading begins, and at the other: older browsers know no logical corners */
      .views button {
        --near: calc(var(--round) * (1 + var(--ahead)) / 2);
        --off: calc(var(--round) - var(--near));
        border-radius: 0;
      }
      .views button:first-child {
        border-radius: var(--near) var(--off) var(--off) var(--near);
      }
      .views button:last-child {
        border-inline-start: 0;
        border-radius: var(--off) var(--near) var(--near) var(--off);
      }
      .views [aria-pressed='true'] {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
      }
      @media (max-width: 40rem) {
        :host {
          gap: var(--s2);
          padding-top: var(--s2);
        }
        h1 {
          font-size: var(--t4);
        }
        /* beside the heading, and what is rarely wanted below both */
        .views {
          order: 1;
        }
        header a {
          order: 2;
        }
      }
      .rest {
        display: grid;
        gap: var(--s3);
        padding: var(--s8) 0;
        text-align: center;
      }
      yi-line {
        width: 9em;
        margin: 0 auto var(--s4);
      }
      .lead {
        text-align: center;
      }
      header a,
      footer a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--quiet);
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live.start()
    void session().then((staff) => {
      this.staff = staff
      if (staff && this.asked.view === 'sign-in') this.#ask({ view: 'sites' })
    })
  }

  /** Starts the page again: the list, its socket and the figures belong to the previous account. */
  readonly #signedIn = (): void => {
    if (this.asked.view === 'sign-in') this.#ask({ view: 'sites' })
    location.reload()
  }

  async #signOut(): Promise<void> {
    await request('delete /api/session').catch(silence)
    location.replace('/')
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
  }

  /** The times of several sites are shown in the zone of the first: an overview is of one county. */
  override willUpdate(): void {
    const [first] = this.#sites.value ?? []
    if (first) setZone(first.timeZone)
  }

  override render() {
    const { overview } = words()
    document.title = overview.title
    return html`<header><h1>${overview.heading}</h1>${this.#views()}${this.#who()}<yi-language></yi-language></header>
      <yi-cut-off .since=${this.#since.value ?? null}></yi-cut-off>
      <main>${this.#main()}</main>
      ${this.#footer()}`
  }

  #views() {
    if (!this.staff) return nothing
    const { views, viewsLabel } = words().overview
    return html`<div class="views" role="group" aria-label=${viewsLabel}>${(
      ['sites', 'figures'] as const
    ).map(
      (view) =>
        html`<button aria-pressed=${this.asked.view === view} @click=${() => this.#show(view)}>${views[view]}</button>`,
    )}</div>${this.staff.role === 'owner' ? html`<a href="/setup">${words().overview.setup}</a>` : nothing}`
  }

  #who() {
    if (!this.staff) return nothing
    return html`<span class="quiet">${this.staff.name}</span><button class="bare" @click=${this.#signOut}>${words().marshal.signOut}</button>`
  }

  #main() {
    const { common, overview } = words()
    if (this.asked.view === 'sign-in' && this.staff === null) return this.#form()
    const sites = this.#sites.value
    if (!sites) return this.#rest(common.loading)
    if (this.asked.view === 'moves') return this.#moves(sites)
    if (this.asked.view === 'figures' && this.staff === null)
      return html`<p class="lead">${overview.signIn}</p>${this.#form()}`
    if (this.asked.view === 'figures') return this.#figures()
    if (sites.length === 0) return this.#rest(overview.none, html`<p class="quiet">${overview.noneWhy}</p>`)
    return this.#as.value ? this.#county(sites) : html`<yi-sites .sites=${sites}></yi-sites>`
  }

  #county(sites: readonly SiteRow[]) {
    fetchPart(() => import('./county.ts')).catch(silence)
    return html`<yi-county .sites=${sites} .as=${this.#as.value} .filter=${this.filter}
      @filtered=${({ detail }: CustomEvent<SiteFilter>) => this.#filter(detail)}></yi-county>`
  }

  #figures() {
    if (!this.staff) return this.#rest(words().common.loading)
    return html`<yi-days .sites=${readableSites(this.staff, this.#sites.value ?? [])} .asked=${this.asked}
      @chosen=${({ detail }: CustomEvent<Partial<OverviewAddress>>) => this.#ask(detail)}></yi-days>`
  }

  #moves(sites: readonly SiteRow[]) {
    const site = sites.find(({ id }) => id === this.asked.site)
    if (!site) return this.#rest(words().overview.none)
    fetchPart(() => import('./moves.ts')).catch(silence)
    return html`<yi-moves .site=${site.id} .name=${inWords(site.name)} .zone=${site.timeZone} .date=${this.asked.date ?? site.date}></yi-moves>`
  }

  #rest(sentence: string, more: unknown = nothing) {
    return html`<div class="rest"><yi-line .marks=${5} aria-hidden="true"></yi-line><p>${sentence}</p>${more}</div>`
  }

  #footer() {
    const isPublic = this.staff === null && this.asked.view === 'sites'
    return isPublic ? html`<footer><a href="/?sign-in">${words().overview.staff}</a></footer>` : nothing
  }

  #form() {
    fetchPart(() => import('../../common/elements/sign-in.ts')).catch(silence)
    return html`<yi-sign-in @signed-in=${this.#signedIn}></yi-sign-in>`
  }

  /** Changes the view, and takes the filter along. */
  #show(view: 'sites' | 'figures'): void {
    const was = this.asked.view
    if (view === 'sites' && was === 'figures') this.filter = filterFrom(this.asked, this.filter)
    this.#ask({ view, ...(view === 'figures' && was === 'sites' ? askedFrom(this.filter) : {}) })
  }

  #ask(asked: Partial<OverviewAddress>): void {
    this.asked = { ...this.asked, ...asked }
    const isList = this.asked.view === 'sites'
    history.replaceState(null, '', isList ? `/${queryOf(this.filter)}` : overviewAddress(this.asked))
  }

  #filter(filter: SiteFilter): void {
    this.filter = filter
    this.#ask({})
  }
}
