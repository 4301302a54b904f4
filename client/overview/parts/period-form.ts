// The choice of the days and sites of the figures.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Period } from '../../../shared/day/nouns/dates.ts'
import { KINDS, type Kind } from '../../../shared/day/nouns/kinds.ts'
import { groupKey } from '../../../shared/day/nouns/text.ts'
import { isChosen } from '../../../shared/day/reports/figures/chosen.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import type { OverviewAddress } from '../address.ts'
import { NAMED, type Named } from '../period.ts'
import { sayRefused } from '../say-refused.ts'

@customElement('yi-period-form')
export class PeriodFormElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @property({ attribute: false }) asked!: OverviewAddress
  /** The first and last date of the chosen period. */
  @property({ attribute: false }) period!: Period
  /** The fields that the server refused. */
  @property({ attribute: false }) faults: readonly FieldError[] = []
  /** The date field that was emptied: the form asks for it, and reads nothing meanwhile. */
  @state() private missing: 'date' | 'to' | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
        gap: var(--s3) var(--s4);
      }
      label {
        display: grid;
        gap: var(--s1);
        align-content: end;
        min-width: 0;
      }
      select,
      input {
        width: 100%;
        min-width: 0;
      }
    `,
  ]

  override render() {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${this.#when()}${this.sites.length > 1 ? this.#which() : nothing}${this.#site()}
    </form>`
  }

  #when() {
    const text = words().figures
    const { period, to } = this.asked
    const chosen = period ?? (to ? 'range' : 'date')
    const options = ['date', ...NAMED, 'range'] as const
    return html`<label><span class="quiet">${text.period}</span>
        <select name="period" @change=${this.#name}>${options.map(
          (name) => html`<option value=${name} .selected=${name === chosen}>${text.periods[name]}</option>`,
        )}</select></label>
      ${
        period
          ? nothing
          : html`<label><span class="quiet">${to ? text.from : words().overview.date}</span>
              <input type="date" name="date" required .value=${this.period.from} @change=${(event: Event) => this.#dated(event, 'date')} />${this.#fault('date')}</label>`
      }
      ${
        to && !period
          ? html`<label><span class="quiet">${text.to}</span>
              <input type="date" name="to" required .value=${to} @change=${(event: Event) => this.#dated(event, 'to')} />${this.#fault('to')}</label>`
          : nothing
      }`
  }

  #dated(event: Event, name: 'date' | 'to'): void {
    const date = chosenIn(event)
    this.missing = date ? null : name
    if (date) this.#choose({ [name]: date })
  }

  /** The fault in the page's present language. */
  #fault(name: 'date' | 'to') {
    const { faults } = words()
    const fault = this.faults.find(({ path }) => path === (name === 'date' ? 'from' : 'to'))
    const said = this.missing === name ? faults.missing() : fault && sayRefused(fault)
    return said ? html`<span class="alarm" role="alert">${said}</span>` : nothing
  }

  #which() {
    const text = words().figures
    const { kind, group, words: searched = '' } = this.asked
    const kinds = (Object.keys(KINDS) as Kind[]).filter((one) => this.sites.some((site) => site.kind === one))
    const groups = new Map(
      this.sites.flatMap((site) =>
        site.group ? [[groupKey(site.group), inWords(site.group)] as const] : [],
      ),
    )
    return html`<label><span class="quiet">${text.search}</span>
        <input type="search" name="words" .value=${searched} @change=${(event: Event) => this.#choose({ words: chosenIn(event).trim() || undefined, site: null })} /></label>
      ${
        kinds.length > 1
          ? this.#select(
              'kind',
              text.kind,
              kind,
              kinds.map((one) => [one, text.kinds[one]] as const),
            )
          : nothing
      }
      ${groups.size > 0 ? this.#select('group', text.group, group, [...groups]) : nothing}`
  }

  #select(
    name: 'kind' | 'group',
    label: string,
    chosen: string | undefined,
    options: readonly (readonly [value: string, says: string])[],
  ) {
    return html`<label><span class="quiet">${label}</span>
      <select name=${name} @change=${(event: Event) => this.#choose({ [name]: chosenIn(event) || undefined, site: null })}>
        <option value="" .selected=${!chosen}>${words().figures.all}</option>
        ${options.map(([value, says]) => html`<option value=${value} .selected=${value === chosen}>${says}</option>`)}
      </select></label>`
  }

  #site() {
    const text = words().figures
    const { site, kind, group, words: searched } = this.asked
    const some = this.sites.filter((one) => isChosen(one, { kind, group, words: searched }))
    const isThere = some.some(({ id }) => id === site)
    return html`<label><span class="quiet">${text.site}</span>
      <select name="site" @change=${(event: Event) => this.#choose({ site: chosenIn(event) || null })}>
        ${some.length === 1 ? nothing : html`<option value="" .selected=${!site}>${text.allSites({ count: some.length })}</option>`}
        ${site && !isThere ? html`<option selected value=${site}>${site}</option>` : nothing}
        ${some.map(({ id, name }) => html`<option value=${id} .selected=${id === site}>${inWords(name)}</option>`)}
      </select></label>`
  }

  readonly #name = (event: Event): void => {
    const name = chosenIn(event)
    const { from, to } = this.period
    this.missing = null
    if (name === 'range') this.#choose({ period: undefined, date: from, to })
    else if (name === 'date') this.#choose({ period: undefined, date: to, to: undefined })
    else this.#choose({ period: name as Named, date: null, to: undefined })
  }

  #choose(asked: Partial<OverviewAddress>): void {
    this.dispatchEvent(new CustomEvent('chosen', { detail: asked, bubbles: true, composed: true }))
  }
}

function chosenIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value
}
