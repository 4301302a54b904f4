// Puts a slip on the page that only the printer sees, and prints it.

import { html, nothing } from 'lit'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import { textIn } from '../../shared/day/nouns/text.ts'
import type { Language } from '../../shared/languages.ts'
import type { Words } from '../../shared/text/words.ts'
import { both } from '../common/words/both.ts'
import '../common/elements/qr.ts'
import { ticketLink } from '../common/numbers/ticket-link.ts'
import { printAlone } from '../common/print/print-alone.ts'
import { siteZone } from '../common/time/site-time.ts'
import { sayInFull, sayTime } from '../common/words/say-time.ts'
import { language, words } from '../common/words/words.ts'
import { type SlipPaper, slipStyle } from './paper.ts'

/** A time is in the server's milliseconds. */
export type SeatedFor = { readonly until: number } | { readonly minutes: number }

export interface PrintedSlip {
  readonly number: string
  readonly token: string
  /** When the number was taken, in the server's milliseconds. */
  readonly at: number
  readonly site: string
  readonly name: Text
  readonly queue: Text | null
  /** The way from its queue on, in a language; empty: one step, or it is not known. */
  readonly way: (language: Language) => string
  readonly party: number
  /** How long people stay to be observed: until when, or for how many minutes at the end; null: not at all, or it differs. */
  readonly stay: SeatedFor | null
  /** Null: not known, or the ticket is over. */
  readonly ahead: number | null
}

const MM_PER_PX = 25.4 / 96

/** Prints a slip, in both languages: a person without a phone has chosen none. */
export async function printSlip(slip: PrintedSlip, paper: SlipPaper): Promise<void> {
  const style = (height: number) => slipStyle(paper, slip.number.length, height)
  await printAlone('yi-slip', content(slip), style(0), (place) =>
    style(place.getBoundingClientRect().height * MM_PER_PX),
  )
}

function content({ number, token, at, site, name, queue, way, party, stay, ahead }: PrintedSlip) {
  const say = (sentence: (words: Words['outbox']['slip'], language: Language) => string) =>
    both(({ outbox }, language) => sentence(outbox.slip, language))
  return html`
    <p class="name">${both((_, language) => textIn(name, language))}</p>
    <p>${say((text) => text.title)}</p>
    <p class="number">${number}</p>
    ${queue ? html`<p>${both((_, language) => textIn(queue, language))}</p>` : nothing}
    ${way(language()) ? html`<p>${both((_, inLanguage) => way(inLanguage))}</p>` : nothing}
    ${party > 1 ? html`<p>${say((text) => text.partyOf({ count: party }))}</p>` : nothing}
    ${ahead === null ? nothing : html`<p>${say((text) => (ahead ? text.ahead({ count: ahead }) : text.next))}</p>`}
    ${stay ? html`<p class="keep">${say((text, language) => sayStay(stay, text, language))}</p>` : nothing}
    <yi-qr .text=${ticketLink(site, number, token)} .label=${words().outbox.slip.code}></yi-qr>
    <p>${say((text) => text.scan)}</p>
    <p class="keep">${say((text) => text.keep)}</p>
    <p>${say((text, language) => text.taken({ time: sayInFull(at, language) }))}</p>`
}

function sayStay(stay: SeatedFor, text: Words['outbox']['slip'], language: Language): string {
  return 'until' in stay ? text.until({ time: sayTime(stay.until, siteZone(), language) }) : text.stay(stay)
}
