// One site's day: what it came to, hour by hour, desk by desk, and how many desks it wanted.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { DayFigures } from '../../../shared/day/figures.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words.ts'
import { dayPath } from '../day-read.ts'
import { sayCount, sayMinutes, saySeconds } from '../say-figures.ts'
import './charted.ts'
import './desks-needed.ts'
import { byDesk, byHour, waitByHour } from '../tables.ts'

@customElement('yi-day')
export class DayElement extends LitElement {
  @property() site = ''
  @property() name = ''
  @property({ attribute: false }) figures!: DayFigures
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s6);
      }
      h2 {
        font-size: var(--t4);
        overflow-wrap: anywhere;
      }
      h2 span {
        white-space: nowrap;
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
        gap: var(--s3);
      }
      .figures div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: var(--s3) var(--s4);
      }
      dd {
        font-size: var(--t3);
        white-space: nowrap;
        font-weight: 800;
        line-height: 1.25;
        font-variant-numeric: tabular-nums;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
        gap: var(--s6);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        justify-self: start;
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ]

  override render() {
    const { overview } = words()
    const { date, hours, desks, desksNeeded, mostDesks } = this.figures
    return html`<section aria-labelledby="day">
      <h2 id="day">${this.name} <span>${date}</span></h2>
      ${this.#sum()}
      <yi-desks-needed .needed=${desksNeeded} .mostDesks=${mostDesks}></yi-desks-needed>
      <div class="charts">
        ${
          hours.length
            ? html`<yi-charted .charted=${byHour(hours)}></yi-charted><yi-charted .charted=${waitByHour(hours)}></yi-charted>`
            : nothing
        }
        <yi-charted .charted=${byDesk(desks)}></yi-charted>
      </div>
      <a href="${dayPath(this.site, date)}/tickets.csv" download>${overview.download}</a>
    </section>`
  }

  #sum() {
    const { figures: terms } = words().overview
    const { waitP50Seconds, waitP90Seconds, arrived, meanWalkSeconds, meanAtDeskSeconds, ...counts } =
      this.figures
    const shown = ['taken', 'people', 'served', 'peopleServed', 'open', 'left', 'missed'] as const
    return html`<dl class="figures">
      ${shown.map((name) => this.#figure(terms[name], sayCount(counts[name])))}
      ${this.#figure(terms.waitP50, sayMinutes(waitP50Seconds))}${this.#figure(terms.waitP90, sayMinutes(waitP90Seconds))}
      ${arrived ? html`${this.#figure(terms.walk, saySeconds(meanWalkSeconds ?? null))}${this.#figure(terms.atDesk, saySeconds(meanAtDeskSeconds ?? null))}` : nothing}
    </dl>`
  }

  #figure(term: string, value: string) {
    return html`<div class="card"><dt class="quiet">${term}</dt><dd>${value}</dd></div>`
  }
}
