// A poster: how to get a number here, with a phone and without one.

import { html, nothing, type TemplateResult } from 'lit'
import { isEntrance } from '../../../shared/day/nouns/entrance.ts'
import { quotaWords } from '../../../shared/text/quota-words.ts'
import type { KitWords } from '../../../shared/text/zh-CN/kit.ts'
import { publicUrl } from '../../common/page/public-url.ts'
import { sayWay } from '../../common/words/say-way.ts'
import { words } from '../../common/words/words.ts'
import { marksAsTyped } from '../settings.ts'
import '../../common/elements/qr.ts'
import type { Arrow } from './choices.ts'
import { arrowDrawing, marksDrawing, screenDrawing } from './drawings.ts'
import { openingTimes } from './opening-times.ts'
import type { PrintContext } from './print-context.ts'
import { inEachLanguage, nameOnSheet, plainly } from './sheet-words.ts'
import { wifiCode } from './wifi-code.ts'

export function poster(arrow: Arrow, context: PrintContext): TemplateResult {
  const { site, languages } = context
  const isOpen = site.presence === 'open'
  return html`<p class="name">${nameOnSheet(languages, site.name, { width: 88, height: 11, most: 4.6 })}</p>
    <h2>${inEachLanguage(languages, (_, text) => (isOpen ? text.scan : text.scanScreen), { width: 88, height: isOpen ? 15 : 23, most: isOpen ? 8.6 : 7.6 })}</h2>
    ${isOpen ? code(context) : html`<div class="show">${arrow === 'none' ? nothing : arrowDrawing(arrow)}${screenDrawing()}</div>`}
    ${steps(context)} ${foot(context)}`
}

/** The code itself, and its address for people without a camera. */
function code({ site, languages }: PrintContext): TemplateResult {
  const address = `${publicUrl()}/s/${site.id}`
  return html`<div class=${hasMore(site) ? 'code' : 'large code'}><yi-qr sturdy .text=${address} .label=${words().kit.sheet.scanThis}></yi-qr>
    <p>${inEachLanguage(languages, (_, text) => text.scanThis, { width: 80, height: 7, most: 3 })}</p>
    <p class="address">${plainly(address, { width: 80, height: 3, most: 2.1 })}</p></div>`
}

/** Whether the foot or the steps say more than of most sites: a smaller code leaves them the room. */
function hasMore({ wifi, calendar, quotas }: PrintContext['site']): boolean {
  return Boolean(wifi || calendar || quotas?.length)
}

function steps(context: PrintContext): TemplateResult {
  const { site, languages } = context
  const hasLine = site.queues.some((queue) => marksAsTyped(site, queue) > 0)
  const step = (say: (text: KitWords['sheet']) => string, width: number) =>
    inEachLanguage(languages, (_, text) => say(text), { width, height: 8, most: 3 })
  const mark = (text: KitWords['sheet']) =>
    site.spacing === 1 ? text.mark : text.markWide({ spacing: site.spacing })
  return html`<ol>
    <li><p>${step((text) => text.waitNearby, 78)}</p></li>
    ${hasLine ? html`<li><p>${step(mark, 52)}</p>${marksDrawing()}</li>` : nothing}
    <li><p>${step((text) => text.called, 78)}</p></li>
    ${way(context)}
    ${left(context)}
  </ol>`
}

/** The whole way, at a site of several steps. */
function way({ site, languages }: PrintContext) {
  const entrances = site.queues.filter(({ id }) => isEntrance(site, id))
  const first = entrances.find(({ priority }) => !priority) ?? entrances[0]
  if (!first?.then) return nothing
  const room = { width: 78, height: 8, most: 3 }
  return html`<li><p>${inEachLanguage(languages, (language) => sayWay(site.queues, first.id, language), room)}</p></li>`
}

/** Paper cannot say how many are left: the page of the code can. */
function left({ site, languages }: PrintContext) {
  if (!site.quotas?.length) return nothing
  const room = { width: 78, height: 8, most: 3 }
  return html`<li><p>${inEachLanguage(languages, (language) => quotaWords[language].poster, room)}</p></li>`
}

function foot({ site, languages, passcode }: PrintContext): TemplateResult {
  const { wifi } = site
  const width = wifi ? 42 : 86
  return html`<div class="foot">
    ${wifi ? wifiBox(wifi, passcode, languages) : nothing}
    <div class="last">
      <p>${inEachLanguage(languages, (_, text) => text.noPhone, { width, height: wifi ? 11 : 8, most: 2.6 })}</p>
      ${openingTimes(site, languages, width)}
    </div>
  </div>`
}

function wifiBox(name: string, passcode: string, languages: PrintContext['languages']): TemplateResult {
  const width = passcode ? 24 : 38
  return html`<div class="wifi">
    <div>
      <p>${inEachLanguage(languages, (_, text) => text.wifi, { width, height: 4.5, most: 2.2 })}</p>
      <p class="strong">${plainly(name, { width, height: 6, most: 3.4 })}</p>
      ${
        passcode
          ? html`<p>${inEachLanguage(languages, (_, text) => text.wifiPasscode, { width, height: 4, most: 2 })}</p>
            <p class="strong">${plainly(passcode, { width, height: 4.5, most: 2.6 })}</p>`
          : nothing
      }
    </div>
    ${passcode ? html`<yi-qr .text=${wifiCode(name, passcode)} .label=${words().kit.sheet.wifiScan}></yi-qr>` : nothing}
  </div>`
}
