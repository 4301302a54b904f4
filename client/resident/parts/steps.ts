// The steps of a visit as dots, with "you" on one of them.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { visitWords } from '../../../shared/text/visit-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import type { ShownStop } from '../stops.ts'

/** A word of more letters than this would break under a dot. Chinese may break between any two characters. */
const LONG_WORD = /[^\s\p{Script=Han}]{9}/u

@customElement('yi-steps')
export class StepsElement extends LitElement {
  @property({ attribute: false }) stops: readonly ShownStop[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      ol {
        display: flex;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        flex: 1 1 0;
        min-width: 0;
        display: grid;
        align-content: start;
        justify-items: center;
        gap: var(--s1);
        padding: 0 2px;
        text-align: center;
        font-size: var(--t1);
        line-height: 1.25;
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      i {
        display: grid;
        place-items: center;
        width: 1.75rem;
        height: 1.75rem;
        border: 2px solid var(--edge);
        border-radius: 50%;
        background: var(--card);
        font-style: normal;
        font-weight: 800;
        font-size: var(--t1);
        z-index: 1;
      }
      /* from each dot to the next */
      li:not(:last-child)::after {
        content: '';
        position: absolute;
        top: calc(0.875rem - 1px);
        left: 0;
        right: 0;
        margin-inline-start: 50%;
        margin-inline-end: -50%;
        border-top: 2px solid var(--edge);
      }
      .done i {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--card);
      }
      .done::after {
        border-color: var(--ink);
      }
      .here i {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--card);
      }
      .here {
        font-weight: 800;
      }
      .you {
        color: var(--accent);
      }
      .ahead {
        color: var(--quiet);
      }
      /* where a name has a long word: the dots one below the other, each name beside its dot */
      .down {
        display: grid;
        gap: var(--s3);
      }
      .down li {
        grid-template-columns: auto 1fr auto;
        align-items: center;
        justify-items: start;
        gap: var(--s3);
        text-align: start;
        font-size: var(--t2);
      }
      .down li:not(:last-child)::after {
        top: 1.75rem;
        right: auto;
        left: auto;
        height: var(--s3);
        margin: 0 calc(0.875rem - 1px);
        border-top: 0;
        border-inline-start: 2px solid var(--edge);
      }
      .down li.done:not(:last-child)::after {
        border-color: var(--ink);
      }
      /* for readers of the screen alone */
      .spoken {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ]

  override render() {
    const [visit, { resident }] = [visitWords[language()], words()]
    if (this.stops.length === 0) return nothing
    const isLong = this.stops.some(({ name }) => LONG_WORD.test(name))
    return html`<ol class=${isLong ? 'down' : nothing} aria-label=${visit.way}>${this.stops.map(
      ({ name, state }, index) => html`<li class=${state} aria-current=${state === 'here' ? 'step' : nothing}>
        <i aria-hidden="true">${state === 'done' ? '✓' : index + 1}</i>
        <span>${name}</span>
        ${state === 'here' ? html`<span class="you" aria-hidden="true">${resident.you}</span>` : nothing}
        ${state === 'ahead' && !this.#isUnderWay ? nothing : html`<span class="spoken">${visit[state]}</span>`}
      </li>`,
    )}</ol>`
  }

  /** Whether somebody is on this way: a site shows it before. */
  get #isUnderWay(): boolean {
    return this.stops.some(({ state }) => state !== 'ahead')
  }
}
