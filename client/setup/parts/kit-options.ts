// The choices of one item of the print kit.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { placeOfDesk } from '../../../shared/day/nouns/kinds.ts'
import { numberOf } from '../../../shared/day/nouns/numbering.ts'
import type { QueueSettings } from '../../../shared/day/nouns/queue-settings.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { type KnownLots, MOST_SLIPS_PRINTED, type SlipLot } from '../../../shared/day/rules/slip-lots.ts'
import { base } from '../../common/base.ts'
import { amountTyped } from '../../common/numbers/typed-number.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { ARROWS, type Arrow, type Choices, type Item, MOST_POSTERS, marksChosen } from '../kit/choices.ts'
import { CARD_PAPERS, type CardPaper } from '../print-card.ts'
import { marksAsTyped } from '../settings.ts'
import type { StaffCard } from '../staff-card.ts'
import { entrancesOf } from '../way.ts'

@customElement('yi-kit-options')
export class KitOptionsElement extends LitElement {
  @property({ attribute: false }) item!: Item
  @property({ attribute: false }) site!: Site
  @property({ attribute: false }) choices!: Choices
  @property({ attribute: false }) cards: readonly StaffCard[] = []
  @property() passcode = ''
  /** The known slips, and the next ones; null: not known yet, or none are left. */
  @property({ attribute: false }) lots: KnownLots | null = null
  @property({ attribute: false }) lot: SlipLot | null = null
  /** The reason why no slips are printed. */
  @property({ attribute: false }) problem: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host,
      .each {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .row > * {
        max-width: 100%;
      }
      select {
        min-width: 0;
        max-width: 100%;
        text-overflow: ellipsis;
      }
      input[type='checkbox'] {
        flex: none;
        width: 28px;
        min-height: 28px;
        accent-color: var(--accent);
      }
      input[inputmode] {
        width: 6em;
      }
      .many {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr));
        gap: 0 var(--s3);
      }
      .many label {
        min-height: var(--target);
      }
    `,
  ]

  get #text() {
    return words().kit
  }

  override render() {
    switch (this.item) {
      case 'posters':
        return this.#posters()
      case 'marks':
        return this.#marks()
      case 'desks':
        return this.#desks()
      case 'queues':
        return this.#queues()
      case 'staff':
        return this.#staff()
      default:
        return this.#slips()
    }
  }

  #choose(change: Partial<Choices>): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: change }))
  }

  #posters() {
    const { posters: text, page } = this.#text
    const { posters } = this.choices
    // a poster that has the code itself needs no arrow
    const hasArrow = this.site.presence !== 'open'
    const put = (arrows: readonly Arrow[]) => this.#choose({ posters: { ...posters, arrows } })
    return html`<label>${page.paper} ${select(
      'paper',
      ['A4', 'A3'],
      posters.paper,
      (one) => one,
      (paper) => this.#choose({ posters: { ...posters, paper } }),
    )}</label>
      <div class="each">${posters.arrows.map(
        (arrow, index) => html`<div class="row">
          ${hasArrow ? this.#arrow(text.nth({ index: index + 1 }), arrow, (one) => put(posters.arrows.map((was, other) => (other === index ? one : was)))) : text.copy({ index: index + 1 })}
          ${posters.arrows.length > 1 ? html`<button class="bare" @click=${() => put(posters.arrows.filter((_, other) => other !== index))}>${text.remove({ index: index + 1 })}</button>` : nothing}
        </div>`,
      )}</div>
      ${hasArrow ? html`<p class="quiet">${text.askArrow}</p>` : nothing}
      ${posters.arrows.length < MOST_POSTERS ? html`<div><button @click=${() => put([...posters.arrows, 'none'])}>${text.add}</button></div>` : nothing}
      ${
        this.site.wifi
          ? html`<label class="row">${text.passcode}
              <input name="wifi-passcode" autocomplete="off" maxlength="63" .value=${this.passcode} @input=${({
                target,
              }: Event) =>
                this.dispatchEvent(
                  new CustomEvent('passcode', { detail: (target as HTMLInputElement).value.trim() }),
                )} /></label>`
          : html`<p class="quiet">${text.noWifi}</p>`
      }`
  }

  #marks() {
    const { marks: text } = this.#text
    const { marks } = this.choices
    if (this.site.queues.every((queue) => marksAsTyped(this.site, queue) === 0))
      return html`<p class="quiet">${text.noneAtAll}</p>`
    return html`<label class="row">${text.as} ${select(
      'as',
      ['sheets', 'cards'],
      marks.as,
      (one) => text[one],
      (as) => this.#choose({ marks: { ...marks, as } }),
    )}</label>
      <div class="each">${this.site.queues.map((queue) => this.#marksOf(queue))}</div>`
  }

  #marksOf(queue: QueueSettings) {
    const { marks: text, page } = this.#text
    const { marks } = this.choices
    const { id, length: metres } = queue
    const range = marksChosen(this.site, queue, this.choices)
    if (!range) return html`<p class="quiet">${text.noLine({ queue: id })}</p>`
    const count = marksAsTyped(this.site, queue)
    const isOff = marks.off.includes(id)
    const put = (change: { from?: number; to?: number }) =>
      this.#choose({
        marks: { ...marks, ranges: { ...marks.ranges, [id]: { from: range.from, to: range.to, ...change } } },
      })
    return html`<div class="row">
        <label><input type="checkbox" .checked=${!isOff} @change=${() => this.#choose({ marks: { ...marks, off: toggled(marks.off, id) } })} />
          ${text.line({ queue: id, count, metres })}</label>
        ${
          isOff
            ? nothing
            : html`<span class="row" role="group" aria-label=${text.range({ queue: id })}>
                <label>${page.from} ${amount(`from-${id}`, marks.ranges[id]?.from ?? range.from, (from) => put({ from }))}</label>
                <label>${page.to} ${amount(`to-${id}`, range.beyond ?? range.to, (to) => put({ to }))}</label></span>`
        }
      </div>
      ${range.beyond === null || isOff ? nothing : html`<p class="alarm" role="alert">${text.beyond({ queue: id, count, metres })}</p>`}`
  }

  #desks() {
    const { off } = this.choices.desks
    return html`<div class="many">${this.site.desks.map(({ id }) =>
      tick(deskName(id, placeOfDesk(this.site, id)), !off.includes(id), () =>
        this.#choose({ desks: { off: toggled(off, id) } }),
      ),
    )}</div>`
  }

  #queues() {
    const { queues } = this.choices
    return html`<div class="each">${this.site.queues.map(
      ({ id, name }) => html`<div class="row">
        ${tick(`${id} ${inWords(name)}`, !queues.off.includes(id), () => this.#choose({ queues: { ...queues, off: toggled(queues.off, id) } }))}
        ${this.#arrow(this.#text.arrows.title, queues.arrows[id] ?? 'none', (arrow) => this.#choose({ queues: { ...queues, arrows: { ...queues.arrows, [id]: arrow } } }))}
      </div>`,
    )}</div>`
  }

  #staff() {
    const { page, staff: text } = this.#text
    if (this.cards.length === 0) return html`<p>${text.none}</p>`
    return html`<label>${page.paper} ${select(
      'card',
      CARD_PAPERS,
      this.choices.staff.paper,
      (one) => one,
      (paper: CardPaper) => this.#choose({ staff: { paper } }),
    )}</label>`
  }

  #slips() {
    const { slips: text } = this.#text
    const { slips } = this.choices
    const put = (change: Partial<Choices['slips']>) => this.#choose({ slips: { ...slips, ...change } })
    return html`<div class="row">
        <label>${text.queue} ${select(
          'queue',
          entrancesOf(this.site).map(({ id }) => id),
          slips.queue,
          (id) =>
            `${id} ${inWords(this.site.queues.find((one) => one.id === id)?.name ?? { 'zh-CN': '', en: '' })}`,
          (queue) => put({ queue }),
        )}</label>
        <label>${text.count} ${amount('count', slips.count, (many) => put({ count: Math.min(MOST_SLIPS_PRINTED, Math.max(1, many)) }))}</label>
      </div>
      <label class="row">${text.date} <input type="date" name="date" min=${this.lots?.today ?? nothing} .value=${slips.date ?? ''} @change=${({ target }: Event) => put({ date: (target as HTMLInputElement).value || null })} /></label>
      ${this.#range()}
      <p class="alarm" role="alert">${this.problem()}</p>
      <p class="quiet">${text.kept}</p>`
  }

  #range() {
    const { slips: text } = this.#text
    const { queue } = this.choices.slips
    const { lot } = this
    if (lot)
      return html`<p>${text.range({ from: numberOf(queue, lot.from), to: numberOf(queue, lot.to) })}</p>`
    if (!this.lots) return nothing
    return html`<p>${text.noneLeft({ queue })}</p>
      <div><button @click=${() => this.dispatchEvent(new CustomEvent('anew'))}>${text.anew({ queue })}</button></div>`
  }

  #arrow(label: string, arrow: Arrow, choose: (arrow: Arrow) => void) {
    return html`<label>${label} ${select('arrow', ARROWS, arrow, (one) => this.#text.arrows[one], choose)}</label>`
  }
}

function select<Value extends string>(
  name: string,
  values: readonly Value[],
  chosen: Value,
  say: (value: Value) => string,
  choose: (value: Value) => void,
) {
  return html`<select name=${name} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Value)}>
    ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${say(value)}</option>`)}
  </select>`
}

/** Takes a whole number above 0; any other text leaves the old value. */
function amount(name: string, value: number, choose: (value: number) => void) {
  return html`<input name=${name} inputmode="numeric" maxlength="5" autocomplete="off" .value=${String(value)} @change=${({
    target,
  }: Event) => {
    const field = target as HTMLInputElement
    const typed = amountTyped(field.value)
    if (typeof typed === 'number' && typed >= 1) choose(Math.trunc(typed))
    else field.value = String(value)
  }} />`
}

function tick(label: string, isOn: boolean, toggle: () => void) {
  return html`<label><input type="checkbox" .checked=${isOn} @change=${toggle} /> ${label}</label>`
}

function toggled<Id extends string>(list: readonly Id[], id: Id): readonly Id[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
}
