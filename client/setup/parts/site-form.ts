// All settings of one site. Typed values are kept until they are saved, even over a reload, and each fault is shown
// beside its field.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Group, Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import { languages } from '../../../shared/languages.ts'
import type { FieldError, Problem } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { forget, keep, kept } from '../../common/browser/kept.ts'
import { sendCommand } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { effectOf } from '../effects.ts'
import { faultsAtFields } from '../faults-at-fields.ts'
import { fieldsStyle } from '../fields-style.ts'
import { withRefusedBack } from '../refused-removal.ts'
import { saveSite } from '../save-site.ts'
import { sayFault } from '../say-fault.ts'
import { sayPlace } from '../say-place.ts'
import { valueAt, withoutEmpty, withValue } from '../settings.ts'
import { choicesOf, kindOf } from './controls.ts'
import { desksPart } from './desks-part.ts'
import { faultyIn, focusOn } from './first-fault.ts'
import type { FoldElement } from './fold.ts'
import { type FormState, isWrongAt } from './form.ts'
import { formStyle } from './form-style.ts'
import { moreParts } from './more-parts.ts'
import { openedPart } from './opened-part.ts'
import { queuesPart } from './queues-part.ts'
import { wayPart } from './way-part.ts'
import '../../common/elements/sure.ts'
import './disputes.ts'
import './field.ts'

/** The settings that are left out where nothing is chosen or written. */
const OPTIONAL = new Set(['placeWord', 'step', 'choose', 'wifi', 'room.nod'])

@customElement('yi-site-form')
export class SiteFormElement extends LitElement {
  /** The settings on the server. */
  @property({ attribute: false }) saved!: Site
  /** Whether the site was just made. */
  @property({ type: Boolean }) fresh = false
  /** Whether the site gives numbers now. */
  @property({ type: Boolean }) open = false
  /** How many desks are open. */
  @property({ attribute: false }) serving = 0
  @property({ attribute: false }) groups: readonly Group[] = []
  @state() private site: Site | null = null
  /** The settings as others have changed them meanwhile. */
  @state() private theirs: Site | null = null
  @state() private isOpened = false
  @state() private faults: readonly FieldError[] = []
  @state() private said: Say = silence
  /** How many desks to add at once. */
  @state() private more: number | undefined = 1
  /** The settings before the changes made here: others may have changed them since. */
  #base!: Site
  /** The settings that the server has just accepted. */
  #accepted: Site | null = null
  readonly words = new WordsController(this)

  static override styles = [base, fieldsStyle, formStyle]

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('saved')) return
    const draft = draftIn(kept(this.#draft))
    this.site = draft?.site ?? this.saved
    this.#base = draft?.base ?? this.saved
    this.faults = []
    this.theirs = null
    const before = changed.get('saved') as Site | undefined
    if (before?.id !== this.saved.id || this.saved.ended) this.isOpened = false
    // the message about saving stays while those settings are shown
    if (this.saved !== this.#accepted) this.said = this.fresh ? () => words().setup.madeNow : silence
  }

  get #draft(): string {
    return `setup:${this.saved.id}`
  }

  override render() {
    const { setup: text } = words()
    const { site } = this
    if (!site) return nothing
    const form = this.#form(site)
    return html`<form novalidate @submit=${this.#save}>
      <section class="card"><h2>${text.basics}</h2>
        <div class="fields">${form.texts('name')}${form.field('kind')}${form.field('id')}</div></section>
      ${this.saved.ended ? this.#putAway() : nothing} ${wayPart(form)} ${queuesPart(form)} ${desksPart(form, this.more, (more) => (this.more = more))} ${moreParts(form)}
      ${this.saved.ended ? nothing : this.#ending()}
      ${this.theirs ? html`<yi-disputes .base=${this.#base} .mine=${site} .theirs=${this.theirs} @settled=${this.#settled}></yi-disputes>` : nothing}
      ${!this.saved.ended && (this.isOpened || (this.open && this.serving === 0)) ? openedPart(this.saved.id) : nothing}
      <div class="do">
        <button class="main">${text.save}</button>
        <span role="status">${this.said() || (site === this.saved ? '' : text.unsaved)}</span>
        ${site === this.saved ? nothing : html`<button type="button" @click=${this.#discard}>${text.discard}</button>`}
        ${this.saved.ended || this.isOpened || this.open ? nothing : html`<button type="button" @click=${this.#open}>${text.open}</button>`}
      </div>
    </form>`
  }

  #form(site: Site): FormState {
    return {
      site,
      faults: this.faults,
      groups: this.groups,
      field: (path, name = path) => this.#field(site, path, name),
      texts: (path, name = path) =>
        languagesOf(site).map((language) =>
          this.#field(site, `${path}.${language}`, name, languages[language].name),
        ),
      said: (path) => this.#said(path),
      fault: (path) => this.#fault(path),
      effect(path) {
        const said = effectOf(site, path)
        return said ? html`<p class="quiet">${said}</p>` : nothing
      },
      put: (path, value) => this.#put(path, value),
      change: (changed) => this.#change(changed),
      changeThen: (made) => this.site && this.#change(made(this.site)),
    }
  }

  /** `of`: the language of the field. */
  #field(site: Site, path: string, name: string, of = '') {
    const { fields } = words().setup
    const choices = choicesOf(name, site)
    const label = sayPlace(
      site,
      (fields as Readonly<Record<string, Parameters<typeof sayPlace>[1]>>)[name] ?? name,
    )
    return html`<yi-field data-path=${path} .kind=${choices ? 'select' : kindOf(name)} .label=${of ? `${label} · ${of}` : label}
      .value=${valueAt(site, path) ?? (OPTIONAL.has(name) ? '' : undefined)} .options=${choices ?? {}} .effect=${effectOf(site, path)}
      .fault=${this.#said(path)} ?fixed=${path === 'id'}
      @change-value=${({ detail }: CustomEvent) => this.#put(path, OPTIONAL.has(name) && !detail ? undefined : detail)}></yi-field>`
  }

  #said(path: string): string {
    const fault = this.faults.find((one) => one.path === path)
    return fault ? sayFault(fault) : ''
  }

  #fault(path: string) {
    const said = this.#said(path)
    return said ? html`<p class="alarm" role="alert" tabindex="-1" data-path=${path}>${said}</p>` : nothing
  }

  #put(path: string, value: unknown): void {
    if (this.site) this.#change(withoutEmpty(withValue(this.site, path, value)))
    this.faults = this.faults.filter((fault) => fault.path !== path && !fault.path.startsWith(`${path}.`))
  }

  #change(site: Site): void {
    this.site = site
    this.said = silence
    keep(this.#draft, { site, base: this.#base })
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (this.site) await this.#send(this.site, this.#base)
  }

  /** Saves the changes that were made to `from`; each fault is shown at its field. Returns whether they are saved. */
  async #send(site: Site, from: Site): Promise<boolean> {
    const outcome = await saveSite(site, from)
    if (outcome.is === 'saved') {
      this.faults = []
      this.theirs = null
      this.said = () => words().setup.saved
      this.#accepted = outcome.site
      forget(this.#draft)
      this.dispatchEvent(new CustomEvent('saved', { detail: outcome.site }))
    } else if (outcome.is === 'moved-on') {
      this.theirs = outcome.now
      this.said = () => words().setup.form.changes.title
    } else if (outcome.is === 'refused') await this.#refused(outcome.problem)
    else this.said = () => words().common.notSent
    return outcome.is === 'saved'
  }

  /** Saves the changes of both owners, based on the settings of the other one. */
  readonly #settled = async ({ detail }: CustomEvent<Site>): Promise<void> => {
    const { theirs } = this
    if (!theirs) return
    this.#base = theirs
    this.#change(detail)
    await this.#send(detail, theirs)
  }

  #putAway() {
    const text = words().setup.form.ending
    const { ended: _, ...back } = this.saved
    return html`<section class="card"><p><strong>${text.ended}</strong></p>
      <div><button type="button" class="main" @click=${() => this.#send(back, this.saved)}>${text.reopen}</button></div></section>`
  }

  #ending() {
    const text = words().setup.form.ending
    return html`<section class="card"><yi-fold data-part="ending" .heading=${text.title} .wrong=${isWrongAt(this.faults, ['ended'])}>
      <p>${text.how}</p><div><yi-sure .label=${text.end} .again=${text.sure} @sure=${this.#end}></yi-sure></div>${this.#fault('ended')}</yi-fold></section>`
  }

  readonly #end = async (): Promise<void> => {
    // with no open numbers, stopping new numbers ends the day
    await sendCommand(this.saved.id, 'close-day', {}).catch(() => null)
    await this.#send({ ...this.saved, ended: true }, this.saved)
  }

  async #refused(problem: Problem): Promise<void> {
    const { site, errors } = withRefusedBack(this.site ?? this.saved, this.saved, problem.errors ?? [])
    if (site !== this.site) this.#change(site)
    const faults = faultsAtFields(errors, languagesOf(site))
    this.faults = faults
    this.said = () =>
      faults.length ? words().setup.wrong({ count: faults.length }) : sayProblem(problem).title
    // the message of a whole list is drawn only now
    await this.updateComplete
    const shown = faultyIn(this.renderRoot, this.faults)
    const folds = [...this.renderRoot.querySelectorAll<FoldElement>('yi-fold')].filter(({ wrong }) => wrong)
    for (const fold of folds) fold.open = true
    await Promise.all(folds.map((fold) => fold.updateComplete))
    focusOn(shown)
  }

  /** Goes back to the saved settings: a queue that was removed by mistake is there again. */
  readonly #discard = (): void => {
    this.site = this.saved
    this.#base = this.saved
    this.theirs = null
    this.faults = []
    this.said = silence
    forget(this.#draft)
  }

  readonly #open = async (): Promise<void> => {
    const reply = await sendCommand(this.saved.id, 'open-day', {}).catch(() => null)
    this.said = () => {
      const { common, setup } = words()
      if (!reply) return common.notSent
      return reply.ok ? setup.opened : sayProblem(reply.problem).title
    }
    this.isOpened = reply?.ok ?? false
    await this.updateComplete
    this.renderRoot.querySelector('.opened')?.scrollIntoView({ block: 'center' })
  }
}

interface Draft {
  readonly site: Site
  readonly base: Site
}

/** The draft of an earlier visit; null where its base is not known. */
function draftIn(stored: Draft | null): Draft | null {
  return stored?.site && stored.base ? stored : null
}
