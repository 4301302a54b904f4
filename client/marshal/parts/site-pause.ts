// The pause of the whole site: what is said of it, rain with one tap, and back again.

import { consume } from '@lit/context'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { ShownPause } from '../../../shared/day/views/pause.ts'
import type { Language } from '../../../shared/languages.ts'
import { pauseWords } from '../../../shared/text/pause-words.ts'
import { base } from '../../common/base.ts'
import { Tick } from '../../common/time/tick.ts'
import { sayKept, sayPause } from '../../common/words/say-pause.ts'
import { language, WordsController } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import type { PauseElement } from './pause.ts'
import './pause.ts'

@customElement('yi-site-pause')
export class SitePauseElement extends LitElement {
  /** Null: the site is not paused. */
  @property({ attribute: false }) pause: ShownPause | null = null
  /** The site's languages. */
  @property({ attribute: false }) languages: readonly Language[] = languagesOf({})
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)
  readonly tick = new Tick(this, 10_000)

  static override styles = [
    base,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      p {
        flex: 1 1 12rem;
        margin: 0;
      }
      button {
        min-height: 64px;
        flex: 1 1 10rem;
      }
    `,
  ]

  override render() {
    const text = pauseWords[language()]
    const { pause } = this
    if (pause)
      return html`<section class="card" role="status"><p><strong class="alarm">${sayPause(pause)}</strong><br /><span class="quiet">${sayKept(pause)}</span></p>
        <button class="main" @click=${() => void this.giver.give('resume-site', {})}>${pause.shelter ? text.resumeRain : text.resume}</button></section>`
    return html`<section class="card">
      <button @click=${() => void this.giver.give('pause-site', { reason: 'weather' })}>${text.rain}</button>
      <button @click=${() => this.renderRoot.querySelector<PauseElement>('yi-pause')?.open()}>${text.whole}</button>
      <yi-pause .languages=${this.languages}></yi-pause>
    </section>`
  }
}
