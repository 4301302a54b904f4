// The poster of a site, as it will be printed: how to take part with a phone and without one, in both languages.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/site.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { fill } from '../../common/fill.ts'
import { adopt } from '../../common/page-style.ts'
import { publicUrl } from '../../common/public-url.ts'
import { WordsController, words } from '../../common/words.ts'
import '../../common/elements/line.ts'
import '../../common/elements/qr.ts'

/** A hundredth of each sheet's width: ISO 216 has A4 210 mm wide and A3 297 mm. */
const PAPERS = { A4: '2.1mm', A3: '2.97mm' } as const
type Paper = keyof typeof PAPERS

@customElement('yi-posters')
export class Posters extends LitElement {
  @property({ attribute: false }) settings!: Site
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      .do {
        display: flex;
        gap: var(--s3);
      }
      /* a sheet of paper's shape; all in hundredths of its width, so that A3 is A4 enlarged */
      article {
        --cent: min(0.4rem, (100vw - 2 * var(--s4) - 2px) / 100);
        width: calc(100 * var(--cent));
        height: calc(297 / 210 * 100 * var(--cent));
        background: #ffffff;
        color: #10201c;
        --ink: #10201c;
        --quiet: #5b6b66;
        border: 1px solid var(--edge);
      }
      .sheet {
        display: grid;
        grid-template-rows: auto auto auto minmax(0, 1fr) auto;
        justify-items: center;
        gap: calc(2 * var(--cent));
        height: 100%;
        padding: calc(6 * var(--cent));
        text-align: center;
        font-size: calc(2.6 * var(--cent));
        line-height: 1.35;
      }
      h2 {
        font-size: calc(9 * var(--cent));
        line-height: 1.1;
      }
      .name {
        font-size: calc(4.4 * var(--cent));
        font-weight: 700;
      }
      .also {
        display: block;
        font-size: 0.66em;
        font-weight: 500;
      }
      yi-qr {
        width: calc(44 * var(--cent));
      }
      yi-line {
        width: calc(60 * var(--cent));
        font-size: calc(6 * var(--cent));
      }
      ol {
        display: grid;
        align-content: center;
        gap: calc(1.6 * var(--cent));
        font-size: calc(3.2 * var(--cent));
        text-align: left;
        list-style: decimal inside;
      }
      .last {
        font-weight: 700;
      }
      @media print {
        :host {
          display: block;
        }
        .do {
          display: none;
        }
        /* a little less than the page, or rounding would begin another */
        article {
          --cent: var(--printed-cent, 2.1mm);
          height: calc(297 / 210 * 99.5 * var(--cent));
          border: 0;
          break-inside: avoid;
        }
      }
    `,
  ]

  override render() {
    const { name, presence, hours, id } = this.settings
    const isOpen = presence === 'open'
    return html`<div class="do">${(Object.keys(PAPERS) as Paper[]).map((paper) => html`<button class="main" @click=${() => this.#print(paper)}>${fill(words().setup.posters.print, { paper })}</button>`)}</div>
      <article><div class="sheet">
        <p class="name">${both((_, language) => name[language])}</p>
        <h2>${both(({ setup }) => setup.posters.heading)}</h2>
        ${isOpen ? html`<yi-qr .text=${`${publicUrl()}/s/${id}`} .label=${words().setup.posters.open}></yi-qr>` : html`<yi-line .marks=${7} .standing=${3} .lit=${[4]}></yi-line>`}
        <ol>
          <li>${both(({ setup }) => setup.posters[isOpen ? 'open' : 'pass'])}</li>
          ${[0, 1, 2].map((step) => html`<li>${both(({ setup }) => setup.posters.steps[step] ?? '')}</li>`)}
        </ol>
        <div class="last">
          <p>${both(({ setup }) => setup.posters.noPhone)}</p>
          ${hours ? html`<p>${both(({ setup }) => fill(setup.posters.hours, hours))}</p>` : nothing}
        </div>
      </div></article>`
  }

  #print(paper: Paper): void {
    const style = adopt(
      `@page { size: ${paper}; margin: 0 } @media print { html { background: #fff; --printed-cent: ${PAPERS[paper]} } body { background: #fff } }`,
    )
    addEventListener('afterprint', () => style.remove(), { once: true })
    print()
  }
}
