// A code that signs one tablet in to an account: as a QR code, and as text.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { publicUrl } from '../../common/page/public-url.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/qr.ts'
import { sayAnswer } from '../answered.ts'
import type { Member } from '../member.ts'
import { sitesOfMember } from '../staff-card.ts'

/** A code; its end is in the server's milliseconds. */
type Made = AnswerOf<'post /api/staff/:name/enrolments'>

@customElement('yi-enrol-code')
export class EnrolCodeElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @property({ attribute: false }) member: Member | null = null
  /** Whether a code is made as soon as the element is shown. */
  @property({ type: Boolean }) atOnce = false
  @state() private site = ''
  @state() private made: Made | null = null
  @state() private said: Say = silence
  readonly words = new WordsController(this)
  readonly tick = new Tick(this, 1000)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      yi-qr {
        width: min(100%, 18rem);
        margin: 0 auto;
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      code {
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ]

  override firstUpdated(): void {
    if (this.atOnce) void this.make()
  }

  override render() {
    const text = words().setup.enrol
    const sites = this.#sites()
    if (this.member && sites.length === 0) return html`<p class="alarm">${text.noSite}</p>`
    const shown = this.shown()
    return html`${this.#choice(sites)}
      ${
        shown
          ? html`<yi-qr .text=${shown.address} .label=${text.label}></yi-qr>
              <p>${text.how}</p>
              <p>${text.letters} <code>${shown.address}</code></p>
              <p class="quiet">${text.good({ count: minutesIn(shown.until - now()) })}</p>`
          : html`<p role="status">${this.made ? text.over : this.said()}</p>`
      }
      <div><button type="button" @click=${this.make}>${text.again}</button></div>`
  }

  /**
   * The address that a tablet has to open, and until when; null while no code is valid. The code is in the fragment,
   * which browsers never send to a server or a proxy.
   */
  shown(): { address: string; until: number } | null {
    if (!this.made || this.made.until <= now()) return null
    const { code, until } = this.made
    return { address: `${publicUrl()}/marshal/${encodeURIComponent(this.#at())}#enrol=${code}`, until }
  }

  /** Makes a new code; earlier ones stay valid until their time is over. */
  readonly make = async (): Promise<void> => {
    if (!this.member || this.#sites().length === 0) return
    const params = { name: this.member.name }
    const answer = await request('post /api/staff/:name/enrolments', { params }).catch(() => null)
    this.made = answer?.ok ? answer.body : null
    this.said = sayAnswer(answer)
  }

  forget(): void {
    this.made = null
    this.said = silence
  }

  #choice(sites: readonly SiteSummary[]) {
    if (sites.length < 2) return nothing
    return html`<label>${words().setup.enrol.site}
      <select @change=${({ target }: Event) => (this.site = (target as HTMLSelectElement).value)}>
        ${sites.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.#at()}>${inWords(name)}</option>`)}
      </select></label>`
  }

  #sites(): readonly SiteSummary[] {
    return this.member ? sitesOfMember(this.member, this.sites) : []
  }

  /** The chosen site, while the account has it. */
  #at(): string {
    const sites = this.#sites()
    return (sites.find(({ id }) => id === this.site) ?? sites[0])?.id ?? ''
  }
}

/** Rounded to the nearest minute: clocks that differ by a moment must not make eleven minutes of ten. */
function minutesIn(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 60_000))
}
