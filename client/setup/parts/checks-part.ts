// What desks check, and what is said to people who are turned away.

import { html, type TemplateResult } from 'lit'
import { Check, type TurnAwayReason } from '../../../shared/day/nouns/checks.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import { languages } from '../../../shared/languages.ts'
import { turnedWords } from '../../../shared/text/turned-words.ts'
import { words } from '../../common/words/words.ts'
import { valueAt, withSentence } from '../settings.ts'
import type { FormState } from './form.ts'
import './field.ts'

/** The checks of a queue, to tick. */
export function checksField(form: FormState, index: number): TemplateResult {
  const { fields } = words().setup
  const ticked = form.site.queues[index]?.checks ?? []
  const tick = (check: Check, isOn: boolean) => {
    // in the order in which tablets show them
    const checks = Check.options.filter((one) => (one === check ? isOn : ticked.includes(one)))
    form.put(`queues.${index}.checks`, checks.length ? checks : undefined)
  }
  return html`<div role="group" class="draws" aria-label=${fields.checks}><span>${fields.checks}</span>
      ${Check.options.map(
        (
          check,
        ) => html`<yi-field kind="check" .label=${words().checks.names[check]} .value=${ticked.includes(check)}
          @change-value=${({ detail }: CustomEvent<boolean>) => tick(check, detail)}></yi-field>`,
      )}</div>${form.fault(`queues.${index}.checks`)}`
}

/** A sentence for each reason in each language; the usual one stands there in grey. */
export function turnAwayPart(form: FormState): TemplateResult {
  const { site } = form
  const reasons = Object.entries(words().checks.reasons) as [TurnAwayReason, string][]
  return html`<p class="quiet">${words().setup.form.turnAwayHow}</p>
    <div class="fields">${reasons.flatMap(([reason, said]) =>
      languagesOf(site).map((language) => {
        const path = `turnAway.${reason}.${language}`
        return html`<yi-field data-path=${path} .label=${`${said} · ${languages[language].name}`} .value=${valueAt(site, path) ?? ''}
          .placeholder=${turnedWords[language].ways[reason]} .fault=${form.said(path)}
          @change-value=${({ detail }: CustomEvent<string>) => form.change(withSentence(site, 'turnAway', reason, language, detail))}></yi-field>`
      }),
    )}</div>`
}

/** Whether anybody may be turned away there. */
export function turnsAway({ queues, turnAway }: Site): boolean {
  return turnAway !== undefined || queues.some(({ checks }) => checks !== undefined)
}
