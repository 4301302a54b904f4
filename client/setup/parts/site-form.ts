// All settings of one site. What was typed is kept until it is saved, also over a reload; what is wrong is said beside it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { placeWordOf } from '../../../shared/day/kinds.ts'
import type { Site } from '../../../shared/day/site.ts'
import type { FieldError, Problem } from '../../../shared/protocol/problems.ts'
import { voiceWords } from '../../../shared/text/voice.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { ask, command } from '../../common/http.ts'
import { forget, keep, kept } from '../../common/kept.ts'
import { type Say, silence } from '../../common/say.ts'
import { sayProblem } from '../../common/say-problem.ts'
import { USUAL } from '../../common/wall/surface.ts'
import { language, WordsController, words } from '../../common/words.ts'
import { effectOf } from '../effects.ts'
import { valueAt, withDesk, withoutDesk, withoutQueue, withQueue, withValue } from '../settings.ts'
import './field.ts'
import './wall-preview.ts'
import './words-part.ts'
import type { Kind } from './field.ts'
import type { WordsPart } from './words-part.ts'

const HOURS = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const ASKS = { name: true, digits: false, keepHours: 24 }
const SCREEN = { ...USUAL, languages: 'together' } as const

@customElement('yi-site-form')
export class SiteForm extends LitElement {
  /** As the server has it, or a blank one. */
  @property({ attribute: false }) saved!: Site
  @property({ type: Boolean }) isNew = false
  @state() private site: Site | null = null
  @state() private faults: readonly FieldError[] = []
  @state() private said: Say = silence
  /** As the server has just taken it in. */
  #accepted: Site | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--t3);
      }
      :host,
      form,
      section {
        display: grid;
        gap: var(--s4);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
        gap: var(--s4);
        align-items: start;
      }
      .one {
        border-top: 1px solid var(--edge);
        padding-top: var(--s3);
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        align-items: center;
        position: sticky;
        bottom: 0;
        padding: var(--s3) 0;
        background: var(--paper);
      }
    `,
  ]

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('saved')) return
    this.site = kept<Site>(this.#draft) ?? this.saved
    this.faults = []
    // what was said of saving stays while that is what is shown
    if (this.saved !== this.#accepted) this.said = silence
  }

  get #draft(): string {
    return `setup:${this.isNew ? '' : this.saved.id}`
  }

  override render() {
    const { setup: text } = words()
    const { site } = this
    if (!site) return nothing
    return html`<form novalidate @submit=${this.#save}>
      ${this.#group(text.basics, ['id', 'name.zh-CN', 'name.en', 'kind', 'presence', 'footfall', 'timeZone'])}
      ${this.#queues(site)} ${this.#desks(site)}
      ${this.#group(text.line, ['spacing', 'markPer', 'graceMinutes', 'routineSeconds'])}
      ${this.#group(text.times, ['levels.busy', 'levels.crowded', 'dayStart'])}
      ${this.#optional(site, 'hours', text.hoursOn, HOURS)} ${this.#optional(site, 'screen', text.screenOn, SCREEN)}
      <section class="card"><h2>${text.preview.title}</h2><yi-wall-preview .site=${site}></yi-wall-preview></section>
      ${this.#optional(site, 'asks', text.asksOn, ASKS)}
      <yi-words-part .site=${site} .faults=${this.faults} @change-words=${({ detail }: CustomEvent<Site>) => this.#change(detail)}></yi-words-part>
      <div class="do">
        <button class="main">${text.save}</button>
        <span role="status">${this.said() || (site === this.saved ? '' : text.unsaved)}</span>
        ${site === this.saved ? nothing : html`<button type="button" @click=${this.#discard}>${text.discard}</button>`}
        ${this.isNew ? nothing : html`<button type="button" @click=${this.#open}>${text.open}</button>`}
      </div>
    </form>`
  }

  #group(title: string, paths: readonly string[]) {
    return html`<section class="card"><h2>${title}</h2><div class="fields">${paths.map((path) => this.#field(path))}</div></section>`
  }

  #queues(site: Site) {
    const text = words().setup
    return html`<section class="card"><h2>${text.queues}</h2>
      ${site.queues.map(
        ({ id }, index) => html`<div class="fields one">
          <strong class="number">${id}</strong>
          ${['name.zh-CN', 'name.en', 'length', 'callSize', 'placeWord', 'priority'].map((key) => this.#field(`queues.${index}.${key}`, key))}
          ${site.queues.length > 1 ? html`<button type="button" @click=${() => this.#change(withoutQueue(site, id))}>${text.remove} ${id}</button>` : nothing}
        </div>`,
      )}
      ${this.#fault('queues')}
      <div><button type="button" @click=${() => this.#change(withQueue(site))}>${text.addQueue}</button></div>
    </section>`
  }

  #desks(site: Site) {
    const text = words().setup
    return html`<section class="card"><h2>${sayPlace(site, text.desks)}</h2>
      ${site.desks.map(
        ({ id, queues }, index) => html`<div class="fields one">
          ${this.#field(`desks.${index}.id`, 'deskId')}
          <div role="group" aria-label=${text.fields.draws}><span>${text.fields.draws}</span>
            ${site.queues.map(
              (queue) => html`<yi-field kind="check" .label=${queue.id} .value=${queues.includes(queue.id)}
                @change-value=${({ detail }: CustomEvent<boolean>) => this.#draw(index, queue.id, detail)}></yi-field>`,
            )}</div>
          ${this.#fault(`desks.${index}.queues`)}
          ${site.desks.length > 1 ? html`<button type="button" @click=${() => this.#change(withoutDesk(site, id))}>${text.remove} ${id}</button>` : nothing}
        </div>`,
      )}
      ${this.#fault('desks')} ${this.#effect('desks')}
      <div><button type="button" @click=${() => this.#change(withDesk(site))}>${sayPlace(site, text.addDesk)}</button></div>
    </section>`
  }

  #optional(site: Site, key: 'hours' | 'screen' | 'asks', label: string, first: object) {
    const paths = Object.keys(first).map((name) => `${key}.${name}`)
    return html`<section class="card">
      <yi-field kind="check" .label=${label} .value=${site[key] !== undefined}
        @change-value=${({ detail }: CustomEvent<boolean>) => this.#put(key, detail ? first : undefined)}></yi-field>
      ${site[key] ? html`<div class="fields">${paths.map((path) => this.#field(path))}</div>` : nothing}
    </section>`
  }

  #field(path: string, name = path) {
    const { site } = this
    const { fields, options } = words().setup
    const choices =
      name === 'placeWord' ? placeChoices(site) : (options as Record<string, Record<string, string>>)[name]
    return html`<yi-field data-path=${path} .kind=${choices ? 'select' : kindOf(name)} .label=${sayPlace(site, (fields as Record<string, string>)[name] ?? name)}
      .value=${(site && valueAt(site, path)) ?? (name === 'placeWord' ? '' : undefined)} .options=${choices ?? {}} .effect=${site ? effectOf(site, path) : ''}
      .fault=${this.#said(path)} ?fixed=${path === 'id' && !this.isNew}
      @change-value=${({ detail }: CustomEvent) => this.#put(path, name === 'placeWord' && detail === '' ? undefined : detail)}></yi-field>`
  }

  #said(path: string): string {
    return this.faults.find((fault) => fault.path === path)?.message ?? ''
  }

  #fault(path: string) {
    const said = this.#said(path)
    return said ? html`<p class="alarm" role="alert" data-path=${path}>${said}</p>` : nothing
  }

  #effect(path: string) {
    const said = this.site ? effectOf(this.site, path) : ''
    return said ? html`<p class="quiet">${said}</p>` : nothing
  }

  #put(path: string, value: unknown): void {
    if (this.site) this.#change(withValue(this.site, path, value))
    this.faults = this.faults.filter((fault) => fault.path !== path)
  }

  #draw(index: number, queue: string, isOn: boolean): void {
    const queues = this.site?.desks[index]?.queues.filter((id) => id !== queue) ?? []
    this.#put(`desks.${index}.queues`, isOn ? [...queues, queue].sort() : queues)
  }

  #change(site: Site): void {
    this.site = site
    this.said = silence
    keep(this.#draft, site)
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { site } = this
    if (!site) return
    const { isNew } = this
    try {
      const answer = await ask<Site>('PUT', `/api/sites/${encodeURIComponent(site.id || '-')}/settings`, site)
      if (!answer.ok) return await this.#refused(answer.problem)
      this.faults = []
      this.said = () => words().setup[isNew ? 'madeNow' : 'saved']
      this.#accepted = answer.body
      forget(this.#draft)
      this.dispatchEvent(new CustomEvent('saved', { detail: answer.body }))
    } catch {
      this.said = () => words().common.notSent
    }
  }

  async #refused(problem: Problem): Promise<void> {
    const { errors = [] } = problem
    this.faults = errors
    this.said = () =>
      errors.length ? fill(words().setup.wrong, { count: errors.length }) : sayProblem(problem).title
    // what is said of a whole list is drawn only now
    await this.updateComplete
    const at = `[data-path="${errors[0]?.path}"]`
    const part = this.renderRoot.querySelector<WordsPart>('yi-words-part')
    await part?.updateComplete
    const wrong = this.renderRoot.querySelector(at) ?? part?.renderRoot.querySelector(at)
    wrong?.scrollIntoView({ block: 'center' })
  }

  /** As it was saved last: also a queue that was removed by mistake is there again. */
  readonly #discard = (): void => {
    this.site = this.saved
    this.faults = []
    this.said = silence
    forget(this.#draft)
  }

  readonly #open = async (): Promise<void> => {
    const reply = await command(this.saved.id, 'open-day', {}).catch(() => null)
    this.said = () => {
      const { common, setup } = words()
      if (!reply) return common.notSent
      return reply.ok ? setup.opened : sayProblem(reply.problem).title
    }
  }
}

/** A sentence that names the place where people are served, by the word of the site's first queue. */
function sayPlace(site: Site | null, sentence: string): string {
  return fill(sentence, { place: site ? words().places[placeWordOf(site, site.queues[0]?.id)] : '' })
}

/** What a queue's desks may be called; first what they are called where nothing is chosen. */
function placeChoices(site: Site | null): Record<string, string> {
  const { places } = voiceWords[language()]
  return {
    '': fill(words().setup.usualPlace, { place: site ? places[placeWordOf(site, undefined)] : '' }),
    ...Object.fromEntries(
      Object.entries(places).map(([place, name]) => [place, name.charAt(0).toUpperCase() + name.slice(1)]),
    ),
  }
}

function kindOf(name: string): Kind {
  if (name === 'priority' || name === 'asks.name' || name === 'asks.digits') return 'check'
  if (name === 'id' || name === 'deskId' || name === 'timeZone') return 'code'
  if (name === 'dayStart' || name.startsWith('hours.')) return 'time'
  return /^(?:spacing|footfall|graceMinutes|routineSeconds|length|callSize|levels\.|screen\.|asks\.)/.test(
    name,
  )
    ? 'number'
    : 'text'
}
