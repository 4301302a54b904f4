// The list of keys, and the choice of the side for Next.

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { EMERGENCY_KEY, KEYS } from '../shortcuts.ts'

@customElement('yi-keys')
export class KeysElement extends LitElement {
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--s2) var(--s4);
        margin: var(--s4) 0;
      }
    `,
  ]

  open(): void {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    const { common, marshal: text, emergency } = words()
    return html`<dialog aria-labelledby="keys">
      <h2 id="keys">${text.keys}</h2>
      <dl>${Object.entries(KEYS).map(([key, shortcut]) => html`<dt><kbd class="number">${key.toUpperCase()}</kbd></dt><dd>${text.keyFor[shortcut]}</dd>`)}<dt><kbd class="number">${EMERGENCY_KEY.toUpperCase()}</kbd></dt><dd>${emergency.key}</dd></dl>
      <button @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${common.close}</button>
    </dialog>`
  }
}
