// One site: how busy it is in a word, a shape and a colour, its figures, its pages.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { sayWait } from '../../common/say-wait.ts'
import { inWords, WordsController, words } from '../../common/words.ts'

/** A level's shape: as many dots as there is less room between people. */
const SHAPES = { clear: '●○○', busy: '●●○', crowded: '●●●', closed: '○○○' } as const

@customElement('yi-site-card')
export class SiteCard extends LitElement {
  @property({ attribute: false }) site!: SiteSummary
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      article {
        display: grid;
        gap: var(--s3);
      }
      header,
      dl {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--s2) var(--s6);
      }
      h2 {
        font-size: var(--t4);
      }
      .level {
        font-weight: 700;
        white-space: nowrap;
      }
      .level span {
        letter-spacing: 0.1em;
      }
      .clear {
        color: var(--accent);
      }
      .crowded {
        color: var(--alarm);
      }
      .closed {
        color: var(--quiet);
      }
      dl {
        justify-content: flex-start;
      }
      @media (max-width: 30rem) {
        dl div {
          display: flex;
          flex-wrap: wrap;
          align-items: baseline;
          justify-content: space-between;
          gap: 0 var(--s3);
          width: 100%;
        }
      }
      dd {
        font-size: var(--t3);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s6);
        border-top: 1px solid var(--edge);
        padding-top: var(--s2);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ]

  override render() {
    const { common, overview, resident } = words()
    const { id, name, level, waiting, people, wait, desks } = this.site
    return html`<article class="card">
      <header>
        <h2>${inWords(name)}</h2>
        <p class="level ${level}"><span aria-hidden="true">${SHAPES[level]}</span> ${common.levels[level]}</p>
      </header>
      <dl>
        ${level === 'closed' ? nothing : this.#figure(resident.wait, sayWait(wait))}
        ${this.#figure(overview.waiting, `${fill(common.tickets, { count: waiting })} · ${fill(common.people, { count: people })}`)}
        ${this.#figure(overview.desks, String(desks))}
      </dl>
      <nav aria-label=${inWords(name)}>
        <a href="/s/${id}">${overview.resident}</a>
        <a href="/screen/${id}">${overview.screen}</a>
        <a href="/marshal/${id}">${overview.marshal}</a>
      </nav>
    </article>`
  }

  #figure(term: string, value: string) {
    return html`<div><dt class="quiet">${term}</dt><dd>${value}</dd></div>`
  }
}
