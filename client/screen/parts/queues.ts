// Each queue's line from above, who waits behind it and how long.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { type Language, languages } from '../../../shared/text/index.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { sayWaitShort } from '../../common/say-wait.ts'
import { WordsController, words } from '../../common/words.ts'
import { say, TonguesController, tonguesNow } from '../tongues.ts'
import '../../common/elements/line.ts'

type Queue = ScreenView['queues'][number]

@customElement('yi-queues')
export class Queues extends LitElement {
  @property({ attribute: false }) queues: readonly Queue[] = []
  /** As many as there is room for; those where people stand too close before the others. */
  @property({ type: Number }) rows = 0
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      li {
        padding-top: var(--gap);
      }
      p {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--small);
        height: calc(1.7 * var(--small));
        font-size: calc(1.1 * var(--small));
        font-variant-numeric: tabular-nums;
        line-height: 1.3;
        white-space: nowrap;
      }
      p > span:first-child {
        flex: 0 1 auto;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 700;
      }
      .also {
        margin-left: 0.3em;
        font-size: 0.8em;
        font-weight: 400;
        color: var(--quiet);
      }
      /* narrow: the second language below the first */
      :host(:not([shape='wide'])) p {
        height: calc(2.7 * var(--small));
        line-height: 1.15;
      }
      :host(:not([shape='wide'])) .also {
        display: block;
        margin: 0;
      }
      yi-line {
        height: var(--line);
        --line-height: var(--line);
      }
    `,
  ]

  override render() {
    const shown = inOrder(this.queues, this.rows)
    const longest = Math.max(...shown.map(({ line }) => line.marks))
    return html`<ul>${repeat(
      shown,
      ({ id }) => id,
      (queue) => this.#row(queue, longest),
    )}</ul>`
  }

  #row({ id, name, waiting, wait, paused, line, lit, crowded }: Queue, room: number) {
    const { common, screen } = words()
    const label = [fill(common.lineLabel, line), ...(crowded ? [fill(screen.lineCrowded, crowded)] : [])]
    const [language = 'zh-CN'] = tonguesNow()
    return html`<li>
      <p>
        <span><span class="number">${id}</span> ${say((_, language) => name[language])}</span>
        <span>${say(({ screen }) => (paused ? screen.paused : fill(screen.waiting, { count: waiting })))}</span>
        <span>${waiting ? say((said) => sayWaitShort(wait, said)) : nothing}</span>
      </p>
      ${
        line.marks
          ? html`<yi-line .marks=${line.marks} .standing=${line.standing} .lit=${lit} .crowded=${crowded} .room=${room}
            .spacing=${line.spacing} .metres=${METRES[language]} .label=${label.join(', ')}></yi-line>`
          : nothing
      }
    </li>`
  }
}

const METRES: Readonly<Record<Language, (count: number) => string>> = {
  'zh-CN': (count) => fill(languages['zh-CN'].screen.metre, { count }),
  en: (count) => fill(languages.en.screen.metre, { count }),
}

/** The most pressing of them, in the order of the site. */
function inOrder(queues: readonly Queue[], most: number): readonly Queue[] {
  if (queues.length <= most) return queues
  const pressing = [...queues].sort((a, b) => Number(b.crowded !== null) - Number(a.crowded !== null))
  const kept = new Set(pressing.slice(0, most))
  return queues.filter((queue) => kept.has(queue))
}
