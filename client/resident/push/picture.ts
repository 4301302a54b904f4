// The number as a picture, to keep or to send. It holds no token: whoever gets it can do nothing with the number.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { reachWords } from '../../../shared/text/reach-words.ts'
import { base } from '../../common/base.ts'
import { fetchPart } from '../../common/page/fetch-part.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { pictured } from './pictured.ts'

@customElement('yi-picture')
export class PictureElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) view!: TicketView
  @state() private isOpen = false
  /** The drawn picture; null while it is not drawn. */
  @state() private drawn: string | null = null
  @state() private problem: 'pictureFailed' | 'notSent' | null = null
  /** The picture as a file, where the browser can send files. */
  #file: File | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      section {
        justify-items: center;
        text-align: center;
      }
      img {
        width: min(100%, 20rem);
        border-radius: var(--round);
        border: 1px solid var(--edge);
      }
      div button {
        margin: var(--s1);
      }
    `,
  ]

  override render() {
    const text = reachWords[language()]
    return html`<button class="bare" aria-expanded=${this.isOpen} @click=${this.#turn}>${text.picture}</button>
      ${this.isOpen ? html`<section class="card">${this.#inside()}</section>` : nothing}`
  }

  #inside() {
    const text = reachWords[language()]
    const { drawn, problem, view } = this
    if (problem)
      return html`<p class="alarm" role="alert">${problem === 'notSent' ? words().common.notSent : text[problem]}</p>`
    if (!drawn) return html`<p role="status">${words().common.loading}</p>`
    return html`<img src=${drawn} alt=${text.pictureOf({ number: view.number })} />
      <div>
        ${this.#file ? html`<button class="main" @click=${this.#send}>${text.send}</button>` : nothing}
        <button @click=${this.#save}>${text.save}</button>
      </div>
      <p class="quiet">${text.pictureHow}</p>`
  }

  readonly #turn = (): void => {
    this.isOpen = !this.isOpen
    this.drawn = null
    this.problem = null
    if (this.isOpen) void this.#draw()
  }

  /** The drawing and the code are loaded on demand. */
  async #draw(): Promise<void> {
    try {
      const { drawPicture } = await fetchPart(() => import('./draw-picture.ts'))
      const canvas = drawPicture(pictured(this.site, this.view))
      const name = `${this.view.number}.png`
      // as data: the page's policy allows no other pictures that it makes itself
      const drawn = canvas.toDataURL('image/png')
      this.#file = sendable(new File([bytesOf(drawn)], name, { type: 'image/png' }))
      this.drawn = drawn
    } catch {
      this.problem = navigator.onLine ? 'pictureFailed' : 'notSent'
    }
  }

  readonly #save = (): void => {
    const link = Object.assign(document.createElement('a'), {
      href: this.drawn ?? '',
      download: `${this.view.number}.png`,
    })
    link.click()
  }

  readonly #send = (): void => {
    // a reader may also change their mind
    if (this.#file) void navigator.share({ files: [this.#file] }).catch(() => {})
  }
}

function sendable(file: File): File | null {
  return navigator.canShare?.({ files: [file] }) ? file : null
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
}
