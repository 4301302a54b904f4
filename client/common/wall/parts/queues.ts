// One row for each queue: how many wait, its line from above, and the wait; and one for each room: how many sit there, and
// who may leave. All rows have the same columns.

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { textIn } from '../../../../shared/day/nouns/text.ts'
import type { ScreenView } from '../../../../shared/day/views/screen.ts'
import { base } from '../../base.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { sayEnd, sayKept, sayWhy } from '../../words/say-pause.ts'
import { sayWaitShort } from '../../words/say-wait.ts'
import { language as pageLanguage, WordsController, words } from '../../words/words.ts'
import { pageAt } from '../grid.ts'
import type { QueueGrid } from '../queue-grid.ts'
import { sayInTongues, TonguesController, tonguesNow } from '../tongues.ts'
import './long-line.ts'

type Queue = ScreenView['queues'][number]
type Room = ScreenView['rooms'][number]
type Shown = Queue | Room

@customElement('yi-queues')
export class QueuesElement extends LitElement {
  @property({ attribute: false }) queues: readonly Queue[] = []
  @property({ attribute: false }) rooms: readonly Room[] = []
  @property({ attribute: false }) grid: QueueGrid | null = null
  /** Narrow: the second language below the first. */
  @property({ type: Boolean }) stack = false
  /** The time that decides which rows are shown where there are more queues than rows, in milliseconds. */
  @property({ type: Number }) at = 0
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--small);
        font-variant-numeric: tabular-nums;
        line-height: 1.2;
        white-space: nowrap;
      }
      /* all rows in the same columns, each as wide as its widest words */
      ul {
        display: grid;
        grid-template-columns: minmax(0, max-content) max-content minmax(4em, 1fr) max-content;
        gap: 0 calc(2 * var(--gap));
        align-items: center;
      }
      .two {
        grid-template-columns: repeat(2, minmax(0, max-content) max-content minmax(2em, 1fr) max-content);
      }
      .drawn {
        grid-template-columns: minmax(0, max-content) minmax(0, 1fr) max-content;
      }
      li {
        display: contents;
      }
      .drawn yi-long-line {
        grid-column: 1 / -1;
        margin-bottom: var(--gap);
      }
      /* a thread stands in the middle of its row, however thin */
      div {
        display: grid;
        align-items: center;
      }
      p {
        display: flex;
        align-items: baseline;
        gap: 0.35em;
        height: 1.75em;
        overflow: hidden;
        line-height: 1.75em;
      }
      .stack p {
        flex-direction: column;
        align-items: stretch;
        justify-content: center;
        gap: 0;
        height: 2.3em;
        line-height: 1.2;
      }
      p > span {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        unicode-bidi: isolate;
      }
      .name {
        font-weight: 700;
      }
      /* what has no room goes to a second line, out of sight: a number is whole or is not there */
      .leave {
        grid-column: span 3;
        flex-wrap: wrap;
        align-content: flex-start;
        gap: 0 0.6em;
      }
      .drawn .leave {
        grid-column: span 2;
      }
      /* beside nothing, so all of the row is for the numbers that may leave */
      .two li:last-child:nth-child(odd) .leave {
        grid-column: 2 / -1;
      }
      .two li:last-child:nth-child(odd) .leave .also {
        display: inline;
      }
      .leave > * {
        flex: none;
        max-width: 100%;
      }
      .leave .of {
        display: flex;
        align-items: baseline;
        gap: 0.35em;
      }
      .go > :first-child {
        color: var(--accent);
      }
      .leave .number {
        font-weight: 800;
      }
      .stack .leave {
        flex-direction: row;
        align-items: flex-start;
        justify-content: flex-start;
        gap: 0 0.6em;
      }
      .stack .leave > * {
        line-height: 2.3em;
      }
      .stack .leave .of {
        flex-direction: column;
        align-items: stretch;
        justify-content: center;
        gap: 0;
        height: 2.3em;
        line-height: 1.2;
      }
      /* a sentence about a pause gives way to the name and to the end of the pause */
      .said {
        max-width: 23em;
      }
      .two .said {
        max-width: 10em;
      }
      .stack .said {
        max-width: 13em;
        font-size: 0.78em;
        height: calc(2.3em / 0.78);
      }
      .drawn .said {
        max-width: none;
      }
      .said > :first-child {
        flex: none;
        max-width: 100%;
      }
      .wait {
        justify-content: flex-end;
        text-align: end;
      }
      /* a name is never cut to nothing: its second language gives way, and beside two columns so does that of the figures */
      .name > :first-child {
        flex: none;
        max-width: 100%;
      }
      .two:not(.stack) p:not(.name) .also {
        display: none;
      }
      .also {
        font-size: 0.78em;
        font-weight: 400;
        color: var(--quiet);
      }
      yi-long-line {
        height: var(--line);
        --line-height: var(--line);
      }
      div yi-long-line {
        height: auto;
      }
    `,
  ]

  override render() {
    const { grid } = this
    if (!grid || grid.rows === 0) return nothing
    const shown = shownAt([...this.queues, ...this.rooms], grid.rows * grid.columns, this.at)
    const longest = Math.max(0, ...this.queues.map(({ line }) => line.marks))
    return html`<ul class="${grid.columns === 2 ? 'two' : 'one'} ${grid.lines} ${this.stack ? 'stack' : ''}">${repeat(
      shown,
      idOf,
      (one) => ('queue' in one ? this.#room(one, grid) : this.#row(one, longest, grid)),
    )}</ul>`
  }

  #row(queue: Queue, longest: number, { lines }: QueueGrid) {
    const { id, name, waiting, wait, paused, pause, line } = queue
    const drawing = line.marks ? this.#line(queue, longest, lines === 'drawn') : nothing
    return html`<li>
      <p class="name">${sayInTongues((_, language) => `${language === tonguesNow()[0] ? `${id} ` : ''}${textIn(name, language)}`)}</p>
      <p class=${pause?.reason ? 'said' : ''}>${sayInTongues(({ screen }, language) => (pause?.reason ? (pause.shelter ? sayKept(pause, language) : sayWhy(pause, language)) : paused ? screen.paused : screen.waiting({ count: waiting })))}</p>
      ${lines === 'thread' ? html`<div>${drawing}</div>` : nothing}
      <p class="wait">${pause?.reason ? (pause.shelter ? nothing : sayInTongues((_, language) => sayEnd(pause, language))) : waiting && wait ? sayInTongues((said) => sayWaitShort(wait, said)) : nothing}</p>
      ${lines === 'drawn' ? drawing : nothing}
    </li>`
  }

  #room({ queue, name, seated, seats, waiting, letGo }: Room, { lines }: QueueGrid) {
    const sits = sayInTongues(({ screen }) => screen.seated({ seated, seats }))
    const waits = waiting ? sayInTongues(({ screen }) => screen.waitSeat({ people: waiting })) : nothing
    return html`<li>
      <p class="name">${sayInTongues((_, language) => `${language === tonguesNow()[0] ? `${queue} ` : ''}${textIn(name, language)}`)}</p>
      ${letGo.length ? leaving(letGo, sits, waits) : html`<p>${sits}</p>${lines === 'thread' ? html`<div></div>` : nothing}<p class="wait">${waits}</p>`}
    </li>`
  }

  #line({ line, lit, crowded }: Queue, longest: number, isDrawn: boolean) {
    const { common, screen } = words()
    const label = [common.lineLabel(line), ...(crowded ? [screen.lineCrowded(crowded)] : [])]
    const [language = pageLanguage()] = tonguesNow()
    return html`<yi-long-line .marks=${line.marks} .standing=${line.standing} .lit=${lit} .crowded=${crowded} .room=${longest}
      .spacing=${isDrawn ? line.spacing : 0} .metres=${(count: number) => wordsIn(language).screen.metre({ count })} .label=${label.join(', ')}></yi-long-line>`
  }
}

/** Who may leave, beside who sits: the rest of the row is theirs. The newest come first: those have seen it least. */
function leaving(letGo: Room['letGo'], sits: TemplateResult, waits: TemplateResult | typeof nothing) {
  const numbers = letGo.map(({ number }) => number).reverse()
  return html`<p class="leave"><span class="of">${sits}</span>
    <span class="of go">${sayInTongues(({ screen }) => screen.mayLeave)}</span>
    ${numbers.map((number) => html`<span class="number">${number}</span>`)}
    ${waits === nothing ? nothing : html`<span class="of">${waits}</span>`}</p>`
}

/** The queues to show now, in the site's order. Where there are more than rows, crowded queues stay, and the others take turns. */
function shownAt(queues: readonly Shown[], most: number, at: number): readonly Shown[] {
  if (queues.length <= most) return queues
  const crowded = queues.filter(isUrgent).slice(0, Math.max(0, most - 1))
  const others = queues.filter((queue) => !crowded.includes(queue))
  const each = Math.max(1, most - crowded.length)
  const from = pageAt(at, Math.ceil(others.length / each)) * each
  const kept = new Set([...crowded, ...others.slice(from, from + each)])
  return queues.filter((queue) => kept.has(queue))
}

/** A crowded queue, or a room that somebody may leave now. */
function isUrgent(one: Shown): boolean {
  return 'queue' in one ? one.letGo.length > 0 : one.crowded !== null
}

function idOf(one: Shown): string {
  return 'queue' in one ? one.queue : one.id
}
