// The top of the screen: where this is, until when, and the time.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Hours, Text } from '../../../shared/day/site.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { WordsController } from '../../common/words.ts'
import { say, TonguesController } from '../tongues.ts'
import '../../common/elements/language.ts'
import './clock.ts'

@customElement('yi-head')
export class Head extends LitElement {
  @property({ attribute: false }) name: Text = { 'zh-CN': '', en: '' }
  @property({ attribute: false }) hours: Hours | null = null
  /** Nobody has tapped it yet, and browsers give no sound before. */
  @property({ type: Boolean }) muted = false
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0 calc(1.2 * var(--small));
        height: 100%;
        line-height: 1.15;
        white-space: nowrap;
      }
      h1 {
        flex: 0 1 auto;
        min-width: 0;
        font-size: calc(1.15 * var(--small));
        line-height: 1.15;
      }
      h1 span,
      p span {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .also {
        font-size: 0.8em;
        color: var(--quiet);
      }
      p {
        font-size: calc(0.85 * var(--small));
        font-variant-numeric: tabular-nums;
      }
      /* two rows: where and when it is, and below what else there is to know */
      :host([shape='tall']) header {
        display: grid;
        grid-template: 'name end' 1fr 'hours sound' 0.8fr / minmax(0, 1fr) auto;
      }
      :host([shape='tall']) h1 {
        grid-area: name;
      }
      :host([shape='tall']) .hours {
        grid-area: hours;
      }
      :host([shape='tall']) .sound {
        grid-area: sound;
        text-align: right;
      }
      :host([shape='tall']) .end {
        grid-area: end;
        justify-content: flex-end;
      }
      .end {
        display: flex;
        gap: var(--small);
        align-items: center;
      }
      yi-language {
        font-size: calc(0.7 * var(--small));
      }
      yi-clock {
        font-size: var(--small);
      }
    `,
  ]

  override render() {
    const { hours } = this
    return html`<header>
      <h1>${say((_, language) => this.name[language])}</h1>
      ${hours ? html`<p class="hours">${say(({ screen }) => fill(screen.hours, hours))}</p>` : nothing}
      ${this.muted ? html`<p class="quiet sound">${say(({ screen }) => screen.enableSound)}</p>` : nothing}
      <div class="end">
        <yi-language></yi-language>
        <yi-clock></yi-clock>
      </div>
    </header>`
  }
}
