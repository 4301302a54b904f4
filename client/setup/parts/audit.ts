// Who did what and when at a site, from its log.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { placeOfDesk } from '../../../shared/day/nouns/kinds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { AuditLine } from '../../../shared/day/reports/audit.ts'
import { base } from '../../common/base.ts'
import '../../common/elements/record-filter.ts'
import type { RecordFilter } from '../../common/elements/record-filter.ts'
import { PagedController, type ReadPage } from '../../common/http/paged.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { searchOf } from '../../common/http/search.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

const AUDIT = 'get /api/sites/:site/days/:date/audit'
type Line = AnswerOf<typeof AUDIT>['lines'][number]

// before the element: where it stands in the page already, it is made while this file is read
const readAudit: ReadPage<Line> = ({ site, date }, query) =>
  request(AUDIT, { params: { site, date }, search: searchOf<typeof AUDIT>(query) })

@customElement('yi-audit')
export class AuditElement extends LitElement {
  /** The site's present settings. */
  @property({ attribute: false }) settings!: Site
  /** The day to start with: the site's newest. */
  @property() date = ''
  @state() private number = ''
  readonly words = new WordsController(this)
  readonly #paged = new PagedController<Line>(this, readAudit)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--s1) var(--s3);
        padding: var(--s3) 0;
        border-bottom: 1px solid var(--edge);
      }
      .who {
        min-width: 7rem;
      }
      .did {
        flex-basis: 100%;
      }
    `,
  ]

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('settings') || changed.has('date')) void this.#read()
  }

  override render() {
    const text = words().moves
    const { lines, more, busy, problem } = this.#paged
    return html`<yi-record-filter .site=${this.settings.id} .date=${this.date} @filter=${this.#filter}></yi-record-filter>
      <div role="status">${problem ? html`<p class="alarm">${problem}</p>` : busy || lines.length ? nothing : html`<p>${text.none}</p>`}</div>
      <ol>${lines.map(this.#line)}</ol>
      ${more ? html`<div><button ?disabled=${busy} @click=${() => this.#paged.older()}>${text.older}</button></div>` : nothing}`
  }

  readonly #line = (line: Line) => {
    const text = words().audit
    const { at, command, did, desk, queue, more } = line
    const where = [desk === null ? '' : deskName(desk, placeOfDesk(this.settings, desk)), queue ?? '']
      .filter(Boolean)
      .join(' · ')
    const what = isPrompt(line)
      ? text.prompted
      : ((text.commands as Record<string, string>)[command] ?? command)
    return html`<li><time class="quiet" datetime=${new Date(at).toISOString()}>${sayTime(at)}</time>
      <strong class="who">${whoOf(line)}</strong><span>${what}${where ? ` · ${where}` : ''}</span>
      <span class="did quiet">${did
        .filter(({ number }) => number !== null)
        .map(sayDid)
        .join(' · ')}
        ${more ? text.more({ count: more }) : nothing}</span></li>`
  }

  readonly #filter = ({ detail }: CustomEvent<RecordFilter>): void => {
    this.number = detail.number
    if (detail.date === this.date) void this.#read()
    else this.date = detail.date
  }

  async #read(): Promise<void> {
    const { settings, date, number } = this
    if (!date) return
    await this.#paged.read({ site: settings.id, date, number })
  }
}

/** Whether the clock only showed a prompt on the screens: most of its lines are that. */
function isPrompt({ role, did }: Line): boolean {
  return role === 'clock' && did.length > 0 && did.every(({ type }) => type === 'prompted')
}

function whoOf({ role, staff }: Line): string {
  const { who } = words().audit
  if (role === 'marshal' || role === 'owner') return staff?.name ?? who.gone
  return who[role]
}

function sayDid({ type, number, reason }: AuditLine['did'][number]): string {
  const what = (words().audit.did as Record<string, string>)[type] ?? type
  const why = reason === null ? '' : ((words().audit.did as Record<string, string>)[reason] ?? '')
  return [number, what, why].filter(Boolean).join(' ')
}
