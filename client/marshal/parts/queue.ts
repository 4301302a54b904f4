// A queue: its line, who stands on which mark, who comes next.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { sayWait } from '../../common/say-wait.ts'
import { fill, inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/line.ts'
import { type Giver, giverContext } from '../giver.ts'

type Queue = MarshalView['queues'][number]

@customElement('yi-queue')
export class QueuePart extends LitElement {
  @property({ attribute: false }) queue!: Queue
  @consume({ context: giverContext }) giver!: Giver
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
        align-items: center;
        gap: var(--s2);
      }
      h3 {
        flex: 1;
      }
      ol {
        max-height: 15rem;
        overflow: auto;
      }
      li {
        display: grid;
        grid-template-columns: 6rem 5rem 1fr auto;
        align-items: center;
        gap: var(--s2);
        border-top: 1px solid var(--edge);
      }
      .next {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s3);
      }
    `,
  ]

  override render() {
    const { common, marshal: text } = words()
    const { id, name, paused, waiting, people, wait, marks, standing, next } = this.queue
    const label = fill(common.lineLabel, { marks, standing: standing.length })
    return html`<section class="card">
      <header>
        <h3><span class="number">${id}</span> ${inWords(name)} ${paused ? html`<span class="alarm">${text.paused}</span>` : nothing}</h3>
        <button class="bare" @click=${() => this.giver.give(paused ? 'resume-queue' : 'pause-queue', { queue: id })}>
          ${paused ? text.resumeQueue : text.pause}
        </button>
      </header>
      <p class="quiet">${fill(text.waitingCount, { tickets: waiting, people })} · ${sayWait(wait)}</p>
      ${marks ? html`<yi-line .marks=${marks} .standing=${standing.length} .label=${label}></yi-line>` : nothing}
      ${standing.length ? html`<ol tabindex="0" aria-label=${text.standing}>${repeat(standing, ({ number }) => number, this.#row)}</ol>` : nothing}
      ${next.length ? html`<p class="next"><span class="quiet">${text.waitingNext}</span>${next.map((one) => html`<span class="number">${one.number}</span>`)}</p>` : nothing}
    </section>`
  }

  readonly #row = ({ mark, number, party, needs, coming }: Queue['standing'][number]) => {
    const { common, marshal: text } = words()
    const about = [
      fill(common.people, { count: party }),
      ...needs.map((need) => common.needs[need]),
      ...(coming ? [text.coming] : []),
    ]
    return html`<li>
      <span class="quiet">${fill(text.mark, { mark })}</span>
      <strong class="number">${number}</strong>
      <span>${about.join(' · ')}</span>
      <button class="bare" @click=${() => this.giver.give('miss', { number })}>${text.noShow}</button>
    </li>`
  }
}
