// A paired screen: whom each desk is calling, whom to bring forward, the lines, the code to join.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { AudioPlayer } from '../../common/voice/player.ts'
import { Voice } from '../../common/voice/voice.ts'
import { WordsController } from '../../common/words.ts'
import '../../common/elements/cut-off.ts'
import './calls.ts'
import './forward.ts'
import './head.ts'
import './join.ts'
import './queues.ts'

/** Milliseconds between two words of how it is. */
const SAY_EVERY = 10_000
/** A pass is good for a minute at most: cut off for longer, in milliseconds, the code shown is of no use. */
const CODE_GOOD_FOR = 60_000

@customElement('yi-board')
export class Board extends LitElement {
  @property() site = ''
  @property() token = ''
  readonly #player = new AudioPlayer()
  readonly #voice = new Voice(this.#player)
  @state() private muted = true
  @state() private stale = false
  readonly words = new WordsController(this)
  readonly #live = new Live<ScreenView>(() => ({ view: 'screen', site: this.site, token: this.token }))
  readonly #view = new LiveController(this, this.#live, (live) => live.view)
  readonly #status = new LiveController(this, this.#live, (live) => live.status)
  #saying = 0
  #isHeard = false

  static override styles = [
    base,
    css`
      :host {
        /* a hundredth of the shorter side; less where the longer one is short */
        --u: min(1vmin, 0.62vmax);
        height: 100%;
        display: grid;
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) calc(40 * var(--u));
        grid-template-areas: 'top top' 'calls side' 'queues side';
        gap: calc(2 * var(--u)) calc(3 * var(--u));
        padding: calc(2 * var(--u)) calc(2.4 * var(--u));
        font-size: calc(2.6 * var(--u));
      }
      .top {
        grid-area: top;
        display: grid;
        gap: calc(1.6 * var(--u));
      }
      yi-calls {
        grid-area: calls;
      }
      aside {
        grid-area: side;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: calc(2 * var(--u));
        min-height: 0;
      }
      yi-queues {
        grid-area: queues;
      }
      .wait {
        grid-area: calls;
        display: grid;
        place-content: center;
        text-align: center;
        font-size: calc(4 * var(--u));
      }
      .wait span {
        display: block;
      }
      @media (max-aspect-ratio: 1/1) {
        :host {
          grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
          grid-template-areas: 'top' 'calls' 'side' 'queues';
        }
        aside {
          grid-template: auto / calc(36 * var(--u)) minmax(0, 1fr);
          gap: calc(3 * var(--u));
        }
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live.start()
    this.#saying = window.setInterval(() => this.#say(), SAY_EVERY)
    addEventListener('click', this.#sound)
    // a kiosk may allow sound without a tap
    this.#sound()
    document.addEventListener('visibilitychange', this.#seen)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
    clearInterval(this.#saying)
    removeEventListener('click', this.#sound)
    document.removeEventListener('visibilitychange', this.#seen)
  }

  override willUpdate(): void {
    const view = this.#view.value
    if (view) this.#voice.show(view)
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
    const { since, problem } = this.#status.value ?? this.#live.status
    const cutOff = html`<yi-cut-off both .since=${since}></yi-cut-off>`
    if (!view) {
      const code = problem?.code
      return html`<div class="top">${cutOff}</div>
        <p class="wait" role="status">${both(({ problems, common }) => (code ? problems[code].title : common.loading))}</p>`
    }
    return html`
      <div class="top">
        ${cutOff}
        <yi-head .name=${view.name} .open=${view.open} .muted=${this.muted}></yi-head>
      </div>
      <yi-calls .calls=${view.calls} .open=${view.open}></yi-calls>
      <aside>
        <yi-join .pass=${view.pass} .open=${view.open} .stale=${this.stale}></yi-join>
        <yi-forward .forward=${view.forward}></yi-forward>
      </aside>
      <yi-queues .queues=${view.queues}></yi-queues>
    `
  }

  readonly #sound = (): void => {
    void this.#player.enable().then(this.#seen)
  }

  readonly #seen = (): void => this.#say()

  #say(): void {
    // sound that the machine took away, as when its display slept, comes back
    if (this.#player.isMuted) void this.#player.enable()
    const { since } = this.#live.status
    this.muted = this.#player.isMuted
    this.stale = since !== null && Date.now() - since > CODE_GOOD_FOR
    this.#live.tell('status', { muted: this.muted, hidden: document.visibilityState !== 'visible' })
  }
}
