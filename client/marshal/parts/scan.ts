// Finds a resident's ticket by the code on their phone or slip, or by the number that they read out.
// Dispatches `ticket-found` with the number (without its letter, as `31`, where several queues may be meant), and before it,
// where a code was seen, `code-scanned`. Of a spare slip it dispatches `slip-scanned`.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { slipIn } from '../../../shared/day/slip.ts'
import { codeTyped } from '../../../shared/day/typed.ts'
import { siteInAddress } from '../../common/address.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { type Say, silence } from '../../common/say.ts'
import { ticketIn } from '../../common/ticket-link.ts'
import { numbersMeant } from '../../common/typed-number.ts'
import { WordsController, words } from '../../common/words.ts'
import { closeCamera, type NoCamera, openCamera } from '../camera.ts'
import { codeFinder, type FindCode } from '../find-code.ts'

/** Milliseconds from one look at the picture to the next: quick for a hand, light for an old tablet. */
const LOOK_EVERY = 150

@customElement('yi-scan')
export class Scan extends LitElement {
  /** The letters of the site's queues. */
  @property({ attribute: false }) queues: readonly string[] = []
  @state() private isOpen = false
  @state() private none: NoCamera | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)
  #stream: MediaStream | null = null
  #timer = 0

  static override styles = [
    base,
    css`
      .in,
      form {
        display: grid;
        gap: var(--s3);
      }
      video {
        width: 100%;
        max-height: 50vh;
        border-radius: var(--round);
        background: #000000;
        object-fit: cover;
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      input {
        font-size: var(--t4);
        text-transform: uppercase;
        width: 100%;
        min-width: 0;
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      .said {
        min-height: 1.5em;
      }
    `,
  ]

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop()
  }

  /** The field is not focused by itself: a tablet's keyboard would cover the picture. */
  override render() {
    const { common, outbox } = words()
    const { scan: text } = outbox
    return html`<button @click=${this.#open}>${text.open}</button>
      <dialog aria-labelledby="scan" @close=${this.#stop}>
        <div class="in">
          <h2 id="scan">${this.none ? text[this.none] : text.title}</h2>
          <video ?hidden=${this.none !== null} playsinline muted></video>
          <p class=${this.said() ? 'said alarm' : 'said quiet'} role="status">${this.said() || (this.none ? '' : text.looking)}</p>
          <form @submit=${this.#typed}>
            <label>${text.instead}
              <input name="number" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder=${text.numberExample} />
            </label>
            <div class="do">
              <button class="main">${text.find}</button>
              <button type="button" autofocus @click=${() => this.#dialog?.close()}>${common.close}</button>
            </div>
          </form>
        </div>
      </dialog>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  readonly #open = async (): Promise<void> => {
    this.said = silence
    this.none = null
    this.isOpen = true
    this.#dialog?.showModal()
    const camera = await openCamera()
    if (typeof camera === 'string') {
      this.none = camera
      return
    }
    if (!this.isOpen) return closeCamera(camera)
    this.#stream = camera
    const video = this.renderRoot.querySelector('video')!
    video.srcObject = camera
    await video.play().catch(() => {})
    const find = await codeFinder().catch(() => null)
    if (find) return this.#look(video, find)
    this.said = () => words().common.notSent
  }

  async #look(video: HTMLVideoElement, find: FindCode): Promise<void> {
    if (!this.isOpen) return
    const text = await find(video)
    if (text && this.isOpen && this.#scanned(text)) return
    this.#timer = window.setTimeout(() => void this.#look(video, find), LOOK_EVERY)
  }

  /** Whether it was a ticket of this site, or a slip of whatever site. What else is scanned is said, and the looking goes on. */
  #scanned(code: string): boolean {
    const slip = slipIn(code)
    if (slip) {
      this.#dialog?.close()
      this.dispatchEvent(new CustomEvent('slip-scanned', { detail: slip }))
      return true
    }
    const ticket = ticketIn(code)
    const isHere = ticket?.site === siteInAddress()
    if (ticket && isHere) {
      this.dispatchEvent(new CustomEvent('code-scanned', { detail: ticket.number }))
      this.#found(ticket.number)
    } else
      this.said = () => {
        const { otherSite, notTicket } = words().outbox.scan
        return ticket ? fill(otherSite, { site: ticket.site }) : notTicket
      }
    return isHere
  }

  #typed(event: SubmitEvent): void {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const typed = String(new FormData(form).get('number'))
    const meant = numbersMeant(typed, this.queues)
    const [number] = meant
    if (number === undefined) {
      this.said = () => words().outbox.scan.wrongNumber
      return
    }
    form.reset()
    this.#found(meant.length === 1 ? number : codeTyped(typed))
  }

  #found(detail: string): void {
    this.#dialog?.close()
    this.dispatchEvent(new CustomEvent('ticket-found', { detail, bubbles: true, composed: true }))
  }

  readonly #stop = (): void => {
    this.isOpen = false
    clearTimeout(this.#timer)
    closeCamera(this.#stream)
    this.#stream = null
  }
}
