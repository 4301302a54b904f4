// A code that gives a number to the phone that scans it. It works once, for a minute.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import '../../common/elements/qr.ts'
import { request } from '../../common/http/request.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

@customElement('yi-hand-over')
export class HandOverElement extends LitElement {
  @property() site = ''
  @property() number = ''
  @state() private code: { url: string; until: number } | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)
  readonly tick = new Tick(this, 1000)

  static override styles = [
    base,
    css`
      figure {
        display: grid;
        gap: var(--s2);
        justify-items: center;
        padding: var(--s3);
        background: #fff;
        color: #10201c;
      }
      yi-qr {
        width: min(100%, 15rem);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('number')) Object.assign(this, { code: null, said: silence })
  }

  override render() {
    const text = words().handing
    const { code, number } = this
    const isGood = code !== null && code.until > now()
    return html`${
      isGood
        ? html`<figure>
            <yi-qr .text=${code.url} .label=${text.codeLabel({ number })}></yi-qr>
            <figcaption>${text.codeHow({ time: sayTime(code.until) })}</figcaption>
          </figure>`
        : html`<button @click=${this.#show}>${text.showCode}</button>`
    }
      ${this.said() ? html`<p class="alarm" role="alert">${this.said()}</p>` : nothing}`
  }

  readonly #show = async (): Promise<void> => {
    const { number } = this
    const params = { site: this.site }
    const answer = await request('post /api/sites/:site/codes', { params, body: { number } }).catch(
      () => null,
    )
    if (number !== this.number) return
    this.code = answer?.ok ? answer.body : null
    this.said = () => {
      if (!answer) return words().common.notSent
      return answer.ok ? '' : sayProblem(answer.problem).title
    }
  }
}
