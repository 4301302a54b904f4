// Says that the page is cut off, and since when. It is plain, and gone as soon as the connection is back.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Language } from '../../../shared/languages.ts'
import type { Words } from '../../../shared/text/words.ts'
import { fromDevice } from '../time/site-time.ts'
import { steadyNow } from '../time/steady-now.ts'
import { Tick } from '../time/tick.ts'
import { both } from '../words/both.ts'
import { sayToTheSecond } from '../words/say-time.ts'
import { language, WordsController, words } from '../words/words.ts'

/** Milliseconds. Shorter breaks are over before anyone has read the message. */
const PATIENCE = 2000

@customElement('yi-cut-off')
export class CutOffElement extends LitElement {
  /** When the connection was lost, in milliseconds; null: it is not lost. */
  @property({ attribute: false }) since: number | null = null
  /** The age of what is shown, where it is not from the moment of the break: it was kept from before, or read over HTTP. */
  @property({ attribute: false }) asOf = 0
  /** There is no socket, and the view comes over HTTP. */
  @property({ type: Boolean }) slow = false
  /** In both languages, as on a screen. */
  @property({ type: Boolean }) both = false
  readonly words = new WordsController(this)
  readonly tick = new Tick(this)

  static override styles = css`
    p {
      margin: 0;
      padding: 0.5em 1em;
      background: var(--alarm);
      color: var(--paper);
      font-weight: 600;
      text-align: center;
    }
    .slow {
      background: var(--card);
      color: var(--quiet);
    }
    .also {
      margin-inline-start: 1em;
    }
  `

  override render() {
    if (this.slow) return html`<p class="slow" role="status">${words().common.overHttp}</p>`
    if (this.since === null || steadyNow() - this.since < PATIENCE) return html`<div role="status"></div>`
    const at = this.asOf || this.since
    const say = ({ common }: Words, inLanguage: Language) =>
      common.cutOff({ time: sayToTheSecond(fromDevice(at), inLanguage) })
    return html`<p role="status">${this.both ? both(say) : say(words(), language())}</p>`
  }
}
