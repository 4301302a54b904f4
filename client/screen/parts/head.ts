// The top of the screen: where this is, what is asked of everyone, and the time.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Text } from '../../../shared/day/site.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { WordsController } from '../../common/words.ts'
import '../../common/elements/language.ts'
import './clock.ts'

@customElement('yi-head')
export class Head extends LitElement {
  @property({ attribute: false }) name: Text = { 'zh-CN': '', en: '' }
  @property({ type: Boolean }) open = false
  /** Nobody has tapped it yet, and browsers give no sound before. */
  @property({ type: Boolean }) muted = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      header {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        gap: calc(3 * var(--u));
        align-items: center;
        line-height: 1.2;
      }
      h1,
      strong {
        line-height: 1.2;
      }
      h1 {
        font-size: calc(4 * var(--u));
      }
      strong {
        font-size: calc(3.2 * var(--u));
        text-align: center;
      }
      h1 span,
      strong span {
        display: block;
      }
      .also {
        font-size: 0.68em;
      }
      .end {
        display: flex;
        gap: calc(1.6 * var(--u));
        align-items: center;
        justify-content: flex-end;
        text-align: right;
      }
      small {
        font-size: calc(1.7 * var(--u));
      }
      small span {
        display: block;
      }
      small .also {
        font-size: 1em;
      }
      yi-language {
        font-size: calc(1.8 * var(--u));
      }
      yi-clock {
        font-size: calc(3.4 * var(--u));
      }
      @media (max-aspect-ratio: 1/1) {
        header {
          grid-template-columns: 1fr auto auto;
          gap: calc(2 * var(--u));
        }
        .end {
          flex-direction: column;
          align-items: flex-end;
          gap: 0;
        }
        small .also {
          display: none;
        }
      }
    `,
  ]

  override render() {
    return html`<header>
      <h1>${both((_, language) => this.name[language])}</h1>
      <strong>${both(({ screen }) => (this.open ? screen.keepOne : screen.closed))}</strong>
      <div class="end">
        ${this.muted ? html`<small class="quiet">${both(({ screen }) => screen.enableSound)}</small>` : nothing}
        <yi-language></yi-language>
        <yi-clock></yi-clock>
      </div>
    </header>`
  }
}
