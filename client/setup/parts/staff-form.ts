// The form of one account, new or existing.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { halfWidth } from '../../../shared/day/nouns/typed.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { faultsIn, sayAnswer } from '../answered.ts'
import type { Member } from '../member.ts'
import type { SavedStaff } from '../staff-card.ts'
import './field.ts'
import { rows } from './rows.ts'

const blank = {
  name: '',
  passcode: '',
  role: 'marshal' as Member['role'],
  sites: [] as readonly string[],
  allSites: false,
  counsellor: false,
}

@customElement('yi-staff-form')
export class StaffFormElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** The present site: a new account works there unless its box is unticked. */
  @property() site = ''
  /** The account to change; null: a new one. */
  @property({ attribute: false }) member: Member | null = null
  @state() private typed = blank
  @state() private faults: Record<string, Say> = {}
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [base, rows]

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('member') && !changed.has('site')) return
    this.typed = this.member
      ? { ...this.member, counsellor: this.member.counsellor ?? false, passcode: '' }
      : this.#blank()
    this.faults = {}
    if (this.member) this.said = silence
  }

  override render() {
    const text = words().setup.staff
    const { member, typed } = this
    return html`<form class="card" novalidate @submit=${this.#save}>
      <h2>${member ? text.changeOne({ name: member.name }) : text.add}</h2>
      ${member ? nothing : this.#field('name', text.name)}
      ${this.#field('passcode', member ? text.newPasscode : text.passcode, member ? text.newPasscodeHint : text.passcodeHint)}
      <div><button type="button" @click=${this.#suggest}>${text.suggest}</button></div>
      <yi-field data-path="role" kind="select" .label=${text.role} .options=${text.roles} .value=${typed.role} .effect=${text.does[typed.role]}
        @change-value=${({ detail }: CustomEvent<Member['role']>) => this.#put('role', detail)}></yi-field>
      ${typed.role === 'owner' ? nothing : this.#boxes()}
      ${typed.role === 'viewer' ? nothing : this.#counsellor()}
      <p role="status">${this.said()}</p>
      <div class="do"><button class="main">${member ? words().setup.save : text.add}</button>
        ${member ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${words().common.cancel}</button>` : nothing}</div>
    </form>`
  }

  #boxes() {
    const text = words().setup.staff
    const fault = this.faults['sites']?.()
    const { role, allSites } = this.typed
    return html`<div role="group" aria-label=${text.sites} aria-describedby=${fault ? 'no-site' : nothing}><span>${text.sites}</span>
      ${role === 'viewer' ? this.#all() : nothing}${role === 'viewer' && allSites ? nothing : this.sites.map(this.#box)}
      ${fault ? html`<p class="alarm" id="no-site" role="alert">${fault}</p>` : nothing}</div>`
  }

  /** Whoever may answer a wish to talk. */
  #counsellor() {
    const { counsellor, counsellorDoes } = words().setup.staff
    return html`<yi-field kind="check" data-path="counsellor" .label=${counsellor} .effect=${counsellorDoes} .value=${this.typed.counsellor}
      .fault=${this.faults['counsellor']?.() ?? ''} @change-value=${({ detail }: CustomEvent<boolean>) => this.#put('counsellor', detail)}></yi-field>`
  }

  /** A county's officer sees every site; a marshal gets the sites where they work. */
  #all() {
    return html`<yi-field kind="check" .label=${words().setup.staff.allSites} .value=${this.typed.allSites}
      @change-value=${({ detail }: CustomEvent<boolean>) => this.#put('allSites', detail)}></yi-field>`
  }

  readonly #box = ({ id, name }: SiteSummary) =>
    html`<yi-field kind="check" .label=${inWords(name)} .value=${this.typed.sites.includes(id)}
      @change-value=${({ detail }: CustomEvent<boolean>) =>
        this.#put(
          'sites',
          detail ? [...this.typed.sites, id] : this.typed.sites.filter((other) => other !== id),
        )}></yi-field>`

  #field(key: 'name' | 'passcode', label: string, effect = '') {
    return html`<yi-field data-path=${key} .label=${label} .effect=${effect} .value=${this.typed[key]} .fault=${this.faults[key]?.() ?? ''}
      @change-value=${({ detail }: CustomEvent<string>) => this.#put(key, detail)}></yi-field>`
  }

  #blank(): typeof blank {
    return { ...blank, sites: this.site ? [this.site] : [] }
  }

  #put(key: keyof typeof blank, value: string | boolean | readonly string[]): void {
    this.typed = { ...this.typed, [key]: value }
    this.faults = {}
    this.said = silence
  }

  /** Suggests eight digits, which can be typed with gloves on. */
  readonly #suggest = (): void => {
    const digits = crypto.getRandomValues(new Uint8Array(8))
    this.#put('passcode', [...digits].map((byte) => byte % 10).join(''))
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { member } = this
    const { name, passcode, role } = this.typed
    const allSites = role === 'viewer' && this.typed.allSites
    const counsellor = role !== 'viewer' && this.typed.counsellor
    const rights = {
      role,
      sites: role === 'owner' || allSites ? [] : this.typed.sites,
      allSites,
      ...(counsellor || member?.counsellor ? { counsellor } : {}),
    }
    const answer = await (member
      ? request('put /api/staff/:name', {
          params: { name: member.name },
          body: { ...rights, ...(passcode ? { passcode } : {}) },
        })
      : request('post /api/staff', { body: { ...rights, name, passcode } })
    ).catch(() => null)
    const isLast = member && answer && !answer.ok && answer.problem.code === 'not-allowed'
    const done = () => words().setup.staff[member ? 'changed' : 'added']({ name })
    this.said = isLast ? () => words().setup.staff.lastOwner : sayAnswer(answer, done)
    this.faults = faultsIn(answer)
    if (!answer?.ok) return
    this.typed = this.#blank()
    const detail: SavedStaff = { ...answer.body, passcode: halfWidth(passcode) }
    this.dispatchEvent(new CustomEvent('saved', { detail }))
  }
}
