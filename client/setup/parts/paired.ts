// A site's screens: pairs one by its code, chooses its desks and queues, and removes one.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { publicUrl } from '../../common/page/public-url.ts'
import { now } from '../../common/time/site-time.ts'
import { freeName } from '../../common/words/free-name.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayWhole } from '../../common/words/say-problem.ts'
import { sayWhen } from '../../common/words/say-time.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import './field.ts'
import { rows } from './rows.ts'
import '../../common/elements/sure.ts'
import './screen-part.ts'

type Screen = AnswerOf<'get /api/screens'>[number]

/** Milliseconds after which a screen counts as silent: it reports its status every ten seconds, and the server notes that once a minute. */
const SILENT = 3 * 60_000
/** Milliseconds of silence after which a screen counts as taken down. */
const TAKEN_DOWN = 12 * 3_600_000

@customElement('yi-paired')
export class PairedElement extends LitElement {
  @property({ attribute: false }) settings!: Site
  @state() private screens: readonly Screen[] = []
  @state() private code = ''
  /** The typed name; null: the proposed one. */
  @state() private typedName: string | null = null
  @state() private said: Say = silence
  @state() private fault: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    rows,
    css`
      code {
        overflow-wrap: anywhere;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render() {
    const text = words().setup.screens
    const [before = '', after = ''] = text.how({ address: '{address}' }).split('{address}')
    const screens = this.#ofSite
    return html`<form class="card" novalidate @submit=${this.#pair}>
        <p>${before}<code>${publicUrl()}/screen/${this.settings.id}</code>${after}</p>
        <yi-field data-path="code" .label=${text.code} .value=${this.code} .fault=${this.fault()}
          @change-value=${({ detail }: CustomEvent<string>) => this.#type(detail)}></yi-field>
        <yi-field data-path="name" .label=${text.name} .value=${this.#name}
          @change-value=${({ detail }: CustomEvent<string>) => (this.typedName = detail)}></yi-field>
        <p role="status">${this.said()}</p>
        <div><button class="main">${text.pair}</button></div>
      </form>
      <section class="card"><h2>${text.list({ site: inWords(this.settings.name) })}</h2>
        <ul>${repeat(screens, ({ id }) => id, this.#row)}</ul>
        ${screens.length ? nothing : html`<p class="quiet">${text.none}</p>`}
      </section>
      <p class="quiet">${text.https}</p>`
  }

  readonly #row = ({ id, name, seen, desks, queues }: Screen) => {
    const text = words().setup.screens
    const silentFor = seen === null ? 0 : now() - seen
    const isSilent = silentFor > SILENT && silentFor < TAKEN_DOWN
    const heard = seen === null ? text.neverSeen : text.seen({ time: sayWhen(seen) })
    return html`<li><span><strong>${name}</strong>
        <span class=${isSilent ? 'alarm' : 'quiet'}>${heard}${isSilent ? ` · ${text.silent}` : ''}</span></span>
      <yi-sure .label=${text.revoke({ name })} .again=${text.sure({ name })} @sure=${() => this.#revoke(id)}></yi-sure>
      <yi-screen-part .screen=${id} .settings=${this.settings} .shows=${{ desks, queues }} @changed=${() => this.#read()}></yi-screen-part></li>`
  }

  get #ofSite(): readonly Screen[] {
    return this.screens.filter(({ site }) => site === this.settings.id)
  }

  get #name(): string {
    const names = this.#ofSite.map(({ name }) => name)
    return this.typedName ?? freeName(words().setup.screens.nameDefault, names)
  }

  #type(code: string): void {
    this.code = code.toUpperCase().trim()
    this.fault = silence
  }

  async #read(): Promise<void> {
    const answer = await request('get /api/screens').catch(() => null)
    if (answer?.ok) this.screens = answer.body
  }

  readonly #pair = async (event: Event): Promise<void> => {
    event.preventDefault()
    const name = this.#name
    const site = this.settings.id
    const params = { code: this.code || '-' }
    const answer = await request('post /api/screens/:code/pair', { params, body: { site, name } }).catch(
      () => null,
    )
    const problem = answer && !answer.ok ? answer.problem : null
    this.fault = () => {
      if (!problem) return ''
      return problem.code === 'not-paired' ? words().setup.screens.wrongCode : sayWhole(problem)
    }
    this.said = () => {
      if (!answer) return words().common.notSent
      return answer.ok ? words().setup.screens.paired({ name }) : ''
    }
    if (!answer?.ok) return
    this.code = ''
    this.typedName = null
    await this.#read()
    this.dispatchEvent(new CustomEvent('paired'))
  }

  async #revoke(id: string): Promise<void> {
    const answer = await request('delete /api/screens/:id', { params: { id } }).catch(() => null)
    this.said = answer ? silence : () => words().common.notSent
    await this.#read()
  }
}
