// The form that makes a site: its kind, how many desks, how long the lines are; for a copy, only its kind and name.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { KINDS, type Kind } from '../../../shared/day/nouns/kinds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { type Language, languages, USUAL_LANGUAGES } from '../../../shared/languages.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { forget, keep, kept } from '../../common/browser/kept.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { copyOf } from '../copy.ts'
import { faultsAtFields } from '../faults-at-fields.ts'
import { fieldsStyle } from '../fields-style.ts'
import { emptyDraft, firstIn, type NewSiteDraft, proposed, siteOf } from '../new-site-draft.ts'
import { saveSite } from '../save-site.ts'
import { sayFault } from '../say-fault.ts'
import { TEMPLATES } from '../templates.ts'
import { faultyIn, focusOn } from './first-fault.ts'
import { countsPart, wrongCounts } from './new-site-counts.ts'
import { waysPart } from './new-site-ways.ts'
import './field.ts'

const DRAFT = 'setup:new'

@customElement('yi-new-site')
export class NewSiteElement extends LitElement {
  /** All present sites: no two may have the same short name. */
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** The site to copy: then the form asks only for the kind and the name. */
  @property({ attribute: false }) like: Site | null = null
  @property() timeZone = ''
  /** Whether there is a site to go back to. */
  @property({ type: Boolean }) mayLeave = false
  @state() private draft: NewSiteDraft = emptyDraft('testing')
  @state() private proposal = { id: '', en: '' }
  @state() private faults: readonly FieldError[] = []
  @state() private said: Say = silence
  @state() private isSending = false
  @state() private hasOwnId = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    fieldsStyle,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: var(--s3);
      }
      .kinds label {
        display: flex;
        gap: var(--s3);
        align-items: center;
        border: 1.5px solid var(--edge);
        border-radius: var(--round);
        padding: var(--s3) var(--s4);
        cursor: pointer;
      }
      .kinds label.chosen {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      .kinds input {
        flex: none;
        width: 24px;
        min-height: 24px;
        accent-color: var(--accent);
      }
      .kinds span {
        display: grid;
      }
      .id {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s3);
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    const before = kept<NewSiteDraft>(DRAFT)
    if (before) this.draft = before
    this.hasOwnId = this.draft.id !== ''
    void this.#propose()
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('like') && this.like) this.draft = { ...this.draft, kind: this.like.kind }
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input:checked')?.focus()
  }

  override render() {
    const text = words().setup.making
    return html`<form novalidate @submit=${this.#make}>
      ${this.#kinds()}
      <section class="card"><h2>${text.name}</h2>
        <div class="fields">
          ${this.#languages().map((one) => this.#name(one))}
        </div>${this.#sameName()} ${this.#id()}</section>
      ${this.like ? nothing : html`${waysPart(this.draft, this.#answer)}${countsPart(this.draft, this.faults, this.#languages(), this.#answer)}`}
      <div class="do">
        <button class="main" ?disabled=${this.isSending}>${text.make}</button>
        ${this.mayLeave ? html`<button type="button" class="bare" @click=${this.#leave}>${text.back}</button>` : nothing}
        <span role="status" class=${this.faults.length ? 'alarm' : ''}>${this.said()}</span>
      </div>
    </form>`
  }

  #kinds() {
    const text = words().setup.making
    return html`<section class="card"><h2 id="kind">${text.kind}</h2>
      <div class="kinds" role="radiogroup" aria-labelledby="kind">${(Object.keys(KINDS) as Kind[]).map(
        (
          kind,
        ) => html`<label class=${this.draft.kind === kind ? 'chosen' : ''}><input type="radio" name="kind" value=${kind} .checked=${this.draft.kind === kind}
            @change=${() => this.#choose(kind)} />
          <span><strong>${text.kinds[kind].name}</strong><small class="quiet">${text.kinds[kind].about}</small></span></label>`,
      )}</div></section>`
  }

  /** The short name: proposed, and typed only on demand. */
  #id() {
    const text = words().setup.making
    const id = this.draft.id || this.proposal.id
    const isOpen = this.hasOwnId || this.faults.some(({ path }) => path === 'id')
    if (isOpen)
      return html`<div class="fields">${this.#field('id', text.id, id, (typed) => this.#change({ id: typed }), '', 'code')}</div>`
    return html`<p class="id quiet"><span>${text.id} <strong class="number" data-id>${id || text.idLater}</strong></span>
      <span>${id ? text.idHow({ id }) : nothing}</span>
      <button type="button" class="bare" @click=${() => (this.hasOwnId = true)}>${text.change}</button></p>`
  }

  /** A warning: two sites may have one name, but that is seldom intended. */
  #sameName() {
    const name = firstIn(this.draft.names)
    const same = this.sites.find((site) => name && Object.values(site.name).includes(name))
    return same
      ? html`<p class="alarm" role="status">${words().setup.making.sameName({ site: inWords(same.name), id: same.id })}</p>`
      : nothing
  }

  /** A copy has the languages of its original. Other sites have the usual ones, after the page's own where that is not one of them. */
  #languages(): readonly Language[] {
    const own = language()
    if (this.like) return languagesOf(this.like)
    return USUAL_LANGUAGES.includes(own) ? USUAL_LANGUAGES : [own, 'en']
  }

  #name(one: Language) {
    const { fields, making } = words().setup
    const { names } = this.draft
    const { name } = languages[one]
    const isGuessed = one === 'en' && this.proposal.en !== ''
    const label = `${fields.name} · ${name}${isGuessed ? ` (${making.nameGuessed})` : ''}`
    const take = (typed: string) => this.#change({ names: { ...names, [one]: typed } })
    return this.#field(`name.${one}`, label, names[one] ?? '', take, isGuessed ? this.proposal.en : '')
  }

  #field(
    path: string,
    label: string,
    value: string,
    take: (typed: string) => void,
    placeholder = '',
    kind = 'text',
  ) {
    const fault = this.faults.find((one) => one.path === path)
    return html`<yi-field data-path=${path} .kind=${kind} .label=${label} .value=${value} .placeholder=${placeholder}
      .effect=${path === 'id' && value ? words().setup.making.idHow({ id: value }) : ''}
      .fault=${fault ? sayFault(fault) : ''} @change-value=${({ detail }: CustomEvent<string>) => take(detail)}></yi-field>`
  }

  readonly #answer = (draft: NewSiteDraft): void => this.#change(draft)

  #choose(kind: Kind): void {
    this.#change({ ...emptyDraft(kind), ...this.#ownCounts(), kind })
  }

  /** Typed answers stay when another kind is chosen; proposed ones are replaced. */
  #ownCounts(): Partial<NewSiteDraft> {
    const { kind, names, id, desks, metres } = this.draft
    const usual = TEMPLATES[kind]
    return {
      names,
      id,
      ...(desks === usual.desks ? {} : { desks }),
      ...(metres === usual.metres ? {} : { metres }),
    }
  }

  #change(change: Partial<NewSiteDraft>): void {
    const { names } = this.draft
    this.draft = { ...this.draft, ...change }
    this.faults = []
    this.said = silence
    keep(DRAFT, this.draft)
    if (names !== this.draft.names) void this.#propose()
  }

  async #propose(): Promise<void> {
    const { names } = this.draft
    const proposal = await proposed(this.draft, this.#taken())
    // the owner may have typed more in the meantime
    if (names === this.draft.names) this.proposal = proposal
  }

  #taken(): string[] {
    return this.sites.map(({ id }) => id)
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('left'))
  }

  readonly #make = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (this.isSending) return
    this.isSending = true
    try {
      await this.#send()
    } finally {
      this.isSending = false
    }
  }

  async #send(): Promise<void> {
    await this.#propose()
    const wrong = this.like ? [] : wrongCounts(this.draft)
    if (wrong.length) return this.#refused(wrong)
    const named = siteOf(this.draft, this.proposal, this.timeZone, this.#languages())
    const site = this.like ? copyOf(this.like, named) : named
    const outcome = await saveSite(site, 'new')
    if (outcome.is === 'saved') {
      forget(DRAFT)
      this.dispatchEvent(new CustomEvent('made', { detail: outcome.site }))
    } else if (outcome.is === 'unanswered') this.said = () => words().common.notSent
    else if (outcome.is === 'moved-on') {
      const { now } = outcome
      await this.#refused([{ path: 'id', rule: 'name-in-use', limit: inWords(now.name), message: '' }])
    } else {
      const { problem } = outcome
      if (problem.errors.length) await this.#refused(problem.errors)
      else this.said = () => sayProblem(problem).title
    }
  }

  async #refused(errors: readonly FieldError[]): Promise<void> {
    const faults = faultsAtFields(errors, this.#languages())
    this.faults = faults
    this.said = () => words().setup.wrong({ count: faults.length })
    await this.updateComplete
    focusOn(faultyIn(this.renderRoot, this.faults))
  }
}
