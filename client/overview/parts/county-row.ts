// A site's row on the county desk.

import { html, nothing, type TemplateResult } from 'lit'
import type { SiteRow, SitesView } from '../../../shared/day/views/sites.ts'
import { localeOf } from '../../../shared/languages.ts'
import { sayPeople } from '../../common/words/say-left.ts'
import { sayPause } from '../../common/words/say-pause.ts'
import { sayWaitNote, sayWaitShort } from '../../common/words/say-wait.ts'
import { inWords, language, words } from '../../common/words/words.ts'
import { SHAPES } from '../level-shape.ts'
import { alarmsShown, levelShown } from '../shown.ts'

interface Shown {
  readonly isOpen: boolean
  readonly as: SitesView['as']
  open(): void
}

export function countyRow(row: SiteRow, { isOpen, as, open }: Shown): TemplateResult {
  const { overview } = words()
  const level = levelShown(row)
  const name = inWords(row.name)
  const isClosed = level === 'closed'
  const unserved = level === 'unserved' ? overview.unservedWait({ count: row.waiting }) : null
  const wait = isClosed ? '–' : (unserved ?? sayWaitShort(row.wait))
  const alarms = alarmsShown(row).map((kind) => overview.alarms[kind])
  const cell = (kind: keyof typeof overview.columns, value: unknown, term = overview.columns[kind]) =>
    html`<span role="cell" class=${kind}><span class="term" aria-hidden="true">${term} </span>${value}</span>`
  return html`<div role="row" class="site ${level} ${isOpen ? 'open' : ''}">
    <span role="cell" class="site">
      <svg viewBox="-9 -9 18 18" aria-hidden="true"><path d=${SHAPES[level]}></path></svg>
      <span class="name"><b title=${name}><bdi>${name}</bdi></b>
        <small><span class="level">${overview.levels[level]}</span>${row.open || isClosed ? nothing : html` · ${overview.noNumbers}`}${row.left === undefined || row.left === null ? nothing : html` · ${sayPeople(row.left, language())}`}${row.pause ? html` · ${sayPause(row.pause, language(), row.timeZone)}` : nothing}${row.group ? html` · <bdi>${inWords(row.group)}</bdi>` : nothing} · <span class="id">${row.id}</span></small></span>
    </span>
    <span class="facts" role="presentation">
      <span role="cell" class="wait ${isClosed ? 'nothing' : ''}" title=${sayWaitNote(row.wait) ?? ''}>${wait}</span>
      ${cell('people', html`<b>${row.people.toLocaleString(localeOf(language()))}</b>`)}
      ${cell('desks', html`<b>${overview.deskOf({ open: row.desks, all: row.allDesks })}</b>`)}
      ${cell('served', html`<b>${(row.served ?? 0).toLocaleString(localeOf(language()))}</b>`, overview.servedShort)}
    </span>
    <span role="cell" class="alarms ${alarms.length ? '' : 'nothing'}">${alarms.length ? alarms.join(' · ') : '–'}</span>
    <span role="cell" class="links">
      <a href="/marshal/${row.id}" aria-label="${overview.tablet} · ${name}">${overview.tablet}</a>
      ${
        as === 'owner'
          ? html`<a href="/screen/${row.id}" aria-label="${overview.wall} · ${name}">${overview.wall}</a>
      <a href="/setup?site=${row.id}" aria-label="${overview.setup} · ${name}">${overview.setup}</a>`
          : nothing
      }
    </span>
    <span role="cell" class="more"><button class="bare" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${overview.more({ name })} @click=${open}>⋯</button></span>
  </div>`
}
