// Who waits again since they came back by themselves, and since when: nobody has to look for them.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { backWords } from '../../../shared/text/back-words.ts'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { language, WordsController } from '../../common/words/words.ts'

@customElement('yi-came-back')
export class CameBackElement extends LitElement {
  @property({ attribute: false }) cameBack!: MarshalView['cameBack']
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h3 {
        margin-bottom: var(--s2);
      }
      /* as the missed numbers beside it */
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        max-height: calc(3.5 * (var(--target) + var(--s2)));
        overflow-y: auto;
      }
    `,
  ]

  override render() {
    const text = backWords[language()]
    return html`<section class="card"><h3>${text.byThemselves}</h3>
      <ul>${this.cameBack.map(
        ({ number, at }) =>
          html`<li><strong class="number">${number}</strong> <span class="quiet">${text.since({ time: sayTime(at) })}</span></li>`,
      )}</ul></section>`
  }
}
