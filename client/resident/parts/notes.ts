// Notes that few tickets have: that the number was handed out again, or that this browser forgets it.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { claimWords } from '../../../shared/text/claim-words.ts'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { language, WordsController } from '../../common/words/words.ts'

@customElement('yi-notes')
export class NotesElement extends LitElement {
  @property({ attribute: false }) handedAt: number | null = null
  @property({ type: Boolean }) isForgetful = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      .card {
        border-inline-start: 4px solid var(--accent);
      }
    `,
  ]

  override render() {
    const text = claimWords[language()]
    const { handedAt, isForgetful } = this
    return html`${isForgetful ? html`<p class="card" role="status">${text.forgetful}</p>` : nothing}
      ${handedAt === null ? nothing : html`<p class="card" role="status">${text.handed({ time: sayTime(handedAt) })}</p>`}`
  }
}
