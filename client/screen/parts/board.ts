// A paired screen: its view, whether it is cut off, and its status reports.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import type { Language } from '../../../shared/languages.ts'
import type { ScreenStatus } from '../../../shared/protocol/live.ts'
import type { Words } from '../../../shared/text/words.ts'
import { base } from '../../common/base.ts'
import { keep } from '../../common/browser/kept.ts'
import { type HeldWakeLock, holdWakeLock } from '../../common/browser/wake-lock.ts'
import { bearing, request } from '../../common/http/request.ts'
import { WALLS_AND_TABLETS, WithoutSocketController } from '../../common/http/without-socket.ts'
import { LiveConnection } from '../../common/live/live.ts'
import { LiveController } from '../../common/live/live-controller.ts'
import { fromDevice } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { both } from '../../common/words/both.ts'
import { sayToTheSecond } from '../../common/words/say-time.ts'
import { WordsController } from '../../common/words/words.ts'
import { keepFull } from '../full-screen.ts'
import { keepSeenOn, seenOn } from '../view-kept.ts'
import { AudioPlayer } from '../voice/player.ts'
import { Voice } from '../voice/voice.ts'
import { watch } from '../watchdog.ts'
import '../../common/elements/line.ts'
import '../../common/wall/parts/wall.ts'
import { steadyNow } from '../../common/time/steady-now.ts'

/** Milliseconds between two status reports. */
const SAY_EVERY = 10_000
/** Milliseconds. A pass is good for a minute at most, so after a longer break the code on the screen is useless. */
const CODE_GOOD_FOR = 60_000
/** Milliseconds without any answer after which the screen asks people to look at the network. */
const PATIENCE = 15_000

@customElement('yi-board')
export class BoardElement extends LitElement {
  @property() site = ''
  @property() token = ''
  readonly #player = new AudioPlayer(() => this.#seen())
  readonly #voice = new Voice(this.#player, () => performance.now())
  @state() private muted = true
  @state() private stale = false
  readonly words = new WordsController(this)
  /** Public for tests, which feed it views. */
  readonly live = new LiveConnection<ScreenView>(() => ({
    view: 'screen',
    site: this.site,
    token: this.token,
  }))
  readonly #view = new LiveController(this, this.live, (live) => live.view)
  readonly #status = new LiveController(this, this.live, (live) => live.status)
  readonly #without = new WithoutSocketController(
    this,
    this.live,
    () => () => request('get /api/sites/:site/screen', this.#mine()),
    WALLS_AND_TABLETS,
  )
  readonly tick = new Tick(this)
  #awake: HeldWakeLock | null = null
  #saying = 0
  #isHeard = false
  /** Whether the page opens without the server, as far as is known. */
  #isKept = false
  /** The view that the voice got last. */
  #heard: ScreenView | null = null
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
      .slow {
        position: fixed;
        inset-inline-start: 0;
        bottom: 0;
        padding: 0.3em 0.8em;
        background: var(--paper);
        color: var(--quiet);
        font-size: max(12px, 1.3vmin);
      }
      .slow .also {
        margin-inline-start: 1em;
        font-size: 1em;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    const seen = seenOn(this.site)
    if (seen) this.live.take(seen.view, seen.at)
    this.live.start()
    const awake = holdWakeLock()
    this.#awake = awake
    this.#ends = [awake.end, watch(), keepFull()]
    // asks the browser to keep the page's data when the disk is full
    void navigator.storage?.persist?.()
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
    // a kept view is no news
    const isNews = this.live.status.connected || this.live.isOverHttp
    if (!view || !isNews || view === this.#heard) return
    this.#heard = view
    this.#voice.show(view)
  }

  override updated(): void {
    const { connected = false } = this.#status.value ?? {}
    // report a new screen to the tablets at once, not at the next interval
    if (connected && !this.#isHeard) this.#say()
    this.#isHeard = connected
    const { problem = null } = this.#status.value ?? {}
    const isRevoked = [problem, this.#without.problem].some((one) => one?.code === 'not-paired')
    if (isRevoked) this.dispatchEvent(new CustomEvent('revoked'))
  }

  override render() {
    const view = this.#view.value
    if (!view) {
      return html`<div class="wait" role="status">
        <yi-line .marks=${5} aria-hidden="true"></yi-line>
        <p>${both((words, language) => this.#why(words, language))}</p>
      </div>`
    }
    const { oldSince, isOverHttp } = this.live
    return html`<yi-wall .view=${view} .since=${oldSince} .muted=${this.muted} .stale=${this.stale}></yi-wall>
      ${isOverHttp ? html`<p class="slow" role="status">${both(({ common }) => common.overHttp)}</p>` : nothing}`
  }

  /** Why nothing is shown yet: refused, still loading, or loading for so long that somebody has to look at the network. */
  #why({ problems, common, screen }: Words, language: Language): string {
    const { since, problem } = this.live.status
    const refused = problem ?? this.#without.problem
    if (refused) return problems[refused.code].title
    if (since === null || steadyNow() - since < PATIENCE) return common.loading
    return screen.unreachable({ time: sayToTheSecond(fromDevice(since), language) })
  }

  #mine() {
    return { params: { site: this.site }, headers: bearing(this.token) }
  }

  readonly #sound = (): void => {
    void this.#player.enable(performance.now()).then(this.#seen)
  }

  /** Sound has started or stopped: reports that to the tablets at once, and says what still has to be said. */
  readonly #seen = (): void => {
    this.#voice.look()
    this.#say()
  }

  readonly #look = (): void => {
    // gives up sound that never ends, and asks again for sound that the system has taken away, as when its display
    // slept
    this.#voice.look()
    this.#player.look(performance.now())
    this.#say()
  }

  #say(): void {
    void this.#awake?.ask()
    void pageIsKept().then((isKept) => (this.#isKept = isKept))
    const { oldSince, isOverHttp, status, view, trueAt } = this.live
    this.muted = this.#player.isMuted
    this.stale = oldSince !== null && steadyNow() - oldSince > CODE_GOOD_FOR
    if (view && oldSince === null) keepSeenOn(this.site, { view, at: trueAt })
    const said: ScreenStatus = {
      muted: this.muted,
      hidden: document.visibilityState !== 'visible',
      awake: this.#awake?.isHeld() ?? false,
      // the token too: somebody may have deleted it with the browser's data
      stored: keep(`screen:${this.site}`, this.token) && this.#isKept,
      behind: isOverHttp,
    }
    if (status.connected) this.live.tell('status', said)
    else if (isOverHttp) void this.#tellOverHttp(said)
  }

  async #tellOverHttp(said: ScreenStatus): Promise<void> {
    await request('post /api/sites/:site/screen/status', { ...this.#mine(), body: said }).catch(() => null)
  }
}

/** Whether a service worker can open the page, also one that an earlier visit has registered. */
async function pageIsKept(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  return Boolean(registration?.active)
}
