// A sheet of the kit, on the screen and on paper.

import { html, type TemplateResult } from 'lit'
import { languages } from '../../../shared/languages.ts'
import { cardContent } from '../print-card.ts'
import { sitesOfMember } from '../staff-card.ts'
import { poster } from './poster.ts'
import type { PrintContext } from './print-context.ts'
import type { KitSheet } from './sheets.ts'
import { deskSign, markCards, markSign, queueSign } from './signs.ts'
import { drawSlips } from './slips.ts'

export function sheetOf(sheet: KitSheet, context: PrintContext): TemplateResult {
  const kind = sheet.kind === 'staff' ? 'staff yi-card' : sheet.kind
  // its first language decides the direction, whatever the direction of the page that prints it
  const [first = 'en'] = context.languages
  return html`<div class="sheet ${kind} on-${sheet.paper}" dir=${languages[first].dir}><div class="in">${contentOf(sheet, context)}</div></div>`
}

function contentOf(sheet: KitSheet, context: PrintContext) {
  switch (sheet.kind) {
    case 'poster':
      return poster(sheet.arrow, context)
    case 'mark':
      return markSign(sheet.mark, context)
    case 'mark-cards':
      return markCards(sheet.marks, context)
    case 'desk':
      return deskSign(sheet.desk, context)
    case 'queue':
      return queueSign(sheet.queue, sheet.arrow, context)
    case 'slips':
      return drawSlips(sheet, context)
    default:
      // a tablet's code is good for minutes, so it is printed beside the account where it is made
      return cardContent(sheet.card, sitesOfMember(sheet.card, context.sites), null)
  }
}
