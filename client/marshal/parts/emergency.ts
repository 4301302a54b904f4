// The button that calls all staff of the site. It is held for a second, by hand or by key, so that nobody does it by
// brushing against it.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { EMERGENCY_KEY, isForPage } from '../shortcuts.ts'

/** Milliseconds: longer than a tap, and short enough for somebody who needs help. */
const HELD = 1_000
/** Milliseconds for which it says what to do, after a tap that was too short. */
const SAYS_FOR = 5_000

@customElement('yi-emergency')
export class EmergencyElement extends LitElement {
  /** The desk of this tablet, to which staff are called; null: none. */
  @property({ attribute: false }) deskId: string | null = null
  @state() private is: 'idle' | 'held' | 'let-go' = 'idle'
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)
  #timer = 0

  static override styles = [
    base,
    css`
      :host {
        position: relative;
      }
      button {
        position: relative;
        overflow: hidden;
        border-color: var(--alarm);
        background: none;
        color: var(--alarm);
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
        touch-action: none;
      }
      .held {
        background: var(--alarm);
        color: var(--paper);
      }
      .held::after {
        content: '';
        position: absolute;
        inset: auto 0 0;
        height: 6px;
        background: var(--paper);
        animation: fills 1s linear;
      }
      @keyframes fills {
        from {
          transform: scaleX(0);
        }
      }
      .short {
        display: none;
      }
      /* the bar of buttons stays in one row */
      @media (max-width: 1200px) {
        .short {
          display: inline;
        }
        .long {
          display: none;
        }
      }
      p {
        position: fixed;
        inset-block-start: 4.5rem;
        inset-inline: 0;
        margin-inline: auto;
        z-index: 2;
        width: max-content;
        max-width: 90vw;
        padding: var(--s2) var(--s4);
        border-radius: var(--round);
        background: var(--alarm);
        color: var(--paper);
        font-weight: 700;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.#keyDown)
    addEventListener('keyup', this.#keyUp)
    // whoever holds it, and looks at something else meanwhile, has let go
    addEventListener('blur', this.#release)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.#keyDown)
    removeEventListener('keyup', this.#keyUp)
    removeEventListener('blur', this.#release)
    this.#become('idle')
  }

  override render() {
    const text = words().emergency
    return html`<button class=${this.is} aria-describedby="hold" @pointerdown=${this.#press} @pointerup=${this.#release}
        @pointerleave=${this.#release} @pointercancel=${this.#release} @blur=${this.#release}
        @contextmenu=${(event: Event) => event.preventDefault()}><span class="long">${text.button}</span><span class="short">SOS</span></button>
      <span id="hold" hidden>${text.hold}</span>
      <div role="status">${this.is === 'idle' ? nothing : html`<p>${text.hold}</p>`}</div>`
  }

  #become(is: 'idle' | 'held' | 'let-go', lasts = 0, then = () => {}): void {
    clearTimeout(this.#timer)
    this.is = is
    if (lasts > 0) this.#timer = window.setTimeout(then, lasts)
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.isPrimary && event.button === 0) this.#hold()
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath()
    const isHere = event.composedPath().includes(this) && (event.key === ' ' || event.key === 'Enter')
    const isKey =
      event.key.toLowerCase() === EMERGENCY_KEY && isForPage(event, target instanceof Element ? target : null)
    // a key that stays down is told again and again
    if (!event.repeat && (isHere || isKey)) this.#hold()
  }

  readonly #keyUp = ({ key }: KeyboardEvent): void => {
    if ([' ', 'enter', EMERGENCY_KEY].includes(key.toLowerCase())) this.#release()
  }

  #hold(): void {
    if (this.is !== 'held') this.#become('held', HELD, this.#call)
  }

  readonly #release = (): void => {
    if (this.is === 'held') this.#become('let-go', SAYS_FOR, () => this.#become('idle'))
  }

  readonly #call = (): void => {
    this.#become('idle')
    navigator.vibrate?.(200)
    const { deskId: desk } = this
    void this.giver.give('call-emergency', desk === null ? {} : { desk }, () => words().emergency.called)
  }
}
