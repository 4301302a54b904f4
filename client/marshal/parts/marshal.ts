// The tablet: signs in, then works a desk.

import { provide } from '@lit/context'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Slip } from '../../../shared/day/nouns/slip.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { keep, kept } from '../../common/browser/kept.ts'
import { request } from '../../common/http/request.ts'
import { WALLS_AND_TABLETS, WithoutSocketController } from '../../common/http/without-socket.ts'
import { LiveConnection } from '../../common/live/live.ts'
import { LiveController } from '../../common/live/live-controller.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { allowSoundAtFirstTap, playTapSound } from '../../common/sound/tap-sound.ts'
import { setSiteLanguages } from '../../common/words/both.ts'
import { sayWhole } from '../../common/words/say-problem.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { isRightToLeft } from '../direction.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/language.ts'
import '../../common/elements/message.ts'
import '../../common/elements/sign-in.ts'
import { admittedAs } from '../admitted.ts'
import { codeInAddress, type Enrolled } from '../enrol.ts'
import { CommandGiver, giverContext } from '../giver.ts'
import { isWoken } from '../idle-chime.ts'
import { marshalStyle } from '../marshal-style.ts'
import type { OutOfTurn } from '../out-of-turn.ts'
import { ownDesk } from '../own-desk.ts'
import { type Shortcut, ShortcutsController } from '../shortcuts.ts'
import { SignedInController } from '../signed-in-controller.ts'
import './alarms.ts'
import './claims.ts'
import type { DeskElement } from './desk.ts'
import './desk.ts'
import './desks.ts'
import './elsewhere.ts'
import './emergency.ts'
import './enrolment.ts'
import type { FindElement } from './find.ts'
import './find.ts'
import type { KeysElement } from './keys.ts'
import './keys.ts'
import type { OutOfTurnElement } from './out-of-turn.ts'
import './look.ts'
import './out-of-turn.ts'
import './pending.ts'
import './scan.ts'
import './site.ts'
import { takeInSlip } from './take-in.ts'
import type { WalkInElement } from './walk-in.ts'
import './walk-in.ts'
import './where-next.ts'

@customElement('yi-marshal')
export class MarshalElement extends LitElement {
  readonly words = new WordsController(this)
  readonly #site = siteInAddress()
  readonly #live = new LiveConnection<MarshalView>(() => ({ view: 'marshal', site: this.#site }), {
    isActedOn: true,
  })
  @provide({ context: giverContext }) readonly giver = new CommandGiver(this.#live)
  readonly #view = new LiveController(this, this.#live, (live) => live.view)
  readonly #status = new LiveController(this, this.#live, (live) => live.status)
  readonly #without = new WithoutSocketController(
    this,
    this.#live,
    // a tablet that signs in with a code has no session yet
    () =>
      this.code === null && this.#signedInAs.session !== null
        ? () => request('get /api/sites/:site/marshal', { params: { site: this.#site } })
        : null,
    WALLS_AND_TABLETS,
  )
  @state() private deskId: string | null = kept<string>(`desk:${this.#site}`)
  readonly #signedInAs = new SignedInController(this)
  /** The code with which a tablet was opened: it signs in with that first. */
  @state() private code = codeInAddress()
  #unsubscribe = () => {}
  private enrolled: Enrolled | null = null
  /** The tablet's desk when it was last drawn. */
  #desk: MarshalView['desks'][number] | undefined
  /** Somebody has just signed in, or no desk was ever chosen on this tablet. */
  #isNewHere = this.deskId === null
  /** Next is on the left, for a marshal who works with the left hand. */
  @state() private isMirrored = kept<boolean>('mirrored') ?? false
  readonly keys = new ShortcutsController(this, (shortcut) => this.#press(shortcut))

  static override styles = [base, marshalStyle]

  override connectedCallback(): void {
    super.connectedCallback()
    allowSoundAtFirstTap()
    // the effect of a command is shown at once, also where no socket sends it
    this.#unsubscribe = this.giver.subscribe(() => {
      if (this.giver.pending === 0 && this.#live.isOverHttp) void this.#without.askNow()
    })
    if (this.code === null) this.#begin()
  }

  override updated(): void {
    const view = this.#view.value
    if (view) setSiteLanguages(languagesOf(view))
    const desk = view?.desks.find(({ id }) => id === this.deskId)
    if (isWoken(this.#desk, desk)) playTapSound('call')
    this.#desk = desk
    this.#takeAlong()
  }

  /** An account that has just signed in here continues at the desk where it works. */
  #takeAlong(): void {
    const view = this.#view.value
    const me = this.#signedInAs.session?.name
    if (!this.#isNewHere || !view || me === undefined) return
    this.#isNewHere = false
    const own = ownDesk(view.desks, me)
    if (own !== null && own !== this.deskId) this.#choose(own)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unsubscribe()
    this.#live.stop()
  }

  override render() {
    const text = words().marshal
    const isCalled = this.#view.value?.alarms.some(({ kind }) => kind === 'emergency')
    document.title = isCalled ? `‼ ${words().emergency.button}` : text.title
    if (this.code !== null) {
      return html`<header><h1>${text.title}</h1><yi-language></yi-language></header>
        <yi-enrolment .code=${this.code} @over=${this.#codeOver}></yi-enrolment>`
    }
    const { problem: refused, since } = this.#status.value ?? { problem: null, since: null }
    const problem = refused ?? (since === null ? null : this.#without.problem)
    if (problem?.code === 'unknown-site') return this.#nowhere()
    const { session } = this.#signedInAs
    const admitted = admittedAs(session, problem)
    if (admitted === 'elsewhere')
      return html`<header><h1>${text.title}</h1><yi-language></yi-language></header>
        <yi-elsewhere .session=${session} @sign-out=${() => this.#signedInAs.signOut()}></yi-elsewhere>`
    if (admitted === 'signs-in') {
      return html`<header><h1>${text.title}</h1><yi-language></yi-language></header>
        <yi-pending></yi-pending>
        <yi-sign-in .refused=${this.#refusal(problem)} @signed-in=${this.#signedIn}></yi-sign-in>`
    }
    const view = this.#view.value
    return admitted === 'looks' ? this.#look(view ?? null) : this.#tablet(view ?? null)
  }

  /** For an account that may only read: no command is offered, since all would be refused. */
  #look(view: MarshalView | null) {
    const text = words().marshal
    return html`<header>
        <h1>${view ? inWords(view.name) : text.title}</h1>
        <yi-language></yi-language>
        <button class="bare" @click=${() => this.#signedInAs.signOut()}>${text.signOut}</button>
      </header>
      <yi-cut-off .since=${this.#live.oldSince} ?slow=${this.#live.isOverHttp}></yi-cut-off>
      <yi-pending .view=${view}></yi-pending>
      ${view ? html`<yi-look .view=${view}></yi-look>` : html`<yi-message heading=${words().common.loading}></yi-message>`}`
  }

  #tablet(view: MarshalView | null) {
    const text = words().marshal
    return html`
      <header>
        <h1>${view ? inWords(view.name) : text.title}
          ${view?.hours ? html`<small class="quiet">${words().screen.hours(view.hours)}</small>` : nothing}</h1>
        <yi-emergency .deskId=${this.deskId}></yi-emergency>
        <yi-scan .view=${view} .deskId=${this.deskId} @slip-scanned=${this.#slipScanned} @ticket-found=${this.#found}></yi-scan>
        <yi-walk-in .view=${view}></yi-walk-in>
        ${view ? html`<yi-take-in .queues=${view.queues.map(({ id }) => id)}></yi-take-in>` : nothing}
        <yi-find .site=${this.#site} .view=${view} @out-of-turn=${this.#outOfTurn}></yi-find>
        <button class="bare" aria-pressed=${this.isMirrored} aria-label=${text.otherSide} @click=${this.#mirror}>⇄<span class="roomy"> ${text.otherSide}</span></button>
        <button class="bare keys" @click=${() => this.#press('keys')}>${text.keys}</button>
        <yi-language></yi-language>
        <button class="bare" @click=${() => this.#signedInAs.signOut()}>${text.signOut}</button>
      </header>
      <yi-keys></yi-keys>
      <yi-where-next></yi-where-next>
      <yi-out-of-turn .view=${view} .deskId=${this.deskId}></yi-out-of-turn>
      <yi-cut-off .since=${this.#live.oldSince} ?slow=${this.#live.isOverHttp}></yi-cut-off>
      <yi-pending .view=${view}></yi-pending>
      ${view ? html`<yi-alarms .view=${view} .deskId=${this.deskId} .site=${this.#site} ?isOwner=${this.#signedInAs.isOwner}></yi-alarms>` : nothing}
      ${view ? html`<yi-claims .view=${view} .site=${this.#site}></yi-claims>` : nothing}
      ${view ? this.#work(view) : html`<yi-message heading=${words().common.loading}></yi-message>`}
    `
  }

  #nowhere() {
    const { marshal, overview, problems } = words()
    const { title, detail } = problems['unknown-site']
    return html`<header><h1>${marshal.title}</h1><yi-language></yi-language></header>
      <yi-message heading=${title} why=${detail}><a href="/">${overview.title}</a></yi-message>`
  }

  #work(view: MarshalView) {
    return html`<main class=${this.#isDeskFirst() ? 'work mirrored' : 'work'} @out-of-turn=${this.#outOfTurn}>
      ${this.#deskOf(view)}
      <yi-site .view=${view} .site=${this.#site} .deskId=${this.deskId} .isOwner=${this.#signedInAs.isOwner}></yi-site>
    </main>`
  }

  /** The side of the hand is a side of the tablet, whatever the reading direction. */
  #isDeskFirst(): boolean {
    return this.isMirrored !== isRightToLeft()
  }

  #deskOf(view: MarshalView) {
    const damaged = view.alarms.find((alarm) => alarm.kind === 'damaged')
    if (damaged) return this.#damaged(damaged.over)
    const desk = view.desks.find(({ id }) => id === this.deskId)
    return desk
      ? html`<yi-desk .view=${view} .desk=${desk} .me=${this.#signedInAs.session?.name ?? null} @sign-out=${() => this.#signedInAs.signOut()} ?mirrored=${this.#isDeskFirst()} @leave-desk=${() => this.#choose(null)}></yi-desk>`
      : html`<yi-desks .desks=${view.desks} @choose=${(event: CustomEvent<string>) => this.#choose(event.detail)}></yi-desks>`
  }

  /** A damaged day shows an explanation, and no Next. Once its date has passed, a new day begins. */
  #damaged(isOver: boolean) {
    const { marshal, problems } = words()
    const [why, price, button] = isOver
      ? ['', marshal.newDayWhy, marshal.openDay]
      : [marshal.saidWhenDamaged, marshal.resumeDayWhy, marshal.resumeDay]
    return html`<yi-message heading=${problems['day-damaged'].title} why=${why}>
      <p>${price}</p>
      <button class="main" @click=${() => this.giver.give('open-day', {})}>${button}</button>
    </yi-message>`
  }

  /** A slip that was taken in before is shown too: its holder asks for its place. */
  readonly #slipScanned = async ({ detail }: CustomEvent<Slip>): Promise<void> => {
    if (await takeInSlip(this.giver, detail))
      this.renderRoot.querySelector<FindElement>('yi-find')?.show(detail.number)
  }

  readonly #found = ({ detail }: CustomEvent<string>): void => {
    this.renderRoot.querySelector<FindElement>('yi-find')?.show(detail)
  }

  readonly #outOfTurn = ({ detail }: CustomEvent<OutOfTurn>): void => {
    this.renderRoot.querySelector<OutOfTurnElement>('yi-out-of-turn')?.show(detail)
  }

  #press(shortcut: Shortcut): void {
    if (this.#signedInAs.session?.role === 'viewer') return
    const part = <T extends Element>(name: string) => this.renderRoot.querySelector<T>(name)
    if (shortcut === 'walkIn') part<WalkInElement>('yi-walk-in')?.open()
    else if (shortcut === 'find') part<FindElement>('yi-find')?.open()
    else if (shortcut === 'keys') part<KeysElement>('yi-keys')?.open()
    else part<DeskElement>('yi-desk')?.press(shortcut)
  }

  #mirror(): void {
    this.isMirrored = !this.isMirrored
    keep('mirrored', this.isMirrored)
  }

  #choose(id: string | null): void {
    this.deskId = id
    keep(`desk:${this.#site}`, id)
  }

  readonly #codeOver = ({ detail }: CustomEvent<Enrolled>): void => {
    this.enrolled = detail
    this.code = null
    this.#isNewHere = true
    this.#begin()
  }

  #begin(): void {
    this.#live.start()
    void this.#signedInAs.look()
  }

  #refusal(problem: Problem | null): string {
    if (problem && problem.code !== 'not-signed-in') return sayWhole(problem)
    if (this.enrolled === 'refused') return words().marshal.enrolRefused
    return this.enrolled === 'not-sent' ? words().common.notSent : ''
  }

  #signedIn(): void {
    this.#signedInAs.forget()
    this.#isNewHere = true
    this.#without.problem = null
    this.#live.stop()
    this.#begin()
  }
}
