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

const PAPERS = ['A4', 'A3'] as const

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
        container-type: inline-size;
        width: min(100%, 40rem);
        aspect-ratio: 210 / 297;
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
        gap: 2cqw;
        height: 100%;
        padding: 6cqw;
        text-align: center;
        font-size: 2.6cqw;
        line-height: 1.35;
      }
      h2 {
        font-size: 9cqw;
        line-height: 1.1;
      }
      .name {
        font-size: 4.4cqw;
        font-weight: 700;
      }
      .also {
        display: block;
        font-size: 0.66em;
        font-weight: 500;
      }
      yi-qr {
        width: 44cqw;
      }
      yi-line {
        width: 60cqw;
        font-size: 6cqw;
      }
      ol {
        display: grid;
        align-content: center;
        gap: 1.6cqw;
        font-size: 3.2cqw;
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
          width: 100%;
          height: 99.5vh;
          aspect-ratio: auto;
          border: 0;
          break-inside: avoid;
        }
      }
    `,
  ]

  override render() {
    const { name, presence, hours, id } = this.settings
    const isOpen = presence === 'open'
    return html`<div class="do">${PAPERS.map((paper) => html`<button class="main" @click=${() => this.#print(paper)}>${fill(words().setup.posters.print, { paper })}</button>`)}</div>
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

  #print(paper: (typeof PAPERS)[number]): void {
    const style = adopt(
      `@page { size: ${paper}; margin: 0 } @media print { html, body { background: #fff } }`,
    )
    addEventListener('afterprint', () => style.remove(), { once: true })
    print()
  }
}
