// The newest call, as large as there is room for: all its numbers, and the desk that calls them.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { PlaceWord } from '../../../../shared/day/nouns/kinds.ts'
import type { Language } from '../../../../shared/languages.ts'
import type { Words } from '../../../../shared/text/words.ts'
import { base } from '../../base.ts'
import { deskName } from '../../words/kind-words.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { WordsController, words } from '../../words/words.ts'
import { EDGE, newestIn, SECOND } from '../fit.ts'
import { BETWEEN, LINE } from '../letters.ts'
import { emsIn } from '../measure.ts'
import type { SayOpening } from '../opening.ts'
import type { Row } from '../rows.ts'
import { sizeToFit } from '../size-to-fit.ts'
import { sized } from '../sized.ts'
import type { Rect } from '../surface.ts'
import { sayInTongues, TonguesController, tonguesNow } from '../tongues.ts'
import '../../elements/line.ts'

@customElement('yi-newest')
export class NewestElement extends LitElement {
  @property({ attribute: false }) row: Row | null = null
  /** It was called a moment ago, while this page was open. */
  @property({ type: Boolean }) fresh = false
  /** Nobody is called: this call was finished in the last minute. */
  @property({ type: Boolean }) dim = false
  @property({ type: Boolean }) open = false
  /** Somebody still waits to be called, whether numbers are given or not. */
  @property({ type: Boolean }) waits = false
  /** The place word, where people wait and no desk is open; else null. */
  @property({ attribute: false }) unserved: PlaceWord | null = null
  /** All open desks rest. */
  @property({ type: Boolean }) resting = false
  /** When the site opens again. */
  @property({ attribute: false }) again: SayOpening = () => ''
  /** In a break: when it goes on. */
  @property({ attribute: false }) pause: SayOpening = () => ''
  @property({ attribute: false }) box: Rect = { x: 0, y: 0, width: 1, height: 1 }
  readonly words = new WordsController(this)
  readonly tongues = new TonguesController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .call,
      .nobody {
        height: 100%;
        border-radius: calc(0.7 * var(--gap));
      }
      .call {
        display: flex;
        align-items: center;
        justify-content: space-between;
        background: var(--call);
        color: var(--on-call);
        line-height: 1;
      }
      .dim {
        background: var(--card);
        color: var(--dim);
      }
      .below {
        flex-direction: column;
        justify-content: center;
      }
      .numbers {
        display: grid;
        justify-content: start;
        column-gap: ${BETWEEN}em;
        line-height: ${LINE};
      }
      .numbers .number {
        line-height: inherit;
      }
      .desk {
        flex: none;
        font-weight: 700;
        line-height: 1.18;
        text-align: end;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .below .desk {
        text-align: center;
      }
      .desk span {
        display: block;
        unicode-bidi: plaintext;
      }
      .desk .also {
        font-size: ${SECOND}em;
      }
      .nobody {
        display: grid;
        place-content: center;
        gap: var(--gap);
        padding: 0 calc(2 * var(--gap));
        background: var(--card);
        font-weight: 700;
        line-height: 1.25;
        text-align: center;
      }
      .nobody span {
        display: block;
      }
      .nobody .also {
        font-size: 0.7em;
      }
      .nobody yi-line {
        width: 6em;
        margin: 0 auto;
      }
      @media (prefers-reduced-motion: no-preference) {
        .new {
          /* from one to the other at once: what lies between them cannot be read */
          animation: flash 1s step-end 8;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .new {
          box-shadow: inset 0 0 0 0.3vmin var(--paper), inset 0 0 0 0.8vmin var(--call);
        }
      }
      @keyframes flash {
        50% {
          background: var(--paper);
          color: var(--call);
          box-shadow: inset 0 0 0 0.8vmin var(--call);
        }
      }
    `,
  ]

  override render() {
    const { row } = this
    return html`<div aria-live="assertive" class="live" aria-label=${words().screen.calling} role="status">
      ${row ? keyed(row.call, this.#call(row)) : this.#nobody()}
    </div>`
  }

  override updated(): void {
    const live = this.renderRoot.querySelector<HTMLElement>('.live')
    if (live) live.style.height = '100%'
    const { row, box } = this
    if (!row) return
    const { columns, part, names } = this.#fit(row)
    const call = this.renderRoot.querySelector<HTMLElement>('.call')
    const numbers = this.renderRoot.querySelector<HTMLElement>('.numbers')
    const desk = this.renderRoot.querySelector<HTMLElement>('.desk')
    const edge = EDGE * Math.min(box.width, box.height)
    if (call) call.style.padding = `0 ${(edge + 0.01 * box.width).toFixed(1)}px`
    if (numbers) numbers.style.gridTemplateColumns = `repeat(${columns}, max-content)`
    if (desk) desk.style.maxWidth = names === 'beside' ? `${part.toFixed(1)}px` : 'none'
  }

  #fit({ numbers, desk, place }: Row) {
    const ems = Math.max(...numbers.map((number) => emsIn(number, 800)))
    const names = tonguesNow().map((language) => emsIn(deskName(desk, place, language), 700))
    return newestIn(this.box, { count: numbers.length, ems, names })
  }

  #call(row: Row) {
    const { size, name, names } = this.#fit(row)
    return html`<div class="call ${names} ${this.fresh ? 'new' : ''} ${this.dim ? 'dim' : ''}">
      <div class="numbers" ${sized(size)}>
        ${row.numbers.map((number) => html`<span class="number">${number}</span>`)}
      </div>
      <div class="desk" ${sized(name)}>${sayInTongues((_, language) => deskName(row.desk, row.place, language))}</div>
    </div>`
  }

  #nobody() {
    const { width, height } = this.box
    const sentences = tonguesNow().map((language, index) => ({
      words: this.#rest(wordsIn(language), language),
      share: index ? 0.7 : 1,
    }))
    const room = { width: width * 0.88, height: height * 0.5 }
    const size = sizeToFit(sentences, room, Math.min(width / 14, height / 5))
    return html`<div class="nobody" ${sized(size)}>
      <yi-line .marks=${5} aria-hidden="true"></yi-line>
      ${sentences.some(({ words }) => words) ? html`<p>${sayInTongues((text, language) => this.#rest(text, language))}</p>` : nothing}
    </div>`
  }

  /** The words while nobody is called; once nobody waits, when to come again. That no numbers are given is said in the code's place. */
  #rest({ places, screen: { nobodyCalled, noneOpen, allRest } }: Words, language: Language): string {
    const pause = this.pause(language)
    if (pause) return pause
    if (this.unserved) return noneOpen({ place: places[this.unserved].toLowerCase() })
    if (this.resting) return allRest
    return this.open || this.waits ? nobodyCalled : this.again(language)
  }
}
