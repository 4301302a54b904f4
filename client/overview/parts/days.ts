// For staff: the figures of a period, of all their sites or of some, its bulletin, and one day of one site in detail.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Period } from '../../../shared/day/nouns/dates.ts'
import { type Choice, isChosen } from '../../../shared/day/reports/figures/chosen.ts'
import type { PeriodFigures } from '../../../shared/day/reports/figures/period-figures.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { dateIn } from '../../common/time/date-in.ts'
import { now } from '../../common/time/site-time.ts'
import { steadyNow } from '../../common/time/steady-now.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import type { OverviewAddress } from '../address.ts'
import { type DayRead, readDayFigures } from '../day-read.ts'
import { type FiguresRead, readFigures } from '../figures-read.ts'
import { cutAt, oneDay, periodNamed } from '../period.ts'
import { sayRefused } from '../say-refused.ts'
import { type SoFar, soFarIn } from '../so-far.ts'
import './bulletin.ts'
import './day.ts'
import './period-figures.ts'
import './period-form.ts'

/** Milliseconds after which the figures are old enough to be read again at a change. */
const FRESH = 60_000
/** Milliseconds before the next request while days are still being counted. */
const SOON = 1_000

@customElement('yi-days')
export class DaysElement extends LitElement {
  /** The sites whose figures the account may read. */
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @property({ attribute: false }) asked: OverviewAddress = { view: 'figures', site: null, date: null }
  @state() private read: FiguresRead | null = null
  /** The day of one site. */
  @state() private day: DayRead | null = null
  readonly words = new WordsController(this)
  /** The last request: answers may overtake each other. */
  #wanted = ''
  #readAt = 0
  #again: ReturnType<typeof setTimeout> | undefined

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s6);
      }
      .all {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s6);
      }
      .all > button {
        justify-self: start;
      }
      .says {
        display: grid;
        justify-items: start;
        gap: var(--s2);
        padding: var(--s6) 0;
      }
    `,
  ]

  override updated(changed: PropertyValues): void {
    if (['sites', 'asked'].some((name) => changed.has(name))) void this.#look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#again)
  }

  override render() {
    const period = this.#period()
    return html`<yi-period-form .sites=${this.sites} .asked=${this.asked} .period=${this.#typed() ?? oneDay('')} .faults=${this.#faults()}></yi-period-form>
      <div class="all" aria-live="polite">${this.#figures(period)}</div>`
  }

  #figures(period: Period | null) {
    const { overview } = words()
    const text = words().figures
    const { site } = this.asked
    if (site && !this.sites.some(({ id }) => id === site))
      return this.#says(overview.unknown, overview.unknownWhy)
    if (this.#chosen().length === 0) return this.#says(text.noneChosen, text.noneWhy)
    if (!period) return this.#says(text.none, text.noneWhy)
    if (period.to < period.from) return this.#says(text.backwards, text.backwardsWhy)
    if (!this.read) return html`<p class="says">${overview.reading}</p>`
    if (!('figures' in this.read)) return this.#not(this.read.not)
    const { figures, at } = this.read
    if (figures.days + figures.pending + figures.unread === 0) return this.#none(period)
    const soFar = this.#soFar(figures)
    return html`${this.#cut(period)}<yi-period-figures .figures=${figures} .choice=${this.#choice()} .sites=${this.sites} .at=${at} .soFar=${soFar}>
        <yi-bulletin .figures=${figures} .sites=${this.sites} .at=${at} .soFar=${soFar}></yi-bulletin>
      </yi-period-figures>
      ${this.#day()}`
  }

  #day() {
    const one = this.#one()
    if (!one || !this.day || !('figures' in this.day)) return nothing
    return html`<yi-day .site=${one.id} .kind=${one.kind} .figures=${this.day.figures}></yi-day>`
  }

  #none(period: Period) {
    const { overview } = words()
    const text = words().figures
    const one = this.#one()
    return one && period.from === period.to
      ? this.#says(overview.noDay({ name: inWords(one.name) }), overview.noDayWhy)
      : this.#says(text.none, text.noneWhy)
  }

  #not(why: Exclude<FiguresRead, { figures: unknown }>['not']) {
    const { overview, common } = words()
    const text = words().figures
    const [fault] = this.#faults()
    // the same request would be refused again
    if (fault) return this.#says(`${fault.path === 'from' ? text.from : text.to} · ${sayRefused(fault)}`, '')
    const [title, detail] = why === 'nobody-answered' ? [common.notSent, ''] : [why.title, why.detail]
    return html`${this.#says(title, detail)}<button @click=${() => this.#look(true)}>${overview.readAgain}</button>`
  }

  #faults(): readonly FieldError[] {
    const not = this.read && 'not' in this.read ? this.read.not : null
    return not && not !== 'nobody-answered' ? not.errors : []
  }

  #cut({ to }: Period) {
    const typed = this.#typed()
    return typed && typed.to > to
      ? html`<p class="quiet" role="status">${words().figures.cut({ to })}</p>`
      : nothing
  }

  #soFar(figures: PeriodFigures): SoFar | null {
    const today = this.#today()
    const hasServed = figures.dates.some(({ date, served }) => date === today && served > 0)
    return soFarIn(figures, this.#chosen(), today, hasServed)
  }

  #today(): string {
    return dateIn(this.sites[0]?.timeZone ?? 'Asia/Shanghai', now())
  }

  #says(sentence: string, why: string) {
    return html`<div class="says"><p>${sentence}</p><p class="quiet">${why}</p></div>`
  }

  #choice(): Choice {
    const { site, kind, group, words } = this.asked
    return site ? { site: [site] } : { kind, group, words }
  }

  #chosen(): SiteSummary[] {
    return this.sites.filter((site) => isChosen(site, this.#choice()))
  }

  /** The site, where the figures are of one site only. */
  #one(): SiteSummary | undefined {
    const chosen = this.#chosen()
    return chosen.length === 1 ? chosen[0] : undefined
  }

  /** The period to read, up to today: future days have no figures. Null: there is no day to show. */
  #period(): Period | null {
    const typed = this.#typed()
    return typed && cutAt(this.#today(), typed)
  }

  /** Where the address names no period, the newest day that any site has; null where none has one. */
  #typed(): Period | null {
    const { period, date, to } = this.asked
    if (period && this.sites.length) return periodNamed(period, this.#today())
    const from = date ?? this.#chosen().reduce((newest, one) => (one.date > newest ? one.date : newest), '')
    return from ? { from, to: to ?? from } : null
  }

  /** Reads the figures again when the request changes, or when something has happened in the period. */
  async #look(isAgain = false): Promise<void> {
    const period = this.#period()
    const chosen = this.#chosen()
    if (!period || period.to < period.from || chosen.length === 0) return
    const wanted = JSON.stringify([period, this.#choice(), chosen.length])
    const isNew = wanted !== this.#wanted
    const isNow = chosen.some(({ date }) => date >= period.from && date <= period.to)
    if (!isNew && !isAgain && (!isNow || steadyNow() - this.#readAt < FRESH)) return
    clearTimeout(this.#again)
    if (isNew) this.read = this.day = null
    this.#wanted = wanted
    this.#readAt = steadyNow()
    const one = this.#one()
    const isDay = one && period.from === period.to
    const [read, day] = await Promise.all([
      readFigures(period, this.#choice()),
      isDay ? readDayFigures(one.id, period.from) : null,
    ])
    if (wanted !== this.#wanted || !this.isConnected) return
    this.read = read
    this.day = day
    if ('figures' in read && read.figures.pending + read.figures.before.pending > 0)
      this.#again = setTimeout(() => void this.#look(true), SOON)
  }
}
