// How many people can be served in a day: a figure for one queue or all of a step, the same each day or by weekday.

import { html, type TemplateResult } from 'lit'
import type { Quota } from '../../../shared/day/nouns/quota.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import { WEEKDAYS, type Weekday } from '../../../shared/day/nouns/timetable.ts'
import { type Language, languages } from '../../../shared/languages.ts'
import { quotaWords } from '../../../shared/text/quota-words.ts'
import { language } from '../../common/words/words.ts'
import type { FormState } from './form.ts'
import './field.ts'

/** Doses of one delivery: a figure to begin with. */
const FIRST = 500
/** From so many people left on everybody is told, where the site does not say. */
const TELL_FROM = 100

type Changes = Partial<{ -readonly [K in keyof Quota]: Quota[K] | undefined }>

export function quotaPart(form: FormState): TemplateResult {
  const text = quotaWords[language()].setup
  const { quotas = [], queues } = form.site
  const free = queues.filter(({ id }) => !quotas.some((quota) => quota.queues.includes(id)))
  return html`<p class="quiet">${text.how}</p>
    ${quotas.map((quota, index) => oneQuota(form, quota, index))} ${form.fault('quotas')}
    <button type="button" ?disabled=${free.length === 0}
      @click=${() => setQuotas(form, [...quotas, { queues: [free[0]!.id], people: FIRST }])}>${text.add}</button>`
}

function oneQuota(form: FormState, quota: Quota, index: number): TemplateResult {
  const text = quotaWords[language()].setup
  const { quotas = [], queues } = form.site
  const path = `quotas.${index}`
  const change = (changes: Changes) =>
    setQuotas(
      form,
      quotas.map((one, n) => (n === index ? defined({ ...one, ...changes }) : one)),
    )
  const tick = (id: string, isOn: boolean) =>
    change({
      queues: queues.map((one) => one.id).filter((one) => (one === id ? isOn : quota.queues.includes(one))),
    })
  const isByWeekday = typeof quota.people === 'object'
  return html`<fieldset data-path=${path}>
    <div role="group" class="draws" aria-label=${text.queues}><span>${text.queues}</span>${queues.map(
      ({ id }) => html`<yi-field kind="check" .label=${id} .value=${quota.queues.includes(id)}
        @change-value=${({ detail }: CustomEvent<boolean>) => tick(id, detail)}></yi-field>`,
    )}</div>${form.fault(`${path}.queues`)}
    <yi-field kind="check" .label=${text.byWeekday} .value=${isByWeekday}
      @change-value=${({ detail }: CustomEvent<boolean>) => change({ people: otherwise(quota, detail) })}></yi-field>
    <div class="fields">
      ${isByWeekday ? WEEKDAYS.map((day) => weekdayField(form, quota, path, day, change)) : number(form, `${path}.people`, text.people, quota.people, (people) => change({ people: people as number }))}
      ${number(form, `${path}.tellFrom`, text.tellFrom, quota.tellFrom, (tellFrom) => change({ tellFrom }), TELL_FROM)}
      ${languagesOf(form.site).map((tag) => sentence(form, quota, path, tag, change))}
    </div>
    <button type="button" @click=${() =>
      setQuotas(
        form,
        quotas.filter((_, n) => n !== index),
      )}>${text.remove}</button>
  </fieldset>`
}

function weekdayField(
  form: FormState,
  { people }: Quota,
  path: string,
  day: Weekday,
  change: (changes: Changes) => void,
): TemplateResult {
  const text = quotaWords[language()].setup
  const now = typeof people === 'object' ? people : {}
  return number(form, `${path}.people.${day}`, text.weekday({ day: text.days[day] }), now[day], (figure) =>
    change({ people: defined({ ...now, [day]: figure }) }),
  )
}

function sentence(
  form: FormState,
  { words = {} }: Quota,
  path: string,
  tag: Language,
  change: (changes: Changes) => void,
): TemplateResult {
  const text = quotaWords[tag]
  const label = `${quotaWords[language()].setup.words} · ${languages[tag].name}`
  const set = (said: string) => {
    const own = defined({ ...words, [tag]: said || undefined })
    change({ words: Object.keys(own).length ? own : undefined })
  }
  return html`<yi-field data-path=${`${path}.words.${tag}`} .label=${label} .value=${words[tag] ?? ''} .placeholder=${text.noneWhy}
    .fault=${form.said(`${path}.words.${tag}`)} @change-value=${({ detail }: CustomEvent<string>) => set(detail)}></yi-field>`
}

function number(
  form: FormState,
  path: string,
  label: string,
  value: number | undefined,
  set: (value: number | undefined) => void,
  usual?: number,
): TemplateResult {
  return html`<yi-field data-path=${path} kind="number" .label=${label} .value=${value} .placeholder=${usual ? String(usual) : ''}
    .fault=${form.said(path)} @change-value=${({ detail }: CustomEvent<number | undefined>) => set(detail)}></yi-field>`
}

/** The figures of the other way to set them: by weekday, or the same each day. */
function otherwise({ people }: Quota, byWeekday: boolean): Quota['people'] {
  const first = typeof people === 'number' ? people : (Object.values(people)[0] ?? FIRST)
  return byWeekday ? (Object.fromEntries(WEEKDAYS.map((day) => [day, first])) as Quota['people']) : first
}

function setQuotas(form: FormState, quotas: readonly Quota[]): void {
  form.change(defined({ ...form.site, quotas: quotas.length ? quotas : undefined }) as Site)
}

/** The value without what is undefined: a setting that is left out is not one that is null. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
