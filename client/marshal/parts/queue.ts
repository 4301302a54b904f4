// A queue: its line, who stands on which mark, and who comes next.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import type { Language } from '../../../shared/languages.ts'
import { backWords } from '../../../shared/text/back-words.ts'
import { pauseWords } from '../../../shared/text/pause-words.ts'
import { base } from '../../common/base.ts'
import { sayPause } from '../../common/words/say-pause.ts'
import { sayWait } from '../../common/words/say-wait.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { outOfTurn } from '../out-of-turn.ts'
import type { PauseElement } from './pause.ts'
import './line-desk.ts'
import './pause.ts'

type Queue = MarshalView['queues'][number]

@customElement('yi-queue')
export class QueueElement extends LitElement {
  @property({ attribute: false }) queue!: Queue
  /** Whether it follows another: nobody takes a number in it, so there is nothing to pause. */
  @property({ type: Boolean }) later = false
  @property({ attribute: false }) prompt: MarshalView['prompt'] = null
  /** The numbers that wait again since their holders came back by themselves. */
  @property({ attribute: false }) cameBack: readonly string[] = []
  /** The site's languages. */
  @property({ attribute: false }) languages: readonly Language[] = languagesOf({})
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s2);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      h3 {
        flex: 1 1 8rem;
      }
      .next {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s1);
      }
      .next button {
        padding: 0 var(--s2);
      }
      .back small {
        margin-inline-start: var(--s1);
        color: var(--quiet);
        font-size: var(--t1);
        font-weight: 400;
      }
    `,
  ]

  override render() {
    const text = words().marshal
    const { id, name, paused, pause, waiting, people, wait, marks, next } = this.queue
    return html`<section class="card">
      <header>
        <h3><span class="number">${id}</span> ${inWords(name)} ${paused ? html`<span class="alarm">${pause?.reason ? sayPause(pause) : text.paused}</span>` : nothing}</h3>
        ${this.later && !paused ? nothing : this.#pause()}
      </header>
      <p class="quiet">${waiting ? `${text.waitingCount({ tickets: waiting, people })} · ${sayWait(wait)}` : text.nobodyWaits}</p>
      ${marks ? html`<yi-line-desk .queue=${this.queue} .prompt=${this.prompt}></yi-line-desk>` : nothing}
      ${
        next.length
          ? html`<p class="next"><span class="quiet">${text.waitingNext}</span>${next.map(
              ({ number, putBack }) => {
                const why = this.#whyLater(number, putBack)
                return html`<button class="bare number ${putBack ? 'back' : ''}" @click=${() => this.dispatchEvent(outOfTurn({ act: 'call', number }))} aria-label=${`${text.callOne} ${number}${why ? `, ${why}` : ''}`}>${number}${why ? html`<small>${why}</small>` : nothing}</button>`
              },
            )}</p>`
          : nothing
      }
    </section>`
  }

  /** Why a number comes later than its turn; empty: it does not. */
  #whyLater(number: string, putBack: boolean): string {
    if (this.cameBack.includes(number)) return backWords[language()].cameBack
    return putBack ? words().marshal.putBack : ''
  }

  #pause() {
    const text = words().marshal
    const { id: queue, paused, pause } = this.queue
    // the pause of the whole site has a button of its own
    if (pause?.site) return nothing
    const why = pauseWords[language()][paused ? 'why' : 'explained']
    return html`${pause?.reason ? nothing : html`<button class="bare" @click=${() => this.renderRoot.querySelector<PauseElement>('yi-pause')?.open()}>${why}</button><yi-pause .queue=${queue} .languages=${this.languages}></yi-pause>`}<button class="bare" @click=${() => this.giver.give(paused ? 'resume-queue' : 'pause-queue', { queue })}>
      ${paused ? text.resumeQueue : text.pause}
    </button>`
  }
}
