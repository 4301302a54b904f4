// A paired screen: what it is sent, whether it is cut off, and what it says of itself.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { PLACE_OF_KIND } from '../../common/voice/place.ts'
import { AudioPlayer } from '../../common/voice/player.ts'
import { Voice } from '../../common/voice/voice.ts'
import { WordsController } from '../../common/words.ts'
import { keepAwake } from '../awake.ts'
import { watch } from '../watchdog.ts'
import '../../common/elements/line.ts'
import './wall.ts'

/** Milliseconds between two words of how it is. */
const SAY_EVERY = 10_000
/** A pass is good for a minute at most: cut off for longer, in milliseconds, the code shown is of no use. */
const CODE_GOOD_FOR = 60_000

@customElement('yi-board')
export class Board extends LitElement {
  @property() site = ''
  @property() token = ''
  readonly #player = new AudioPlayer(() => this.#seen())
  readonly #voice = new Voice(this.#player, () => performance.now())
  @state() private muted = true
  @state() private stale = false
  readonly words = new WordsController(this)
  /** Open to tests, which feed it views. */
  readonly live = new Live<ScreenView>(() => ({ view: 'screen', site: this.site, token: this.token }))
  readonly #view = new LiveController(this, this.live, (live) => live.view)
  readonly #status = new LiveController(this, this.live, (live) => live.status)
  #saying = 0
  #isHeard = false
  #ends: (() => void)[] = []

  static override styles = [
    base,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .wait {
        display: grid;
        gap: 4vmin;
        place-content: center;
        height: 100%;
        padding: 0 4vmin;
        text-align: center;
        font-size: 5vmin;
        font-weight: 700;
        line-height: 1.3;
      }
      .wait span {
        display: block;
      }
      .wait yi-line {
        width: 36vmin;
        margin: 0 auto;
      }
      .also {
        font-size: 0.7em;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.live.start()
    this.#ends = [keepAwake(), watch()]
    this.#saying = window.setInterval(this.#look, SAY_EVERY)
    addEventListener('click', this.#sound)
    // a kiosk may allow sound without a tap
    this.#sound()
    document.addEventListener('visibilitychange', this.#look)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.live.stop()
    for (const end of this.#ends) end()
    clearInterval(this.#saying)
    removeEventListener('click', this.#sound)
    document.removeEventListener('visibilitychange', this.#look)
  }

  override willUpdate(): void {
    const view = this.#view.value
    if (view) this.#voice.show({ ...view, place: PLACE_OF_KIND[view.kind] })
  }

  override updated(): void {
    const { connected = false } = this.#status.value ?? {}
    // the tablets see a new screen at once, not at its next word
    if (connected && !this.#isHeard) this.#say()
    this.#isHeard = connected
    if (this.#status.value?.problem?.code === 'not-paired') this.dispatchEvent(new CustomEvent('revoked'))
  }

  override render() {
    const view = this.#view.value
    const { since, problem } = this.#status.value ?? this.live.status
    if (!view) {
      const code = problem?.code
      return html`<div class="wait" role="status">
        <yi-line .marks=${5} aria-hidden="true"></yi-line>
        <p>${both(({ problems, common }) => (code ? problems[code].title : common.loading))}</p>
      </div>`
    }
    return html`<yi-wall .view=${view} .since=${since} .muted=${this.muted} .stale=${this.stale}></yi-wall>`
  }

  readonly #sound = (): void => {
    void this.#player.enable(performance.now()).then(this.#seen)
  }

  /** Sound came or went: the tablets hear of it at once, and what is still to be said is said. */
  readonly #seen = (): void => {
    this.#voice.look()
    this.#say()
  }

  readonly #look = (): void => {
    // sound that never ends is given up; what the machine took away, as when its display slept, is asked for again
    this.#voice.look()
    this.#player.look(performance.now())
    this.#say()
  }

  #say(): void {
    const { since } = this.live.status
    this.muted = this.#player.isMuted
    this.stale = since !== null && Date.now() - since > CODE_GOOD_FOR
    this.live.tell('status', { muted: this.muted, hidden: document.visibilityState !== 'visible' })
  }
}
