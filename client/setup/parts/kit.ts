// Everything that a site prints: the ticked items are printed together, and each one can be printed alone.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { type KnownLots, nextLot, type SlipLot, stillGood } from '../../../shared/day/rules/slip-lots.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { languages } from '../../../shared/languages.ts'
import { base } from '../../common/base.ts'
import { keep, kept } from '../../common/browser/kept.ts'
import { request } from '../../common/http/request.ts'
import { siteLanguages } from '../../common/words/both.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayWhole } from '../../common/words/say-problem.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type Choices, firstChoices, ITEMS, type Item } from '../kit/choices.ts'
import { type PrintContext, sheetLanguages } from '../kit/print-context.ts'
import { printSheets } from '../kit/print-sheets.ts'
import { chosenSheets, type KitSheet, kitSheets, slipSheets } from '../kit/sheets.ts'
import { sayFault } from '../say-fault.ts'
import type { StaffCard } from '../staff-card.ts'
import { entrancesOf } from '../way.ts'
import './kit-item.ts'
import './kit-options.ts'

/** The most sheets of one print: enough for any item of the largest site except its marks, and not too many for a browser. */
const MOST_SHEETS = 500

@customElement('yi-kit')
export class KitElement extends LitElement {
  @property({ attribute: false }) settings!: Site
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  /** The cards of new accounts, as long as this page knows their passcodes. */
  @property({ attribute: false }) cards: readonly StaffCard[] = []
  @state() private choices: Choices | null = null
  /** The Wi-Fi's passcode: it is on the posters of this print, and nowhere else. */
  @state() private passcode = ''
  /** The slips that any browser has printed or taken in; null: not known yet, or they could not be read. */
  @state() private lots: KnownLots | null = null
  /** The owner says that no slip of the chosen letter is left anywhere. */
  @state() private anew = false
  /** The reason why no slips are printed. */
  @state() private problem: Say = silence
  #isAsking = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      .job {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3) var(--s4);
        align-items: center;
        position: sticky;
        top: 0;
        z-index: 1;
        padding: var(--s3) 0;
        background: var(--paper);
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('settings') || changed.get('settings')?.id === this.settings.id) return
    this.choices = choicesKept(this.settings)
    this.passcode = ''
    this.#forget()
    void this.#look()
  }

  override render() {
    const { choices } = this
    if (!choices) return nothing
    const sheets = kitSheets(this.settings, choices, this.cards, this.#lot)
    return html`${this.#job(choices, chosenSheets(sheets, choices))}
      ${ITEMS.map((item) => this.#item(item, choices, sheets[item]))}`
  }

  #job(choices: Choices, sheets: readonly KitSheet[]) {
    const text = words().kit.page
    const count = sheets.length
    const isTooMuch = count > MOST_SHEETS
    return html`<div class="job">
      <label>${text.languages}
        <select name="languages" @change=${({ target }: Event) => this.#change({ languages: (target as HTMLSelectElement).value as Choices['languages'] })}>
          <option value="both" ?selected=${choices.languages === 'both'}>${siteLanguages()
            .slice(0, 2)
            .map((one) => languages[one].name)
            .join(' · ')}</option>
          ${siteLanguages().map((one) => html`<option value=${one} ?selected=${choices.languages === one}>${languages[one].name}</option>`)}
        </select></label>
      <button class="main" ?disabled=${count === 0 || isTooMuch} @click=${() => this.#print(sheets)}>${text.printAll({ count })}</button>
      <span class=${isTooMuch ? 'alarm' : 'quiet'} role="status">${count === 0 ? text.nothing : isTooMuch ? text.tooMany({ most: MOST_SHEETS, count }) : text.sizes}</span>
    </div>`
  }

  #item(item: Item, choices: Choices, sheets: readonly KitSheet[]) {
    return html`<yi-kit-item data-item=${item} .item=${item} .sheets=${sheets} .context=${this.#context(choices)} ?ticked=${choices.on[item]}
        ?much=${sheets.length > MOST_SHEETS}
        @tick=${({ detail }: CustomEvent<boolean>) => this.#change({ on: { ...choices.on, [item]: detail } })}
        @print-item=${() => this.#print(sheets)}>
      <yi-kit-options .item=${item} .site=${this.settings} .choices=${choices} .cards=${this.cards} .passcode=${this.passcode}
        .lots=${this.lots} .lot=${this.#lot} .problem=${this.problem} @anew=${this.#anew}
        @choose=${({ detail }: CustomEvent<Partial<Choices>>) => this.#change(detail)}
        @passcode=${({ detail }: CustomEvent<string>) => {
          this.passcode = detail
        }}></yi-kit-options>
    </yi-kit-item>`
  }

  #context(choices: Choices): PrintContext {
    const { settings: site, sites, passcode } = this
    return { site, sites, passcode, languages: sheetLanguages(choices) }
  }

  #change(change: Partial<Choices>): void {
    if (!this.choices) return
    this.choices = { ...this.choices, ...change }
    if (change.slips) this.#forget()
    keep(nameOf(this.settings), this.choices)
  }

  async #print(sheets: readonly KitSheet[]): Promise<void> {
    const { choices } = this
    if (!choices || this.#isAsking) return
    this.#isAsking = true
    const others = sheets.filter(({ kind }) => kind !== 'slips')
    const slips = others.length < sheets.length ? await this.#take(choices) : []
    this.#isAsking = false
    if (!slips) return
    await printSheets([...others, ...slips], this.#context(choices))
  }

  /** The next slips to print, as far as this page knows. */
  get #lot(): SlipLot | null {
    if (!this.lots || !this.choices) return null
    const { printed, taken, today } = this.lots
    const { slips } = this.choices
    return nextLot([...stillGood(printed, today, this.anew ? slips.queue : null), ...taken], slips)
  }

  /** Reserves numbers that nobody else prints, and returns their sheets; null, with a message, where there are none. */
  async #take({ slips }: Choices): Promise<KitSheet[] | null> {
    const answer = await request('post /api/sites/:site/slip-lots', {
      ...this.#site,
      body: { ...slips, anew: this.anew },
    }).catch(() => null)
    this.#forget()
    await this.#look()
    if (answer?.ok) return slipSheets(answer.body)
    this.problem = () => {
      if (!answer) return words().common.notSent
      const [fault] = answer.problem.errors
      return fault ? sayFault(fault) : sayWhole(answer.problem)
    }
    return null
  }

  async #look(): Promise<void> {
    const { id } = this.settings
    const answer = await request('get /api/sites/:site/slip-lots', this.#site).catch(() => null)
    if (id !== this.settings.id) return
    this.lots = answer?.ok ? answer.body : null
    if (!answer?.ok) this.problem = () => (answer ? sayWhole(answer.problem) : words().common.notSent)
  }

  get #site() {
    return { params: { site: this.settings.id } }
  }

  readonly #anew = (): void => {
    this.anew = true
  }

  #forget(): void {
    Object.assign(this, { anew: false, problem: silence })
  }
}

/** The earlier choices in this browser, as far as they are still complete. */
function choicesKept(site: Site): Choices {
  const first = firstChoices(site)
  const before = kept<Partial<Choices>>(nameOf(site)) ?? {}
  const hasQueue = entrancesOf(site).some(({ id }) => id === before.slips?.queue)
  return {
    ...first,
    ...before,
    on: { ...first.on, ...before.on },
    slips: hasQueue && before.slips ? slipsOf(before.slips) : first.slips,
  }
}

/** Leaves out the start number that older pages kept. */
function slipsOf({ queue, count, date }: Choices['slips']): Choices['slips'] {
  return { queue, count, date }
}

function nameOf({ id }: Site): string {
  return `kit:${id}`
}
