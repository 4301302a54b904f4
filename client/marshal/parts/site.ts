// Everything besides the desk: the lines, missed and held numbers, help, screens, the shift, the day.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { dateIn } from '../../common/time/date-in.ts'
import { now } from '../../common/time/site-time.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { standingWords } from '../../common/words/standing-words.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import '../../common/elements/at-work.ts'
import '../../common/elements/sure.ts'
import './announce.ts'
import './came-back.ts'
import './home-visits.ts'
import './inside.ts'
import './note-visit.ts'
import './notify.ts'
import './on-hold.ts'
import './opening.ts'
import './queue.ts'
import './quota.ts'
import './room.ts'
import './screens.ts'
import './site-pause.ts'
import './unsure.ts'

/** Minutes for which one tap lets residents join without a scan: a rush at the gate is over by then. */
const LET = 10

@customElement('yi-site')
export class SiteElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  @property() site = ''
  /** The desk that this tablet works; null: none is chosen. */
  @property({ attribute: false }) deskId: string | null = null
  @property({ type: Boolean }) isOwner = false
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      li,
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
        justify-content: space-between;
      }
      a {
        display: inline-grid;
        align-content: center;
        min-height: var(--target);
        padding: 0 var(--s4);
        color: var(--accent);
        font-weight: 600;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      dl > div {
        flex: 1 1 4rem;
      }
      dd {
        font-size: var(--t4);
      }
      .asides {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s4);
      }
      .asides .card,
      .asides yi-came-back,
      .asides yi-on-hold {
        flex: 1 1 14rem;
      }
      /* three rows at most, however many there are: the lines below stay in reach */
      .aside {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        max-height: calc(3.5 * (var(--target) + var(--s2)));
        overflow-y: auto;
      }
      h3 {
        margin-bottom: var(--s2);
      }
      .help li + li {
        margin-top: var(--s3);
      }
    `,
  ]

  override render() {
    const { view } = this
    const text = words().marshal
    // for a damaged day the button stands in place of the desk, beside what explains it
    const isDamaged = view.alarms.some(({ kind }) => kind === 'damaged')
    const { own, others } = byDesk(view, this.deskId)
    return html`
      ${view.help.length ? this.#help() : nothing}
      ${view.unsure.map((unsure) => html`<yi-unsure .unsure=${unsure}></yi-unsure>`)}
      ${view.joins ? this.#stopped(view.joins) : nothing}
      ${view.open || isDamaged ? nothing : html`<div class="card row"><strong>${text.dayClosed}</strong><button class="main" @click=${() => this.giver.give('open-day', {})}>${opensLater(view, now()) ? words().stay.early : text.openDay}</button></div>`}
      ${view.pause ? this.#pause() : nothing}
      ${own.map(this.#queue)}
      ${
        view.missed.length + view.held.length + view.cameBack.length
          ? html`<div class="asides">
              ${this.#aside(text.missed, view.missed, text.back, (number) => this.giver.give('return-ticket', { number }))}
              ${view.cameBack.length ? html`<yi-came-back .cameBack=${view.cameBack}></yi-came-back>` : nothing}
              ${view.onHold.length ? html`<yi-on-hold .onHold=${view.onHold}></yi-on-hold>` : nothing}
            </div>`
          : nothing
      }
      ${view.inside ? html`<yi-inside .inside=${view.inside} .countedIn=${view.countedIn}></yi-inside>` : nothing}
      ${view.quotas.map((quota) => html`<yi-quota .quota=${quota}></yi-quota>`)}
      ${view.rooms.map((room) => html`<yi-room .room=${room} .waiting=${view.queues.find(({ id }) => id === room.queue)?.next ?? []}></yi-room>`)}
      ${others.map(this.#queue)}
      ${view.open && !view.pause ? this.#pause() : nothing}
      ${view.open ? html`<yi-announce .languages=${languagesOf(view)} .standing=${standingWords(view)} .announcement=${view.announcement}></yi-announce>` : nothing}
      <yi-home-visits .visits=${view.visits} .site=${this.site}></yi-home-visits>
      ${view.ahead ? html`<yi-opening .view=${view}></yi-opening>` : nothing}
      ${this.#shift()}
      <section class="card"><h3>${text.staff}</h3><yi-at-work .staff=${view.staff}></yi-at-work></section>
      <yi-notify .site=${this.site}></yi-notify>
      <yi-screens .screens=${view.screens} .site=${this.site} .isOwner=${this.isOwner}></yi-screens>
      <div class="row">
        ${view.open ? html`<yi-sure kind="bare" .label=${text.closeDay} .again=${text.closeDaySure} @sure=${() => this.giver.give('close-day', {})}></yi-sure>` : nothing}
        <a href="/setup">${text.account}</a>
      </div>
    `
  }

  /** While it lasts it stands above everything that it stops. */
  #pause() {
    return html`<yi-site-pause .pause=${this.view.pause ?? null} .languages=${languagesOf(this.view)}></yi-site-pause>`
  }

  readonly #queue = (queue: MarshalView['queues'][number]) =>
    html`<yi-queue .queue=${queue} .languages=${languagesOf(this.view)} ?later=${this.view.queues.some(({ then }) => then.includes(queue.id))} .prompt=${this.view.prompt} .cameBack=${this.view.cameBack.map(({ number }) => number)}></yi-queue>`

  #help() {
    const { common, marshal: text } = words()
    return html`<section class="card help" role="alert">
      <h3>${text.help}</h3>
      <ul>
        ${this.view.help.map(
          ({ number, need }) => html`<li>
            <span><strong class="number">${number}</strong> ${common.help[need]}</span>
            ${need === 'visit' ? html`<yi-note-visit .site=${this.site} .number=${number}></yi-note-visit>` : nothing}
            <button class="main" @click=${() => this.giver.give('give-help', { number, need })}>${text.onIt}</button>
          </li>`,
        )}
      </ul>
      ${this.view.moreHelp ? html`<p>${text.helpMore({ count: this.view.moreHelp })}</p>` : nothing}
    </section>`
  }

  #stopped({ since, most, turnedAway }: NonNullable<MarshalView['joins']>) {
    const text = words().marshal
    return html`<section class="card stopped" role="alert">
      <h3 class="alarm">${text.joinsStopped}</h3>
      <p>${text.joinsWhy({ time: sayTime(since), most })}</p>
      <div class="row">
        <strong>${text.turnedAway({ count: turnedAway })}</strong>
        <button class="main" @click=${() => this.giver.give('allow-joins', { minutes: LET }, () => text.joinsLet({ minutes: LET }))}>${text.letJoin({ minutes: LET })}</button>
      </div>
    </section>`
  }

  #aside(title: string, numbers: readonly string[], action: string, act: (number: string) => void) {
    if (numbers.length === 0) return nothing
    return html`<section class="card">
      <h3>${title}</h3>
      <ul class="aside">
        ${numbers.map(
          (number) => html`<li>
            <button @click=${() => act(number)}><strong class="number">${number}</strong> ${action}</button>
          </li>`,
        )}
      </ul>
    </section>`
  }

  #shift() {
    const text = words().marshal
    const { called, served, missed, meanServiceSeconds } = this.view.shift
    const figures = [
      [text.shiftCalled, called],
      [text.shiftServed, served],
      [text.shiftMissed, missed],
      [text.shiftMean, text.seconds({ count: meanServiceSeconds })],
    ] as const
    return html`<section class="card">
      <h3>${text.shift}</h3>
      <dl>${figures.map(([name, figure]) => html`<div><dt class="quiet">${name}</dt><dd class="number">${figure}</dd></div>`)}</dl>
    </section>`
  }
}

/** Whether it still opens by its calendar on the date that it is: a site that was open today is opened again, not early. */
function opensLater({ ahead, timeZone }: MarshalView, at: number): boolean {
  const opens = ahead?.opens ?? 0
  return opens > at && dateIn(timeZone, opens) === dateIn(timeZone, at)
}

/**
 * The queues that desks call from: rooms have a part of their own. Where the desks differ, the tablet's own queues come
 * before everything else.
 */
function byDesk({ queues, rooms, inside, desks }: MarshalView, deskId: string | null) {
  const called = queues.filter(({ id }) => !rooms.some(({ queue }) => queue === id))
  const isOfSteps = inside !== null || rooms.length > 0 || queues.some(({ then }) => then.length > 0)
  const draws = (isOfSteps && desks.find(({ id }) => id === deskId)?.queues) || []
  const isOwn = ({ id }: { readonly id: string }) => draws.includes(id)
  return { own: called.filter(isOwn), others: called.filter((queue) => !isOwn(queue)) }
}
