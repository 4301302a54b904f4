// One table of figures: its first rows, and the others on demand.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import type { FigureTable } from '../period-tables.ts'
import { tableStyle } from '../table-style.ts'

/** Rows that are shown at first. */
const FIRST = 20

@customElement('yi-figure-table')
export class FigureTableElement extends LitElement {
  @property({ attribute: false }) table!: FigureTable
  @state() private isWhole = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    tableStyle,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
        justify-items: start;
      }
      h3 {
        font-size: var(--t3);
      }
      .scroll {
        width: 100%;
      }
      th,
      td {
        white-space: nowrap;
      }
      th:first-child {
        white-space: normal;
        min-width: 7em;
        overflow-wrap: break-word;
      }
      /* what a row is of stays in sight while its figures are scrolled */
      tr > :first-child {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        max-width: 9em;
        background: var(--card);
      }
      thead th {
        white-space: normal;
        min-width: 5.5em;
      }
    `,
  ]

  override render() {
    const { heading, why, columns, rows } = this.table
    const shown = this.isWhole ? rows : rows.slice(0, FIRST)
    return html`<section class="card" aria-labelledby="heading">
      <h3 id="heading">${heading}</h3>
      ${why ? html`<p class="quiet">${why}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-labelledby="heading">
        <table>
          <thead><tr>${columns.map((column, at) => (at ? html`<th scope="col">${column}</th>` : html`<td></td>`))}</tr></thead>
          <tbody>${shown.map(
            ([head, ...cells]) =>
              html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
          )}</tbody>
        </table>
      </div>
      ${
        shown.length < rows.length
          ? html`<button @click=${() => (this.isWhole = true)}>${words().figures.more({ count: rows.length })}</button>`
          : nothing
      }
    </section>`
  }
}
