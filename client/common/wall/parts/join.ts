// The code to join with. It changes with every pass; when no more numbers are given, its place says so.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../../shared/day/views/screen.ts'
import type { Language } from '../../../../shared/languages.ts'
import type { Words } from '../../../../shared/text/words.ts'
import { base } from '../../base.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { WordsController, words } from '../../words/words.ts'
import { emsIn } from '../measure.ts'
import { sizeToFit } from '../size-to-fit.ts'
import { sized } from '../sized.ts'
import type { Rect } from '../surface.ts'
import { sayInTongues, TonguesController, tonguesNow } from '../tongues.ts'
import '../../elements/qr.ts'

const SECOND = 0.78

@customElement('yi-join')
export class JoinElement extends LitElement {
  @property({ attribute: false }) pass: ScreenView['pass'] = null
  @property({ type: Boolean }) open = false
  @property({ type: Boolean }) over = false
  /** The code is too old: the server would refuse anybody who scans it. */
  @property({ type: Boolean }) stale = false
  @property({ attribute: false }) box: Rect = { x: 0, y: 0, width: 1, height: 1 }
  /** Width of the code. */
  @property({ type: Number }) code = 0
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        align-content: start;
        justify-items: center;
        text-align: center;
        line-height: 1.2;
      }
      yi-qr {
        width: var(--code);
      }
      .words {
        display: grid;
        align-content: center;
        padding-top: 0.3em;
        white-space: nowrap;
      }
      strong,
      p {
        font-size: 1em;
      }
      p {
        font-size: 0.85em;
      }
      .words span {
        display: block;
      }
      .also {
        font-size: ${SECOND}em;
        color: var(--quiet);
      }
      .instead {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        padding: 6%;
        border-radius: calc(0.7 * var(--gap));
        background: var(--card);
        font-weight: 700;
        text-wrap: balance;
      }
      .instead span {
        display: block;
      }
      .alarm {
        color: var(--alarm);
      }
    `,
  ]

  override render() {
    if (this.open && !this.pass) return this.#words()
    if (this.open && this.stale) return this.#instead('alarm', ({ screen }) => screen.noCode)
    if (this.open) {
      return html`<yi-qr far .text=${this.pass?.url ?? ''} .label=${words().screen.scan}></yi-qr>${this.#words()}`
    }
    return this.#instead('', ({ screen }) => (this.over ? screen.noMore : screen.closed))
  }

  #words() {
    const { screen } = words()
    const wide = (said: (words: Words) => string) =>
      Math.max(
        ...tonguesNow().map((language, index) => emsIn(said(wordsIn(language)), 700) * (index ? SECOND : 1)),
      )
    const widest = Math.max(
      wide((text) => text.screen.scan),
      0.85 * wide((text) => text.screen.noPhone),
    )
    const lines = tonguesNow().length > 1 ? 1 + SECOND : 1
    const height = this.box.height - (this.pass ? this.code : 0)
    const size = Math.max(
      1,
      Math.min((this.box.width * 0.96) / widest, height / (lines * 1.85 * 1.24 + 0.3), 0.085 * this.code),
    )
    return html`<div class="words" ${sized(size)} aria-label=${screen.scan}>
      ${this.pass ? html`<strong>${sayInTongues((text) => text.screen.scan)}</strong>` : nothing}
      <p>${sayInTongues((text) => text.screen.noPhone)}</p>
    </div>`
  }

  #instead(kind: string, said: (words: Words, language: Language) => string) {
    const { width, height } = this.box
    const sentences = tonguesNow().map((language, index) => ({
      words: said(wordsIn(language), language),
      share: index ? SECOND : 1,
    }))
    const size = sizeToFit(sentences, { width: width * 0.8, height: height * 0.8 }, width * 0.12)
    return html`<p class="instead ${kind}" ${sized(size)}>${sayInTongues(said)}</p>`
  }
}
