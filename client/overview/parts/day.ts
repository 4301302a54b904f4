// One site's day by hours and by desks, and how many desks it needed. Its totals are shown above this.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Kind } from '../../../shared/day/nouns/kinds.ts'
import type { DayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { dayPath } from '../day-read.ts'
import { sayCount } from '../say-figures.ts'
import './charted.ts'
import './desks-needed.ts'
import { byDesk, byHour, waitByHour } from '../tables.ts'

@customElement('yi-day')
export class DayElement extends LitElement {
  @property() site = ''
  @property() kind: Kind = 'testing'
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
    const { date, served, hours, desks, desksNeeded, mostDesks, rooms = [], inside } = this.figures
    const { counts } = words().figures
    return html`<section aria-label=${date}>
      <yi-desks-needed .needed=${desksNeeded} .mostDesks=${mostDesks} .served=${served} .kind=${this.kind}></yi-desks-needed>
      <div class="charts">
        ${
          hours.length
            ? html`<yi-charted .charted=${byHour(hours)}></yi-charted><yi-charted .charted=${waitByHour(hours)}></yi-charted>`
            : nothing
        }
        <yi-charted .charted=${byDesk(desks)}></yi-charted>
      </div>
      ${rooms.map(({ id, ...room }) => html`<p>${overview.observed({ queue: id, ...room })}</p>`)}
      ${inside ? html`<p>${counts.entered} ${sayCount(inside.entered)} · ${counts.mostInside} ${sayCount(inside.most)}</p>` : nothing}
      <a href="${dayPath(this.site, date)}/tickets.csv" download>${overview.download}</a>
    </section>`
  }
}
