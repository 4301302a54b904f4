// The opening hours of a site in its form: by weekday, with breaks, holidays and special days.

import { expect, test } from 'vitest'
import { sayDate, sayWeekday } from '../../../../client/common/words/say-date.ts'
import { words } from '../../../../client/common/words/words.ts'
import type { FoldElement } from '../../../../client/setup/parts/fold.ts'
import type { Timetable } from '../../../../shared/day/nouns/timetable.ts'
import { type Language, languages } from '../../../../shared/languages.ts'
import { aheadWords } from '../../../../shared/text/ahead-words.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { Part } from '../../../kit/mount/part.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { pressTwice, refusedAt } from '../owner.ts'
import { mountForm, PATH, sent, type WholeForm } from '../whole-form.ts'

const text = () => words().setup.calendar
const HOURS = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const MORNING = { from: '08:00', to: '12:00' }
const EVENING = { from: '14:00', to: '18:00', lastNumber: '17:30' }
const [MONDAY, TUESDAY] = [() => sayWeekday(0), () => sayWeekday(1)]

/** The calendar as it would be saved now. */
async function saved(form: WholeForm): Promise<Timetable | undefined> {
  await form.foot.press(words().setup.save)
  return sent().at(-1)?.calendar as Timetable | undefined
}

const withCalendar = (calendar: Timetable, language: Language = 'en') =>
  mountForm({ saved: sampleSite({ calendar }) }, language)

async function type(part: Part, label: string, value: string): Promise<void> {
  const input =
    part.root.querySelector('yi-week, yi-dates') && deep(part.root, `input[aria-label="${label}"]`)
  if (!input) throw new Error(`no field ${label}`)
  ;(input as HTMLInputElement).value = value
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

/** The first element that matches, at any depth. */
function deep(root: ParentNode, selector: string): HTMLElement | null {
  const own = root.querySelector<HTMLElement>(selector)
  if (own) return own
  for (const one of root.querySelectorAll<HTMLElement>('*')) {
    const found = one.shadowRoot && deep(one.shadowRoot, selector)
    if (found) return found
  }
  return null
}

test('a site with the same hours every day gets a calendar that means the same, and may go back', async () => {
  const form = await mountForm({ saved: sampleSite({ hours: HOURS }) })
  const part = await form.open('hours')
  await part.press(text().use)
  const calendar = await saved(form)
  expect(Object.values(calendar?.week ?? {})).toEqual(Array(7).fill([HOURS]))
  expect(calendar?.opens).toBe('itself')
  expect(sent().at(-1)).not.toHaveProperty('hours')
  await pressTwice(part, text().back, text().backSure)
  expect(await saved(form)).toBe(undefined)
  expect(sent().at(-1)?.hours).toEqual(HOURS)
})

test('a lunch break is added with one tap, copied to the weekdays, and named', async () => {
  const form = await withCalendar({ opens: 'hand', week: { mon: [HOURS] } })
  const part = await form.open('hours')
  await part.press(text().addOf({ day: MONDAY(), what: text().addRest }))
  expect(part).toSay(text().rest({ from: '12:00', to: '14:00' }))
  await part.press(text().likeMonday)
  for (const [tag, said] of [
    ['zh-CN', '午饭'],
    ['en', 'Lunch'],
  ] as const)
    await form.write(`calendar.breakNote.${tag}`, said)
  expect(await saved(form)).toEqual({
    opens: 'hand',
    week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [MORNING, EVENING]])),
    breakNote: { 'zh-CN': '午饭', en: 'Lunch' },
  })
  await form.write('calendar.breakNote.zh-CN', '')
  await form.write('calendar.breakNote.en', ' ')
  expect(await saved(form)).not.toHaveProperty('breakNote')
})

test('a day is as the one above, has its own times, or is shut', async () => {
  const form = await withCalendar({ opens: 'itself', week: { mon: [HOURS] } })
  const part = await form.open('hours')
  await part.press(text().addOf({ day: TUESDAY(), what: text().above }))
  await type(part, text().to({ day: TUESDAY(), count: 1 }), '17:00')
  await type(part, text().lastNumberOf({ day: TUESDAY() }), '17:00')
  await part.press(text().remove({ day: MONDAY(), count: 1 }))
  expect((await saved(form))?.week).toEqual({ tue: [{ from: '08:00', to: '17:00' }] })
})

test('who opens the days is chosen', async () => {
  const form = await withCalendar({ opens: 'itself', week: {} })
  const part = await form.open('hours')
  await part.tick('radio', text().opens.hand)
  expect((await saved(form))?.opens).toBe('hand')
})

test('days in a row are added as one row, with their sentence, and taken out again', async () => {
  const form = await withCalendar({ opens: 'itself', week: { mon: [HOURS] } })
  const part = await form.open('hours')
  await part.write(text().first, '2026-12-24')
  await part.write(text().last, '2026-12-26')
  await part.write(`${text().note} · ${languages.en.name}`, 'Christmas')
  await part.write(`${text().note} · ${languages['zh-CN'].name}`, '圣诞节')
  await part.press(text().add1)
  const note = { en: 'Christmas', 'zh-CN': '圣诞节' }
  const dates = ['2026-12-24', '2026-12-25', '2026-12-26'].map((date) => ({ date, spans: [], note }))
  expect((await saved(form))?.dates).toEqual(dates)
  const row = aheadWords.en.to({ from: sayDate('2026-12-24', '2026'), to: sayDate('2026-12-26', '2026') })
  await part.press(text().removeOf({ dates: row }))
  expect(await saved(form)).not.toHaveProperty('dates')
})

test('a day in the past, backwards or of no date adds nothing and is said', async () => {
  const form = await withCalendar({ opens: 'itself', week: {} })
  const part = await form.open('hours')
  await part.press(text().add1)
  expect(part).toSay(text().wrongDates)
  await part.write(text().first, '2026-12-24')
  await part.write(text().last, '2026-12-23')
  await part.press(text().add1)
  expect(part).toSay(text().wrongDates)
  expect(await saved(form)).not.toHaveProperty('dates')
})

test('a pasted year is added; what was no date stays in the field, each line with why', async () => {
  const form = await withCalendar({
    opens: 'itself',
    week: {},
    dates: [{ date: '2027-01-01', spans: [HOURS] }],
  })
  const part = await form.open('hours')
  await open(part)
  await part.write(text().pasteList, '2027-01-01\n2月17日 ~ 2月19日\n春节\n2027-02-29')
  await part.press(text().addAll)
  expect(part).toSay(text().added({ count: 3 }))
  expect(part).toSay(text().already({ count: 1 }))
  expect(part).toSay(text().wrong['no-date']({ line: 1, text: '春节' }))
  expect(part).toSay(text().wrong['no-such-date']({ line: 2, text: '2027-02-29' }))
  expect(part.field(text().pasteList).value).toBe('春节\n2027-02-29')
  expect((await saved(form))?.dates).toEqual([
    { date: '2027-01-01', spans: [HOURS] },
    ...['2027-02-17', '2027-02-18', '2027-02-19'].map((date) => ({ date, spans: [] })),
  ])
})

test('more dates than the settings hold are refused whole', async () => {
  const form = await withCalendar({ opens: 'itself', week: {} })
  const part = await form.open('hours')
  await open(part)
  const months = Array.from(
    { length: 8 },
    (_, month) => `${2027 + Math.floor(month / 6)}-${(month % 6) * 2 + 1}-01`,
  )
  await part.write(
    text().pasteList,
    months
      .map((first, index) => `${first} ~ ${2027 + Math.floor(index / 6)}-${(index % 6) * 2 + 2}-28`)
      .join('\n'),
  )
  await part.press(text().addAll)
  expect(part).toSay(text().tooMany({ most: 400 }))
  expect(await saved(form)).not.toHaveProperty('dates')
})

test('the hours and the sentence of a run of days are changed for all of them', async () => {
  const form = await withCalendar({
    opens: 'itself',
    week: {},
    dates: ['2026-12-24', '2026-12-25'].map((date) => ({ date, spans: [] })),
  })
  const part = await form.open('hours')
  const row = aheadWords.en.to({ from: sayDate('2026-12-24', '2026'), to: sayDate('2026-12-25', '2026') })
  await part.press(text().changeOf({ dates: row }))
  await part.press(text().addOf({ day: row, what: text().open }))
  expect((await saved(form))?.dates).toEqual(
    ['2026-12-24', '2026-12-25'].map((date) => ({ date, spans: [{ from: '08:00', to: '18:00' }] })),
  )
})

test('days that are over are counted and taken out at once', async () => {
  const form = await withCalendar({ opens: 'itself', week: {}, dates: [{ date: '2026-01-01', spans: [] }] })
  const part = await form.open('hours')
  expect(part).toSay(text().past({ count: 1 }))
  await part.press(text().removePast)
  expect(await saved(form)).not.toHaveProperty('dates')
})

test('the next two weeks are shown as they stand in the form, special days with their sentence', async () => {
  const form = await withCalendar({
    opens: 'itself',
    week: { tue: [MORNING, EVENING] },
    dates: [{ date: '2026-11-25', spans: [], note: { 'zh-CN': '消毒', en: 'Disinfection' } }],
  })
  const part = await form.open('hours')
  const days = [...(deep(part.root, 'yi-days-ahead')?.shadowRoot?.querySelectorAll('li') ?? [])].map(
    (one) => one.innerText,
  )
  expect(days).toHaveLength(14)
  expect(days[0]).toContain(text().today)
  expect(days[1]).toContain('08:00–12:00, 14:00–18:00')
  expect(days[1]).toContain('17:30')
  expect(days[2]).toContain('Disinfection')
  expect(days[3]).toContain(aheadWords.en.shut)
})

test('each fault is said at its field, the part opens, and the first field has the focus', async () => {
  const form = await withCalendar({
    opens: 'itself',
    week: { mon: [MORNING, { from: '11:00', to: '18:00' }] },
    dates: [{ date: '2026-12-25', spans: [MORNING], note: { 'zh-CN': '圣诞节' } }],
  })
  server().http.answers(
    PATH,
    refusedAt(
      { path: 'calendar.week.mon.1.from', rule: 'span-overlap', limit: '12:00' },
      { path: 'calendar.dates.0.note.en', rule: 'missing' },
      { path: 'calendar.dates.0.spans.0.to', rule: 'format' },
    ),
  )
  await form.foot.press(words().setup.save)
  expect(form.fold('hours').open).toBe(true)
  const part = new Part(form.fold('hours'))
  expect(part).toSay(words().faults['span-overlap']({ limit: '12:00' }))
  expect(part).toSay(words().faults.missing())
  expect(part).toSay(words().setup.form.faults.time())
  const first = deep(part.root, '[data-path="calendar.week.mon.1.from"]')
  expect(first?.getAttribute('aria-invalid')).toBe('true')
  expect(first?.matches(':focus')).toBe(true)
  await type(part, text().from({ day: MONDAY(), count: 2 }), '14:00')
  expect(part).not.toSay(words().faults['span-overlap']({ limit: '12:00' }))
})

test('in every language the folded part says how the site opens', () =>
  inEveryLanguage(async (language, said) => {
    const dates = [{ date: '2026-12-25', spans: [] }]
    const form = await withCalendar({ opens: 'itself', week: { mon: [HOURS] }, dates }, language)
    const { says } = said.setup.calendar
    expect(form.fold('hours').says).toContain(says.itself)
    expect(form.fold('hours').says).toContain(says.dates({ count: 1 }))
    expect(form.fold('hours').says).toContain(sayWeekday(0, 'short'))
  }))

/** Opens the field for a pasted list. */
async function open(part: Part): Promise<void> {
  const fold = deep(part.root, 'yi-more-dates')?.shadowRoot?.querySelector<FoldElement>('yi-fold')
  if (!fold) throw new Error('no field for a list')
  fold.open = true
  await settled()
}
