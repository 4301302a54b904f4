// The accounts, the sites where they may work, and their sessions.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import type { AtWork } from '../../../shared/day/views/at-work.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { sayAnswer } from '../answered.ts'
import type { Member } from '../member.ts'
import type { SavedStaff, StaffCard } from '../staff-card.ts'
import type { EnrolElement } from './enrol.ts'
import './enrol.ts'
import { rows } from './rows.ts'
import './staff-card.ts'
import './staff-form.ts'
import '../../common/elements/at-work.ts'
import '../../common/elements/sure.ts'

/** Milliseconds between two looks at who is at work: an owner looks only now and then. */
const AGAIN = 15_000

@customElement('yi-staff')
export class StaffElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** The present site: a new account works there. */
  @property() site = ''
  /** The cards of accounts whose passcode has to be handed over. */
  @property({ attribute: false }) cards: readonly StaffCard[] = []
  @state() private members: readonly Member[] = []
  /** The people at work at the present site. */
  @state() private atWork: readonly AtWork[] = []
  #timer = 0
  @state() private changing: Member | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    rows,
    css`
      p:empty {
        display: none;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
    this.#timer = window.setInterval(() => void this.#lookAtWork(), AGAIN)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('site')) return
    this.atWork = []
    void this.#lookAtWork()
  }

  override updated(changed: Map<string, unknown>): void {
    const before = changed.get('cards') as readonly StaffCard[] | undefined
    if (!before || before[0] === this.cards[0] || before.length > this.cards.length) return
    this.renderRoot.querySelector('yi-staff-card')?.scrollIntoView()
  }

  override render() {
    const text = words().setup.staff
    return html`<section class="card"><h2>${text.who}</h2><ul>${repeat(this.members, ({ name }) => name, this.#row)}</ul>
        <p role="status">${this.said()}</p></section>
      ${this.site ? html`<section class="card"><h2>${words().marshal.staff}</h2><yi-at-work .staff=${this.atWork}></yi-at-work></section>` : nothing}
      <yi-enrol .sites=${this.sites}></yi-enrol>
      ${repeat(this.cards, ({ name }) => name, this.#card)}
      <yi-staff-form .sites=${this.sites} .site=${this.site} .member=${this.changing} @saved=${this.#saved} @left=${() => (this.changing = null)}></yi-staff-form>`
  }

  readonly #row = (member: Member) => {
    const text = words().setup.staff
    const { name, role, sites, allSites, counsellor } = member
    const where = allSites
      ? [words().setup.card.allSites]
      : sites.map((id) => {
          const site = this.sites.find((one) => one.id === id)
          return site ? inWords(site.name) : id
        })
    return html`<li><span><strong>${name}</strong> ${text.roles[role]}${counsellor ? ` · ${text.counsellor}` : ''}
        ${where.length ? html`<span class="quiet">${where.join(' · ')}</span>` : nothing}</span>
      <div class="do">
        <button aria-label=${text.enrolOne({ name })} @click=${() => this.#enrol(member)}>${text.enrol}</button>
        <button aria-label=${text.changeOne({ name })} @click=${() => this.#change(member)}>${text.change}</button>
        <yi-sure .label=${text.remove({ name })} .again=${text.sure({ name })} @sure=${() => this.#remove(name)}></yi-sure>
      </div></li>`
  }

  readonly #card = (card: StaffCard) =>
    // its code was made for the account as it was: a new passcode, role or site makes a new card
    keyed(
      card,
      html`<yi-staff-card .card=${card} .sites=${this.sites} @put-away=${() => this.#putAway(card.name)}></yi-staff-card>`,
    )

  #putAway(name: string): void {
    this.dispatchEvent(new CustomEvent('put-away', { detail: name }))
  }

  #enrol(member: Member): void {
    void this.renderRoot.querySelector<EnrolElement>('yi-enrol')?.show(member)
  }

  async #change(member: Member): Promise<void> {
    this.changing = member
    this.said = silence
    await this.updateComplete
    this.renderRoot.querySelector('yi-staff-form')?.scrollIntoView()
  }

  readonly #saved = async ({ detail }: CustomEvent<SavedStaff>): Promise<void> => {
    this.changing = null
    this.said = silence
    this.dispatchEvent(new CustomEvent('saved', { detail }))
    await this.#readAll()
  }

  async #read(): Promise<void> {
    const answer = await request('get /api/staff').catch(() => null)
    if (answer?.ok) this.members = answer.body
  }

  async #lookAtWork(): Promise<void> {
    const { site } = this
    if (!site) return
    const answer = await request('get /api/sites/:site/staff', { params: { site } }).catch(() => null)
    if (answer?.ok && site === this.site) this.atWork = answer.body
  }

  async #remove(name: string): Promise<void> {
    const answer = await request('delete /api/staff/:name', { params: { name } }).catch(() => null)
    if (answer?.ok) this.#putAway(name)
    const isLast = answer && !answer.ok && answer.problem.code === 'not-allowed'
    this.said = isLast ? () => words().setup.staff.lastOwner : sayAnswer(answer)
    await this.#readAll()
  }

  async #readAll(): Promise<void> {
    await Promise.all([this.#read(), this.#lookAtWork()])
  }
}
