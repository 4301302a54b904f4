// The switch between the two languages. It names the other one, in its own words.

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { base } from '../base.ts'
import { language, setLanguage, WordsController } from '../words.ts'

@customElement('yi-language')
export class LanguageSwitch extends LitElement {
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      button {
        font-weight: 400;
        white-space: nowrap;
      }
    `,
  ]

  override render() {
    const [other, name] = language() === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const)
    return html`<button class="bare" lang=${other} @click=${() => setLanguage(other)}>${name}</button>`
  }
}
