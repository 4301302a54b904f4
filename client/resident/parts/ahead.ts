// When the site opens, shuts and takes its break; and, when it is asked for, its next days.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { textIn } from '../../../shared/day/nouns/text.ts'
import { aheadWords } from '../../../shared/text/ahead-words.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { dateIn } from '../../common/time/date-in.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { type AheadOf, breakNow, sayAhead, saySpansOn } from '../../common/words/say-ahead.ts'
import { sayDate } from '../../common/words/say-date.ts'
import { language, WordsController, words } from '../../common/words/words.ts'

const SITE = 'get /api/sites/:site'
type Days = NonNullable<AnswerOf<typeof SITE>['days']>

@customElement('yi-ahead')
export class AheadElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ahead!: AheadOf['ahead']
  @property() timeZone = 'UTC'
  /** Whether a number is held: in a break it keeps its place. */
  @property({ type: Boolean }) holds = false
  @state() private days: Days | 'unread' | 'not read' = 'unread'
  readonly words = new WordsController(this)
  /** Often: before the server has told the time, the phone's own may be wrong by days. */
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      .break {
        border-inline-start: 4px solid var(--accent);
      }
      summary {
        min-height: var(--target);
        padding: var(--s2) 0;
        cursor: pointer;
        color: var(--accent);
      }
      li {
        display: grid;
        grid-template-columns: 8em minmax(0, 1fr);
        gap: 0 var(--s2);
        padding: var(--s1) 0;
        border-top: 1px solid var(--edge);
        font-variant-numeric: tabular-nums;
      }
      .one {
        white-space: nowrap;
        margin-inline-end: var(--s2);
      }
      small {
        display: block;
      }
    `,
  ]

  override render() {
    const { timeZone } = this
    const text = aheadWords[language()]
    const said = sayAhead(this, now())
    const isBreak = breakNow(this, now()) !== null
    return html`${
      isBreak
        ? html`<div class="card break" role="status"><p><strong>${said}</strong></p>${this.holds ? html`<p class="quiet">${text.keeps}</p>` : nothing}</div>`
        : html`<p>${said}</p>`
    }
      <details @toggle=${this.#toggled}><summary>${text.week}</summary>${this.#week(timeZone)}</details>`
  }

  #week(zone: string) {
    const text = aheadWords[language()]
    if (this.days === 'unread') return html`<p class="quiet">${words().common.loading}</p>`
    if (this.days === 'not read') return html`<p class="quiet">${text.failed}</p>`
    const today = dateIn(zone, now())
    return html`<ol>${this.days.map(
      ({ date, spans, note }) =>
        html`<li><span>${sayDate(date, today)}</span><span>${spans.length ? spans.map((one) => html`<span class="one">${saySpansOn([one], zone)}</span> `) : text.shut}${note ? html`<small class="quiet">${textIn(note, language())}</small>` : nothing}</span></li>`,
    )}</ol>`
  }

  readonly #toggled = async ({ target }: Event): Promise<void> => {
    if (!(target as HTMLDetailsElement).open || typeof this.days !== 'string') return
    this.days = 'unread'
    const answer = await request(SITE, { params: { site: this.site } }).catch(() => null)
    this.days = answer?.ok ? (answer.body.days ?? []) : 'not read'
  }
}
