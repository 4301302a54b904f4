// The set-up page: the site, its staff, its screens, its papers. A new owner takes the steps in order.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { keep, kept } from '../../common/browser/kept.ts'
import { request } from '../../common/http/request.ts'
import { type PageSession, session } from '../../common/http/session.ts'
import { setZone } from '../../common/time/site-time.ts'
import { setSiteLanguages } from '../../common/words/both.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { setupQuery, whereIn } from '../address.ts'
import { forgetCards, keepCards, keptCards } from '../kept-cards.ts'
import { ownZone } from '../own-zone.ts'
import { readSites } from '../read-sites.ts'
import { siteAsSaved } from '../save-site.ts'
import { watchSession } from '../session-watch.ts'
import { cardsAfter, type SavedStaff, type StaffCard, withoutCard } from '../staff-card.ts'
import '../../common/elements/language.ts'
import '../../common/elements/sign-in.ts'
import './kit.ts'
import './new-site.ts'
import './paired.ts'
import './passcode.ts'
import './site-form.ts'
import './staff.ts'
import { auditStep } from './audit-step.ts'
import { groupsByKey } from './place-part.ts'
import { readyPart } from './ready-part.ts'
import './which.ts'

/** In this order. Steps that set something up come before those that only show something. */
const STEPS = ['site', 'staff', 'screens', 'print', 'audit'] as const
type Step = (typeof STEPS)[number]

/** The site that was looked at last. */
const LAST = 'setup:site'

@customElement('yi-setup')
export class SetupElement extends LitElement {
  @state() private who: PageSession | null | undefined
  @state() private sites: readonly SiteSummary[] = []
  @state() private settings: Site | null = null
  /** While a site is being made: the one to copy, or null; else null. */
  @state() private making: { readonly like: Site | null } | null = null
  /** The site that was made on this page. */
  @state() private fresh = ''
  /** Cards with new passcodes. They stand here, not in their step, so that they are still there after another step was looked at. */
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
      nav {
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
      /* names may be long and without a gap; on paper words are made smaller before they are broken */
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
        overflow-wrap: anywhere;
      }
      yi-kit {
        overflow-wrap: normal;
      }
      h2 {
        font-size: var(--t4);
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
        .lead,
        .on {
          display: none !important;
        }
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#moved)
    addEventListener('beforeunload', this.#mayLeave)
    void this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#moved)
    removeEventListener('beforeunload', this.#mayLeave)
    this.#unwatch()
  }

  override willUpdate(): void {
    if (this.settings) {
      setZone(this.settings.timeZone)
      setSiteLanguages(languagesOf(this.settings))
    }
  }

  override render() {
    const { setup: text, common, marshal } = words()
    document.title = text.title
    const { who } = this
    return html`<header><h1>${text.title}</h1><a href="/">${words().overview.heading}</a><yi-language></yi-language>
        ${who ? html`<button class="bare" @click=${this.#signOut}>${marshal.signOut}</button>` : nothing}</header>
      ${who === undefined ? html`<p class="quiet">${common.loading}</p>` : who?.role === 'owner' ? this.#work() : this.#signIn(who)}`
  }

  #signIn(who: PageSession | null) {
    const text = words().setup
    return html`<main>
      ${
        who
          ? html`<p><strong>${text.notOwner}</strong> ${text.notOwnerWhy}</p><yi-sessions></yi-sessions><yi-passcode></yi-passcode>`
          : html`<yi-sign-in @signed-in=${() => this.#begin()}></yi-sign-in>`
      }
    </main>`
  }

  #work() {
    const text = words().setup
    if (this.making) return this.#make(this.making.like)
    return html`<nav>${STEPS.map(
      (step, index) => html`<button aria-current=${step === this.step ? 'step' : nothing}
        @click=${() => this.#go(step)}>${index + 1}. ${text.steps[step]}</button>`,
    )}</nav>
    <main><p class="lead quiet">${text.leads[this.step]}</p>${this.#which()} ${this.settings ? this.#part(this.settings) : html`<p class="quiet">${words().common.loading}</p>`} ${this.#on()}</main>`
  }

  #make(like: Site | null) {
    const text = words().setup.making
    return html`<main><h2>${like ? text.copying({ site: inWords(like.name) }) : text.title}</h2>
      <p class="lead quiet">${like ? text.copyLead : text.lead}</p>
      <yi-new-site .sites=${this.sites} .like=${like} .timeZone=${like?.timeZone ?? ownZone()} ?mayLeave=${this.sites.length > 0}
        @made=${this.#made} @left=${() => (this.making = null)}></yi-new-site></main>`
  }

  #which() {
    if (this.step === 'staff') return nothing
    return html`<yi-which class="on" .sites=${this.sites} .site=${this.settings?.id ?? ''} ?canMake=${this.step === 'site'}
      @chosen=${({ detail }: CustomEvent<string>) => this.#choose(detail)} @another=${() => (this.making = { like: null })}
      @copy=${() => (this.making = { like: this.settings })}></yi-which>`
  }

  #part(settings: Site) {
    switch (this.step) {
      case 'site':
        return html`<yi-site-form .saved=${settings} ?fresh=${settings.id === this.fresh} ?open=${this.#summaryOf(settings.id)?.open}
          .serving=${this.#summaryOf(settings.id)?.desks ?? 0} .groups=${groupsByKey(this.sites)} @saved=${this.#saved}></yi-site-form>`
      case 'staff':
        return html`<yi-staff .sites=${this.sites.filter(({ ended }) => !ended)} .site=${settings.id} .cards=${this.cards}
            @saved=${({ detail }: CustomEvent<SavedStaff>) => this.#keep(cardsAfter(this.cards, detail))}
            @put-away=${({ detail }: CustomEvent<string>) => this.#keep(withoutCard(this.cards, detail))}></yi-staff><yi-passcode></yi-passcode>`
      case 'audit':
        return auditStep(settings, this.#summaryOf(settings.id)?.date ?? '', this.sites)
      case 'screens':
        return html`<yi-paired .settings=${settings}></yi-paired>`
      default:
        return html`<yi-kit .settings=${settings} .sites=${this.sites} .cards=${this.cards}></yi-kit>`
    }
  }

  /** The next step, for somebody who is here for the first time. */
  #on() {
    const next = STEPS[STEPS.indexOf(this.step) + 1]
    if (this.step === 'audit') return nothing
    if (!next || next === 'audit') return readyPart(this.settings?.id ?? '')
    const { next: onTo, steps } = words().setup
    return html`<div class="on"><button @click=${() => this.#go(next)}>${onTo({ step: steps[next] })}</button></div>`
  }

  readonly #summaryOf = (id: string) => this.sites.find((site) => site.id === id)

  #go(step: Step): void {
    this.step = step
    this.#note()
    scrollTo(0, 0)
    // a tablet may have opened or closed the day meanwhile
    void this.#list()
  }

  /** Puts the site and the step into the address, so that the browser's Back leads to the previous ones. */
  #note(): void {
    const address = setupQuery({ site: this.settings?.id ?? '', step: this.step })
    if (address !== location.search) history.pushState(null, '', address + location.hash)
  }

  readonly #moved = (): void => {
    const { site, step } = whereIn(location.search)
    this.step = STEPS.find((one) => one === step) ?? 'site'
    this.making = null
    if (site && site !== this.settings?.id) void this.#choose(site)
  }

  async #begin(): Promise<void> {
    const [who] = await Promise.all([session(), this.#list()])
    this.who = who
    if (!who) return
    this.#unwatch()
    this.#unwatch = watchSession(who, this.sites, this.#ended)
    if (who.role !== 'owner') return
    this.cards = keptCards(who.name)
    const { site, step } = whereIn(location.search)
    this.step = STEPS.find((one) => one === step) ?? 'site'
    const first = [site, kept<string>(LAST)].find((id) => id && this.#summaryOf(id)) ?? this.sites[0]?.id
    if (first) await this.#choose(first)
    else this.making = { like: null }
  }

  #keep(cards: readonly StaffCard[]): void {
    this.cards = cards
    if (this.who) keepCards(this.who.name, cards)
  }

  /** Makes the browser ask before it leaves while a passcode is shown that nobody may have written down yet. */
  readonly #mayLeave = (event: BeforeUnloadEvent): void => {
    if (this.cards.length > 0) event.preventDefault()
  }

  async #list(): Promise<void> {
    this.sites = (await readSites()) ?? this.sites
  }

  async #choose(id: string): Promise<void> {
    const site = await siteAsSaved(id)
    if (site) this.#show(site)
  }

  #show(site: Site): void {
    this.settings = site
    keep(LAST, site.id)
    this.#note()
  }

  readonly #made = async ({ detail }: CustomEvent<Site>): Promise<void> => {
    this.making = null
    this.step = 'site'
    this.fresh = detail.id
    this.#show(detail)
    scrollTo(0, 0)
    await this.#list()
  }

  readonly #saved = async ({ detail }: CustomEvent<Site>): Promise<void> => {
    this.settings = detail
    await this.#list()
  }

  readonly #signOut = async (): Promise<void> => {
    await request('delete /api/session').catch(() => null)
    this.#ended()
  }

  readonly #ended = (): void => {
    this.#unwatch()
    this.who = null
    this.cards = []
    forgetCards()
  }
}
