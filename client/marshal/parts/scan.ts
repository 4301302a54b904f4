// Reads a number from the code on a phone or slip, by the camera or by a scanner that types it, or as it was read out.
// A called number then counts as arrived. For any other it dispatches `ticket-found` with the number (without its
// letter, as `31`, where several queues may be meant), and for a spare slip `slip-scanned`.

import { consume } from '@lit/context'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { type Slip, slipIn } from '../../../shared/day/nouns/slip.ts'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { numbersMeant } from '../../common/numbers/typed-number.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { closeCamera, type NoCamera, openCamera } from '../camera.ts'
import { codeFinder, type FindCode } from '../find-code.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { arrivalOf, isWholeCode, scannedAs } from '../scanned.ts'

/** Milliseconds between two looks at the picture: quick for a hand, light for an old tablet. */
const LOOK_EVERY = 150

@customElement('yi-scan')
export class ScanElement extends LitElement {
  @property({ attribute: false }) view: MarshalView | null = null
  /** The tablet's desk; null: it has none, and is carried about. */
  @property() deskId: string | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private isOpen = false
  @state() private none: NoCamera | null = null
  @state() private said: Say = silence
  /** Whether the message is good news. */
  @state() private isWell = false
  /** The code that was read last: it stays before the camera for a while. */
  #seen = ''
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
      .well {
        color: var(--accent);
        font-size: var(--t3);
        font-weight: 700;
      }
    `,
  ]

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop()
  }

  /** The field does not get the focus by itself: a tablet's keyboard would cover the picture. */
  override render() {
    const { common, outbox } = words()
    const { scan: text } = outbox
    return html`<button @click=${this.#open}>${text.open}</button>
      <dialog aria-labelledby="scan" @close=${this.#stop}>
        <div class="in">
          <h2 id="scan">${this.none ? text[this.none] : text.title}</h2>
          <video ?hidden=${this.none !== null} playsinline muted></video>
          <p class="said ${this.isWell ? 'well' : this.said() ? 'alarm' : 'quiet'}" role="status">${this.said() || (this.none ? '' : text.looking)}</p>
          <form @submit=${this.#typed}>
            <label>${text.instead}
              <input name="number" required maxlength="400" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder=${text.numberExample} />
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
    this.#say(silence)
    this.#seen = ''
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
    this.#say(() => words().common.notSent)
  }

  async #look(video: HTMLVideoElement, find: FindCode): Promise<void> {
    if (!this.isOpen) return
    const text = await find(video)
    if (text && text !== this.#seen && this.isOpen) this.#scanned(text)
    this.#timer = window.setTimeout(() => void this.#look(video, find), LOOK_EVERY)
  }

  #scanned(code: string): void {
    this.#seen = code
    const slip = slipIn(code)
    if (slip && !this.#isCalled(slip)) {
      this.#dialog?.close()
      this.dispatchEvent(new CustomEvent('slip-scanned', { detail: slip }))
      return
    }
    if (slip) {
      this.#read(slip.number)
      return
    }
    const scanned = scannedAs(code, siteInAddress(), this.view?.day ?? '')
    if (scanned.is === 'number') this.#read(scanned.number)
    else
      this.#say(() => {
        const { otherSite, otherDay, notTicket } = words().outbox.scan
        if (scanned.is === 'other-site') return otherSite({ site: scanned.site })
        return scanned.is === 'other-day' ? otherDay({ date: scanned.date }) : notTicket
      })
  }

  #typed(event: SubmitEvent): void {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const typed = String(new FormData(form).get('number')).trim()
    const meant = numbersMeant(typed, this.view?.queues.map(({ id }) => id) ?? [])
    const [number] = meant
    if (number === undefined && !isWholeCode(typed)) {
      this.#say(() => words().outbox.scan.wrongNumber)
      return
    }
    form.reset()
    if (number === undefined) this.#scanned(typed)
    else if (meant.length === 1) this.#read(number)
    else this.#found(codeTyped(typed))
  }

  /** Whether a spare slip was taken in before, and its number is called now. */
  #isCalled({ site, date, number }: Slip): boolean {
    const { view } = this
    const isOfToday = date === null || date === view?.day
    return (
      view !== null && site === siteInAddress() && isOfToday && arrivalOf(view.desks, null, number) !== null
    )
  }

  /** At a desk one scan is enough, so the dialog closes; a tablet that is carried about goes on with the next. */
  #read(number: string): void {
    const arrival = arrivalOf(this.view?.desks ?? [], this.deskId, number)
    if (!arrival) {
      this.#found(number)
      return
    }
    const { id, place } = arrival.desk
    const said = () => words().outbox.scan[arrival.is]({ number, where: deskName(id, place) })
    if (arrival.is === 'arrives') void this.#arrive(number, said)
    else this.#say(said, arrival.is === 'there')
  }

  async #arrive(number: string, done: Say): Promise<void> {
    const entry = await this.giver.keep('arrive', { number }, done)
    if (entry?.fate.is === 'refused') return this.#say(this.giver.takeUp())
    // the desk shows it, or the top of the page while it waits for the connection
    if (this.deskId !== null || entry?.fate.is !== 'done') this.#dialog?.close()
    else this.#say(done, true)
  }

  #say(said: Say, isWell = false): void {
    Object.assign(this, { said, isWell })
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
