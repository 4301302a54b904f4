// A drawing of figures, with the same figures as a table below it, for readers who cannot see it or want the numbers.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { fetchPart } from '../../common/page/fetch-part.ts'
import { silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { tableStyle } from '../table-style.ts'
import type { Charted, Drawn } from '../tables.ts'

@customElement('yi-charted')
export class ChartedElement extends LitElement {
  @property({ attribute: false }) charted!: Charted
  readonly words = new WordsController(this)

  static override styles = [
    base,
    tableStyle,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      h3 {
        font-size: var(--t3);
      }
      h3 .quiet {
        font-size: var(--t2);
        font-weight: 400;
      }
      yi-chart {
        min-height: 240px;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s4);
      }
      .key li {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      .key i {
        width: 28px;
        border-top: 3px solid currentcolor;
      }
      .key .dashes {
        border-top-style: dashed;
      }
      .key .bars {
        width: 14px;
        height: 18px;
        border: 1.5px solid currentcolor;
        opacity: 0.8;
      }
      .key .accent {
        color: var(--accent);
      }
      .key .alarm {
        color: var(--alarm);
      }
      .key .quiet {
        color: var(--quiet);
      }
      summary {
        display: flex;
        align-items: center;
        min-height: var(--target);
        color: var(--accent);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    // the code that draws is as large as the rest of the page, so it is loaded only when needed
    fetchPart(() => import('./chart.ts')).catch(silence)
  }

  override render() {
    const { heading, unit, drawn, columns, rows } = this.charted
    return html`<section class="card" aria-labelledby="heading">
      <h3 id="heading">${heading} <span class="quiet">${unit}</span></h3>
      <ul class="key" aria-hidden="true">${drawn.map(this.#key)}</ul>
      <yi-chart aria-hidden="true" .charted=${this.charted}></yi-chart>
      <details>
        <summary>${words().overview.asTable}</summary>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="heading">
          <table>
            <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
            <tbody>${rows.map(
              ([head, ...cells]) =>
                html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
            )}</tbody>
          </table>
        </div>
      </details>
    </section>`
  }

  readonly #key = ({ label, as, colour }: Drawn) =>
    html`<li><i class="${as} ${colour.replace('--', '')}"></i>${label}</li>`
}
