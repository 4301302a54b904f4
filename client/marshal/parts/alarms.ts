// The alarms to look at now, worst first, in a strip that stays in sight.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { type Alarm, alarmKey } from '../../../shared/day/alarms/alarms.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { type HttpAnswer, request } from '../../common/http/request.ts'
import { playAlarmSound, playTapSound } from '../../common/sound/tap-sound.ts'
import { steadyNow } from '../../common/time/steady-now.ts'
import { Tick } from '../../common/time/tick.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { sayInFull, sayTime, sayWhen } from '../../common/words/say-time.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

/** Alarms shown at once: more would leave no room for the work that ends them. All who feel unwell, or call staff, are shown. */
const MOST = 3
/** Milliseconds between two sounds while somebody feels unwell and nobody has gone to them. */
const SOUNDS_EVERY = 4_000
/** The same while all staff are called. */
const EMERGENCY_SOUNDS_EVERY = 2_000

type EmergencyAlarm = Extract<Alarm, { kind: 'emergency' }>

@customElement('yi-alarms')
export class AlarmsElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  /** The desk of this tablet; null: none yet. */
  @property({ attribute: false }) deskId: string | null = null
  @property() site = ''
  @property({ type: Boolean }) isOwner = false
  /** Why the day was not corrected, or the clock was not confirmed. */
  @state() private refused: Say = silence
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)
  readonly tick = new Tick(this)
  #soundedAt = Number.NEGATIVE_INFINITY

  static override styles = [
    base,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--s1) var(--s4);
        min-height: var(--target);
        padding: var(--s1) var(--s4);
        border-bottom: 1px solid var(--alarm);
        border-inline-start: 6px solid var(--alarm);
        background: var(--card);
        font-weight: 700;
      }
      .emergency,
      .unwell {
        font-size: var(--t4);
        border-block-end-color: var(--paper);
      }
      .emergency {
        padding-block: var(--s4);
      }
      .emergency,
      .unwell,
      .unserved {
        background: var(--alarm);
        color: var(--paper);
      }
      .unserved button {
        color: var(--ink);
      }
      .emergency button,
      .unwell button {
        background: var(--paper);
        color: var(--alarm);
      }
      .more {
        padding: var(--s1) var(--s4);
      }
    `,
  ]

  override updated(): void {
    const worst = this.view.alarms[0]?.kind
    if (worst !== 'emergency' && worst !== 'unwell') return
    const isEmergency = worst === 'emergency'
    if (steadyNow() - this.#soundedAt < (isEmergency ? EMERGENCY_SOUNDS_EVERY : SOUNDS_EVERY)) return
    this.#soundedAt = steadyNow()
    if (isEmergency) playAlarmSound()
    else playTapSound('call')
    navigator.vibrate?.(isEmergency ? [600, 100, 600, 100, 600] : [400, 200, 400])
  }

  override render() {
    const { alarms } = this.view
    const urgent = alarms.filter(({ kind }) => kind === 'emergency' || kind === 'unwell')
    const shown = alarms.slice(0, Math.max(MOST, urgent.length))
    const more = alarms.length - shown.length
    return html`<div role="alert">${shown.length ? this.#list(shown) : nothing}</div>
      ${more > 0 ? html`<p class="more quiet">${words().marshal.alarms.more({ count: more })}</p>` : nothing}`
  }

  #list(alarms: readonly Alarm[]) {
    return html`<ul aria-label=${words().marshal.alarms.title}>
      ${alarms.map(
        (alarm) => html`<li class=${alarm.kind} data-alarm=${alarmKey(alarm)}>
          <span>${alarm.kind === 'emergency' ? this.#sayEmergency(alarm) : sayAlarm(alarm)}</span>${this.#action(alarm)}
        </li>`,
      )}
    </ul>`
  }

  #action(alarm: Alarm) {
    const text = words().marshal
    if (alarm.kind === 'unserved') return this.#serve(alarm.queue)
    if (alarm.kind === 'emergency') return this.#goToStaff(alarm.desk)
    if (alarm.kind === 'unwell') return this.#go(alarm.number)
    if (alarm.kind === 'clock') return this.#confirm(alarm.says)
    if (alarm.kind === 'ahead') return this.#putRight()
    if (alarm.kind !== 'help') return nothing
    const { number, need } = alarm
    return html`<button class="main" @click=${() => this.giver.give('give-help', { number, need })}>${text.onIt}</button>`
  }

  /** Whoever goes there says so, and the alarm ends on every tablet. */
  #go(number: string) {
    const { onIt } = words().marshal
    return html`<button class="main" aria-label=${`${onIt} ${number}`} @click=${() => this.giver.give('take-unwell', { number })}>${onIt}</button>`
  }

  #sayEmergency({ desk, by, since }: EmergencyAlarm): string {
    const text = words().emergency
    return text.alarm({
      who: this.#whereOf(desk) ?? this.#nameOf(by) ?? text.colleague,
      time: sayTime(since),
    })
  }

  /** A desk that the settings have removed meanwhile has only its number. */
  #whereOf(desk: string | null): string | null {
    const place = this.view.desks.find(({ id }) => id === desk)?.place
    return desk !== null && place ? deskName(desk, place) : desk
  }

  #nameOf(account: string | null): string | null {
    return this.view.staff.find(({ id }) => id === account)?.name ?? null
  }

  /** Whoever goes there says so; where it is this tablet's own desk, that it is over. */
  #goToStaff(desk: string | null) {
    const isOwn = desk !== null && desk === this.deskId
    const say = isOwn ? words().emergency.clear : words().marshal.onIt
    const where = isOwn ? null : this.#whereOf(desk)
    return html`<button class="main" aria-label=${where === null ? nothing : `${say} ${where}`} @click=${() => this.giver.give('take-emergency', desk === null ? {} : { desk })}>${say}</button>`
  }

  #putRight() {
    const { alarms } = words().marshal
    return this.isOwner
      ? html`<button class="main" @click=${() => this.#hear(request('post /api/sites/:site/put-right', { params: { site: this.site } }))}>${alarms.putRight}</button>
          <span>${this.refused()}</span>`
      : html`<span>${alarms.askOwner}</span>`
  }

  #confirm(says: number) {
    const { clockYes } = words().marshal.alarms
    return html`<button class="main" @click=${() => this.#hear(request('post /api/clock/confirm', { body: { says } }))}>${clockYes({ time: sayInFull(says, language()) })}</button>
      <span>${this.refused()}</span>`
  }

  /** Sent at once or not at all: later it would mean another moment. */
  async #hear(asked: Promise<HttpAnswer<null>>): Promise<void> {
    const answer = await asked.catch(() => null)
    this.refused = answer?.ok
      ? silence
      : () => (answer ? sayProblem(answer.problem).title : words().common.notSent)
  }

  #chooseFirst(): string {
    const [first] = this.view.desks
    const place = first ? words().places[first.place] : ''
    return words().marshal.alarms.chooseDesk({ place })
  }

  /** This tablet's own desk begins to call the queue; a tablet without a desk chooses one first. */
  #serve(queue: string) {
    const text = words().marshal
    const mine = this.view.desks.find(({ id }) => id === this.deskId)
    if (!mine) return html`<span>${this.#chooseFirst()}</span>`
    const where = deskName(mine.id, mine.place)
    // the desk's own large button shows whether to go on there or to take over
    if (mine.restingSince !== null && mine.queues.includes(queue)) return nothing
    const queues = [...new Set([...mine.queues, queue])]
    const say = (mine.open ? text.alarms.drawToo : text.alarms.openDesk)({ where, queue })
    return html`<button @click=${() => this.giver.give('open-desk', { desk: mine.id, queues })}>${say}</button>`
  }
}

/** An alarm as a sentence in today's language. */
function sayAlarm(alarm: Exclude<Alarm, EmergencyAlarm>): string {
  const { marshal, common } = words()
  const text = marshal.alarms
  switch (alarm.kind) {
    case 'unwell':
      return text.unwell({ number: alarm.number, time: sayTime(alarm.since) })
    case 'damaged':
      return alarm.over
        ? text.damagedOver({ time: sayWhen(alarm.at) })
        : text.damaged({ time: sayTime(alarm.at) })
    case 'clock':
      return (alarm.stops ? text.clockStops : text.clock)({ time: sayInFull(alarm.says, language()) })
    case 'ahead':
      return text.ahead({ time: sayWhen(alarm.at) })
    case 'unserved':
      return text.unserved({ queue: alarm.queue, tickets: alarm.tickets, people: alarm.people })
    case 'help':
      return (alarm.others > 0 ? text.helpMore : text.help)({
        number: alarm.number,
        need: common.help[alarm.need],
        time: sayTime(alarm.since),
        count: alarm.others,
      })
    case 'joins':
      return text.joins({ time: sayTime(alarm.since) })
    case 'wait':
      return text.wait({ queue: alarm.queue, minutes: alarm.minutes })
    case 'screen':
      return (alarm.state === 'silent' ? text.screenSilent : text.screenMuted)({
        name: alarm.name,
        time: sayTime(alarm.since),
      })
  }
}
