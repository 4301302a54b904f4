// One item of the print kit: whether it is ticked, how many sheets it has, and a preview of each.

import { css, html, LitElement, nothing, unsafeCSS } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import type { Item } from '../kit/choices.ts'
import type { PrintContext } from '../kit/print-context.ts'
import { sheetOf } from '../kit/sheet.ts'
import { sheetStyle } from '../kit/sheet-style.ts'
import type { KitSheet } from '../kit/sheets.ts'
import { cardStyle } from '../print-card.ts'

@customElement('yi-kit-item')
export class KitItemElement extends LitElement {
  @property({ attribute: false }) item!: Item
  @property({ attribute: false }) sheets: readonly KitSheet[] = []
  @property({ attribute: false }) context!: PrintContext
  @property({ type: Boolean }) ticked = false
  /** It has more sheets than one print may have. */
  @property({ type: Boolean }) much = false
  @state() private index = 0
  readonly words = new WordsController(this)

  static override styles = [
    base,
    unsafeCSS(sheetStyle + cardStyle),
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 21rem);
        gap: var(--s4);
        align-items: start;
      }
      h2 {
        font-size: var(--t3);
      }
      .about {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      .tick {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: var(--target);
        cursor: pointer;
      }
      .tick input {
        flex: none;
        width: 28px;
        min-height: 28px;
        accent-color: var(--accent);
      }
      .count {
        margin-inline-start: auto;
        text-align: end;
      }
      figure {
        display: grid;
        gap: var(--s2);
        justify-items: center;
      }
      .paper {
        --cent: min(0.21rem, (100vw - 2 * var(--s4) - 34px) / 100);
        border: 1px solid var(--edge);
      }
      .paper.small {
        --cent: min(0.16rem, (100vw - 2 * var(--s4) - 34px) / 100);
      }
      figcaption {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      figcaption button {
        padding: var(--s2) var(--s3);
      }
      @media (max-width: 760px) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  override render() {
    const { page, items } = words().kit
    const { title, why } = items[this.item]
    const count = this.sheets.length
    return html`<section class="card" aria-labelledby="title">
      <div class="about">
        <h2><label class="tick"><input type="checkbox" .checked=${this.ticked && count > 0} ?disabled=${count === 0} @change=${this.#tick} />
          <span id="title">${title}</span><span class="count quiet">${count === 0 ? page.none : page.sheets({ count })}</span></label></h2>
        <p class="quiet">${why}</p>
        <slot></slot>
        ${count === 0 ? nothing : html`<div><button ?disabled=${this.much} @click=${() => this.dispatchEvent(new CustomEvent('print-item'))}>${page.printOne}</button></div>`}
      </div>
      ${count === 0 ? nothing : this.#preview(count)}
    </section>`
  }

  #preview(count: number) {
    const { page } = words().kit
    const index = Math.min(this.index, count - 1)
    const sheet = this.sheets[index]
    if (!sheet) return nothing
    const go = (by: number) => () => {
      this.index = index + by
    }
    return html`<figure>
      <div class=${sheet.paper === 'A4-wide' ? 'paper' : 'paper small'}>${sheetOf(sheet, this.context)}</div>
      ${
        count === 1
          ? nothing
          : html`<figcaption>
              <button aria-label=${page.before} ?disabled=${index === 0} @click=${go(-1)}>‹</button>
              <span>${page.shown({ index: index + 1, count })}</span>
              <button aria-label=${page.after} ?disabled=${index === count - 1} @click=${go(1)}>›</button>
            </figcaption>`
      }
    </figure>`
  }

  readonly #tick = ({ target }: Event): void => {
    this.dispatchEvent(new CustomEvent('tick', { detail: (target as HTMLInputElement).checked }))
  }
}
