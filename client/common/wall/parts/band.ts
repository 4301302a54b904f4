// Shows everyone one thing at a time: that the screen is cut off, a prompt, the marshals' announcement in turn with who
// is called out once more and with the words that the site is full, or a standing sentence.

import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Text } from '../../../../shared/day/nouns/site-text.ts'
import { textIn } from '../../../../shared/day/nouns/text.ts'
import type { Inside } from '../../../../shared/day/views/inside.ts'
import type { ScreenView } from '../../../../shared/day/views/screen.ts'
import type { ShownPrompt } from '../../../../shared/day/views/shapes.ts'
import { type Language, languages } from '../../../../shared/languages.ts'
import type { Words } from '../../../../shared/text/words.ts'
import { base } from '../../base.ts'
import { Tick } from '../../time/tick.ts'
import { siteLanguages } from '../../words/both.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { sayFull } from '../../words/say-full.ts'
import { type Left, sayAllLeft } from '../../words/say-left.ts'
import { WordsController } from '../../words/words.ts'
import { sizeToFit } from '../size-to-fit.ts'
import { sized } from '../sized.ts'
import type { Rect } from '../surface.ts'
import { TonguesController, TURN, tonguesNow } from '../tongues.ts'
import { ICONS } from './prompt-icon.ts'
import '../../elements/cut-off.ts'
import { steadyNow } from '../../time/steady-now.ts'

/** Milliseconds. Shorter breaks are over before anyone has read the message. */
const PATIENCE = 2000
/** Milliseconds for which each standing sentence is shown. */
const STANDING = 16_000
/** Size of the second language, as a part of the first. */
const SECOND = 0.62
/** Letters lower than this part of the band are too small for a wall. */
const TOO_SMALL = 0.2

type Say = (words: Words, language: Language) => string

@customElement('yi-band')
export class BandElement extends LitElement {
  /** The standing sentences, one after the other, while somebody is there. */
  @property({ attribute: false }) standing: readonly Text[] = []
  @property({ attribute: false }) prompt: ShownPrompt | null = null
  @property({ attribute: false }) announcement: Text | null = null
  /** Those who are called out once more since they missed their call. */
  @property({ attribute: false }) missedAgain: ScreenView['missedAgain'] = []
  /** How many are inside, where the site is full; null: it is not. */
  @property({ attribute: false }) full: NonNullable<Inside> | null = null
  /** What is left in each queue, where the site has a quota. */
  @property({ attribute: false }) queues: readonly (Left & { readonly id: string })[] = []
  @property({ attribute: false }) since: number | null = null
  @property({ attribute: false }) box: Rect = { x: 0, y: 0, width: 1, height: 1 }
  readonly words = new WordsController(this)
  readonly tongues = new TonguesController(this)
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: calc(2 * var(--gap));
        height: 100%;
        padding: 0 calc(1.5 * var(--gap));
        border-radius: calc(0.7 * var(--gap));
        background: var(--card);
        font-weight: 700;
        line-height: 1.25;
        text-align: center;
      }
      svg {
        flex: none;
        height: 62%;
        fill: currentColor;
      }
      .stroke {
        fill: none;
        stroke: currentColor;
        stroke-width: 5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      p {
        min-width: 0;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      p span {
        display: block;
      }
      .also {
        font-size: ${SECOND}em;
      }
      .prompt {
        background: var(--accent);
        color: var(--on-accent);
      }
      .crowding {
        background: var(--alarm);
        color: var(--paper);
      }
      .full,
      .left,
      .announcement {
        background: var(--ink);
        color: var(--paper);
      }
      yi-cut-off {
        display: grid;
        align-content: center;
        height: 100%;
        border-radius: calc(0.7 * var(--gap));
        background: var(--alarm);
      }
    `,
  ]

  override render() {
    if (this.since !== null && steadyNow() - this.since >= PATIENCE) {
      return html`<yi-cut-off both .since=${this.since} ${sized(this.#cutOffSize())}></yi-cut-off>`
    }
    const { prompt } = this
    if (prompt) {
      const kind = `prompt ${prompt.kind}`
      const { queue, from = 0, to = 0 } = prompt
      return this.#band(
        kind,
        ({ screen }) => screen.prompts[prompt.kind]({ queue, from, to }),
        ICONS[prompt.kind],
      )
    }
    const turn = Math.floor(Date.now() / STANDING)
    const news = this.#news()
    const shown = news[turn % news.length]
    // how many are left is no reason to say nothing else
    const isAlone = news.length === 1 && shown?.kind === 'left' && this.queues.some(({ left }) => left !== 0)
    const standing = this.standing[(isAlone ? turn >> 1 : turn) % this.standing.length]
    if (shown && !(isAlone && standing && turn % 2)) return this.#band(shown.kind, shown.say)
    return standing ? this.#band('standing', (_, language) => textIn(standing, language)) : nothing
  }

  /** What is new now, each in its turn: who is called out once more, that the site is full, the announcement, how many can still be served today. */
  #news(): { kind: string; say: Say }[] {
    const { full, announcement, queues, missedAgain } = this
    const numbers = missedAgain.map(({ number }) => number).join(' · ')
    const left: Say = (_, language) => sayAllLeft(queues, language)
    return [
      ...(numbers ? [{ kind: 'missed', say: (({ screen }) => screen.missedAgain({ numbers })) as Say }] : []),
      ...(full ? [{ kind: 'full', say: ((words) => sayFull(words, full)) as Say }] : []),
      ...(announcement
        ? [{ kind: 'announcement', say: ((_, language) => textIn(announcement, language)) as Say }]
        : []),
      ...(sayAllLeft(queues, siteLanguages()[0] ?? 'en') ? [{ kind: 'left', say: left }] : []),
    ]
  }

  /** The size of the two sentences beside each other, where there is room. */
  #cutOffSize(): number {
    const { width, height } = this.box
    const words = siteLanguages()
      .slice(0, 2)
      .map((language) => wordsIn(language).common.cutOff({ time: '88:88:88' }))
    return sizeToFit(
      [{ words: words.join('    '), share: 1 }],
      { width: width * 0.9, height: height * 0.8 },
      height * 0.4,
    )
  }

  #band(kind: string, what: Say, icon?: TemplateResult) {
    const { width, height } = this.box
    const taken = icon ? height * 2.1 : height * 0.55
    const room = { width: width - taken, height: height * 0.92 }
    const sizeOf = (shown: readonly Language[]) => {
      const sentences = shown.map((language, index) => ({
        words: what(wordsIn(language), language),
        share: index === 0 ? 1 : SECOND,
      }))
      return sizeToFit(sentences, room, height * 0.55)
    }
    const both = tonguesNow()
    const all = siteLanguages()
    // nobody reads a long announcement in two languages at once, so the languages take turns
    const isLong = sizeOf(both) < height * TOO_SMALL
    const shown = isLong ? all.slice(Math.floor(Date.now() / TURN) % all.length).slice(0, 1) : both
    const size = sizeOf(shown)
    const words = shown.map(
      (language, index) =>
        html`<span class=${index ? 'also' : ''} lang=${language} dir=${languages[language].dir}>${what(wordsIn(language), language)}</span>`,
    )
    return html`<div class=${kind} role="status">
      ${icon ? html`<svg viewBox="0 0 96 48" aria-hidden="true">${svg`${icon}`}</svg>` : nothing}
      <p ${sized(size)}>${words}</p>
    </div>`
  }
}
