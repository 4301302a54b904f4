// The switch to large text and back.

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { isLarge, setLarge } from '../large-text.ts'

@customElement('yi-text-size')
export class TextSizeElement extends LitElement {
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      button {
        white-space: nowrap;
        padding: var(--s2);
      }
      button[aria-pressed='true'] {
        text-decoration: underline;
        text-underline-offset: 0.25em;
      }
    `,
  ]

  override render() {
    return html`<button class="bare" aria-pressed=${isLarge()} @click=${this.#turn}>${words().common.largeText}</button>`
  }

  #turn(): void {
    setLarge(!isLarge())
    this.requestUpdate()
  }
}
