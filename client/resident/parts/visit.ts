// A ticket on its way through several steps: where it is, where to go next, and about when the whole visit is over.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { visitWords } from '../../../shared/text/visit-words.ts'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { stopsOf } from '../stops.ts'
import './steps.ts'

@customElement('yi-visit')
export class VisitElement extends LitElement {
  @property({ attribute: false }) view!: TicketView
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      .next,
      .over {
        font-weight: 800;
        overflow-wrap: anywhere;
      }
      .next {
        font-size: var(--t3);
        color: var(--accent);
      }
      .over {
        font-variant-numeric: tabular-nums;
      }
    `,
  ]

  override render() {
    const { view } = this
    const isOpen = view.state === 'waiting' || view.state === 'lined' || view.state === 'called'
    return html`<section class="card">
      <p class="next" role="status" ?hidden=${!hasMovedOn(view)}>${hasMovedOn(view) ? sayNext(view) : ''}</p>
      <yi-steps .stops=${stopsOf(view)}></yi-steps>
      ${isOpen ? html`<p class=${view.way?.doneBy ? 'over' : 'quiet'}>${sayOver(view)}</p>` : nothing}
    </section>`
  }
}

/** Whether it has just come to a later step and waits there: its holder has to go somewhere else. */
function hasMovedOn({ state, way }: TicketView): boolean {
  return (state === 'waiting' || state === 'lined') && way?.stops[0]?.state === 'done'
}

function sayNext({ queue, queues, place }: TicketView): string {
  const [text, visit] = [words(), visitWords[language()]]
  const own = queues?.find(({ id }) => id === queue)
  const name = own?.name
  const said = name ? inWords(name) : queue
  const desks = text.places[place]
  // people sit down there by themselves, and no desk calls them
  return said === desks || own?.step === 'observation'
    ? visit.goTo({ queue: said })
    : visit.goOn({ queue: said, place: desks })
}

function sayOver({ way }: TicketView): string {
  const visit = visitWords[language()]
  const doneBy = way?.doneBy
  if (!doneBy) return visit.unknown
  const [from, to] = [sayTime(doneBy.low), sayTime(doneBy.high)]
  return from === to ? visit.doneAbout({ time: from }) : visit.doneBy({ from, to })
}
