// Setting up: the site, who works there, its screens, its posters. The first time from left to right, later anywhere.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/site.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { ask } from '../../common/http.ts'
import { publicUrl } from '../../common/public-url.ts'
import { type Session, session } from '../../common/session.ts'
import { setZone, siteZone } from '../../common/site-time.ts'
import { inWords, WordsController, words } from '../../common/words.ts'
import { watchSession } from '../session-watch.ts'
import { blankSite } from '../settings.ts'
import { cardsAfter, type SavedStaff, type StaffCard, withoutCard } from '../staff-card.ts'
import '../../common/elements/language.ts'
import '../../common/elements/sign-in.ts'
import './audit.ts'
import './paired.ts'
import './passcode.ts'
import './posters.ts'
import './sessions.ts'
import './site-form.ts'
import './staff.ts'
import './turn-keys.ts'

const STEPS = ['site', 'staff', 'screens', 'posters', 'audit'] as const
type Step = (typeof STEPS)[number]

@customElement('yi-setup')
export class Setup extends LitElement {
  @state() private who: Session | null | undefined
  @state() private sites: readonly SiteSummary[] = []
  @state() private settings: Site | null = null
  @state() private isNew = false
  /** They are to outlast a look at another step. */
  @state() private cards: readonly StaffCard[] = []
  @state() private step: Step = 'site'
  #unwatch = () => {}
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-width: 64rem;
        margin: 0 auto;
        padding: 0 var(--s4) var(--s8);
      }
      header,
      nav,
      .which {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        padding: var(--s3) 0;
      }
      h1 {
        flex: 1;
        font-size: var(--t4);
      }
      nav button {
        flex: 1 1 7rem;
      }
      nav [aria-current='step'] {
        border-color: var(--accent);
        box-shadow: inset 0 -4px 0 var(--accent);
      }
      main {
        display: grid;
        gap: var(--s4);
      }
      a {
        color: var(--accent);
        overflow-wrap: anywhere;
      }
      @media print {
        :host {
          max-width: none;
          padding: 0;
        }
        header,
        nav,
        .which,
        .lead,
        .on {
          display: none !important;
        }
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unwatch()
  }

  override willUpdate(): void {
    if (this.settings) setZone(this.settings.timeZone)
  }

  override render() {
    const { setup: text, common, marshal } = words()
    document.title = text.title
    const { who } = this
    return html`<header><h1>${text.title}</h1><yi-language></yi-language>
        ${who ? html`<button class="bare" @click=${this.#signOut}>${marshal.signOut}</button>` : nothing}</header>
      ${who === undefined ? html`<p class="quiet">${common.loading}</p>` : who?.role === 'owner' ? this.#work() : this.#signIn(who)}`
  }

  #signIn(who: Session | null) {
    const text = words().setup
    return html`<main>
      ${
        who
          ? html`<p><strong>${text.notOwner}</strong> ${text.notOwnerWhy}</p>${this.#own()}`
          : html`<yi-sign-in @signed-in=${() => this.#begin()}></yi-sign-in>`
      }
    </main>`
  }

  /** What everybody sets for themselves. */
  #own() {
    return html`<yi-sessions></yi-sessions><yi-passcode></yi-passcode>`
  }

  #work() {
    const text = words().setup
    return html`<nav>${STEPS.map(
      (
        step,
        index,
      ) => html`<button aria-current=${step === this.step ? 'step' : nothing} ?disabled=${step !== 'site' && this.isNew}
        @click=${() => this.#go(step)}>${index + 1}. ${text.steps[step]}</button>`,
    )}</nav>
    <main><p class="lead quiet">${text.leads[this.step]}</p>${this.#which()} ${this.settings ? this.#part(this.settings) : html`<p class="quiet">${words().common.loading}</p>`} ${this.#on()}</main>`
  }

  #which() {
    const text = words().setup
    if (this.step === 'staff') return nothing
    return html`<div class="which">
      <label>${text.which} <select @change=${({ target }: Event) => this.#choose((target as HTMLSelectElement).value)}>
        ${this.sites.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.settings?.id}>${inWords(name)}</option>`)}
        ${this.isNew ? html`<option selected value="">${text.another}</option>` : nothing}
      </select></label>
      ${this.isNew || this.step !== 'site' ? nothing : html`<button @click=${this.#another}>${text.another}</button>`}
    </div>`
  }

  #part(settings: Site) {
    switch (this.step) {
      case 'site':
        return html`<yi-site-form .saved=${settings} .isNew=${this.isNew} @saved=${this.#saved}></yi-site-form>`
      case 'staff':
        return html`<yi-staff .sites=${this.sites} .site=${settings.id} .cards=${this.cards}
            @saved=${({ detail }: CustomEvent<SavedStaff>) => (this.cards = cardsAfter(this.cards, detail))}
            @put-away=${({ detail }: CustomEvent<string>) => (this.cards = withoutCard(this.cards, detail))}></yi-staff><yi-passcode></yi-passcode><yi-turn-keys></yi-turn-keys>`
      case 'audit':
        return html`<yi-audit .settings=${settings} .date=${this.#dateOf(settings.id)}></yi-audit>`
      case 'screens':
        return html`<yi-paired .settings=${settings}></yi-paired>`
      default:
        return html`<yi-posters .settings=${settings}></yi-posters>`
    }
  }

  /** Where to go from here, for who sees this for the first time. */
  #on() {
    const next = STEPS[STEPS.indexOf(this.step) + 1]
    if (this.isNew || this.step === 'audit') return nothing
    // the record is no part of setting up
    if (!next || next === 'audit') return this.#ready()
    const { next: said, steps } = words().setup
    return html`<div class="on"><button @click=${() => this.#go(next)}>${fill(said, { step: steps[next] })}</button></div>`
  }

  /** At the end of the way: what to open where. */
  #ready() {
    const { ready, readyTablet, readyScreen, readyPhone } = words().setup
    const site = this.settings?.id ?? ''
    const row = (name: string, path: string) => {
      const address = `${publicUrl()}/${path}/${site}`
      return html`<li>${name} · <a href=${address}>${address}</a></li>`
    }
    return html`<section class="card on"><strong>${ready}</strong>
      <ul>${row(readyTablet, 'marshal')} ${row(readyScreen, 'screen')} ${row(readyPhone, 's')}</ul></section>`
  }

  /** The site's newest day. */
  #dateOf(id: string): string {
    return this.sites.find((site) => site.id === id)?.date ?? ''
  }

  #go(step: Step): void {
    this.step = step
    scrollTo(0, 0)
  }

  async #begin(): Promise<void> {
    const [who] = await Promise.all([session(), this.#list()])
    this.who = who
    if (!who) return
    this.#unwatch()
    this.#unwatch = watchSession(who, this.sites, this.#ended)
    if (who.role !== 'owner') return
    const first = this.sites[0]
    if (first) await this.#choose(first.id)
    else this.#another()
  }

  async #list(): Promise<void> {
    const answer = await ask<SiteSummary[]>('GET', '/api/sites').catch(() => null)
    if (answer?.ok) this.sites = answer.body
  }

  async #choose(id: string): Promise<void> {
    if (!id) return
    const answer = await ask<Site>('GET', `/api/sites/${encodeURIComponent(id)}/settings`).catch(() => null)
    if (!answer?.ok) return
    this.isNew = false
    this.settings = answer.body
  }

  readonly #another = (): void => {
    this.isNew = true
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    this.settings = blankSite(siteZone() ?? (own || 'Asia/Shanghai'))
  }

  readonly #saved = async ({ detail }: CustomEvent<Site>): Promise<void> => {
    this.isNew = false
    this.settings = detail
    await this.#list()
  }

  readonly #signOut = async (): Promise<void> => {
    await ask('DELETE', '/api/session').catch(() => null)
    this.#ended()
  }

  readonly #ended = (): void => {
    this.#unwatch()
    this.who = null
    this.cards = []
  }
}
