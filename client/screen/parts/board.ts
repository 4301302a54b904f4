// A paired screen: whom each desk is calling, whom to bring forward, the lines, the code to join.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/language.ts'
import { enableSound, isMuted } from '../chime.ts'
import './calls.ts'
import './clock.ts'
import './forward.ts'
import './join.ts'
import './queues.ts'

/** Milliseconds between two words of how it is. */
const SAY_EVERY = 10_000

@customElement('yi-board')
export class Board extends LitElement {
  @property() site = ''
  @property() token = ''
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
        --u: calc((1vh + 1vw) / 2.8);
        height: 100%;
        display: grid;
        grid-template: auto 1fr auto / 1fr minmax(24vw, 30vh);
        grid-template-areas: 'top top' 'calls side' 'queues queues';
        gap: calc(2 * var(--u));
        padding: calc(2 * var(--u));
        font-size: calc(2.6 * var(--u));
      }
      header {
        display: flex;
        gap: 1em;
        align-items: center;
        justify-content: space-between;
      }
      header span {
        display: flex;
        align-items: center;
        gap: 0.6em;
      }
      yi-language {
        font-size: 0.6em;
      }
      h1 {
        font-size: calc(4 * var(--u));
      }
      yi-calls {
        grid-area: calls;
        min-height: 0;
      }
      aside {
        grid-area: side;
        display: grid;
        grid-template-rows: auto 1fr;
        gap: calc(2 * var(--u));
        min-height: 0;
      }
      yi-queues {
        grid-area: queues;
      }
      .top {
        grid-area: top;
      }
      .wait {
        display: grid;
        height: 100%;
        place-content: center;
      }
      @media (max-aspect-ratio: 1/1) {
        :host {
          grid-template: auto 1fr auto auto / 1fr;
          grid-template-areas: 'top' 'calls' 'side' 'queues';
        }
        aside {
          grid-template: auto / auto 1fr;
        }
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live.start()
    this.#saying = window.setInterval(() => this.#say(), SAY_EVERY)
    addEventListener('click', this.#sound)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
    clearInterval(this.#saying)
    removeEventListener('click', this.#sound)
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
    const since = this.#status.value?.since ?? null
    if (!view)
      return html`<div class="wait">${words().common.loading}</div><yi-cut-off .since=${since}></yi-cut-off>`
    return html`
      <div class="top"><yi-cut-off .since=${since}></yi-cut-off><header>
        <h1>${inWords(view.name)}</h1>
        <strong>${view.open ? words().screen.keepOne : words().screen.closed}</strong>
        <span><yi-language></yi-language><yi-clock></yi-clock></span>
      </header></div>
      <yi-calls .calls=${view.calls}></yi-calls>
      <aside>
        <yi-join .pass=${view.pass} .open=${view.open}></yi-join>
        <yi-forward .forward=${view.forward}></yi-forward>
      </aside>
      <yi-queues .queues=${view.queues} .forward=${view.forward}></yi-queues>
    `
  }

  readonly #sound = (): void => {
    enableSound()
    this.#say()
  }

  #say(): void {
    this.#live.tell('status', { muted: isMuted(), hidden: document.visibilityState !== 'visible' })
  }
}
