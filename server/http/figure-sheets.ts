// The sheets of a period's file.

import type { Language } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import { figureSheets } from '../sheets/figure-sheets.ts'
import type { Cell, Sheet } from '../sheets/sheet.ts'
import { SHEETS } from '../sheets/sheet-names.ts'
import { ticketColumns, ticketRows } from '../sheets/ticket-sheet.ts'
import { csvLine, headLine } from './csv.ts'
import type { HttpParts } from './parts.ts'
import type { ReadablePeriod } from './period-query.ts'
import { partsOf, periodHead, type Summed, staffFigures } from './summing.ts'

/** Numbers that a spreadsheet lists: its thread holds all of them at once. A CSV file has as many as there are. */
const MOST_TICKETS = 50_000
/** Lines of a page of a CSV file. */
const TOGETHER = 100

export interface AskedFile extends ReadablePeriod {
  readonly language: Language
  /** Aborted where nobody waits for the file any more. */
  readonly signal: AbortSignal
}

type Sheets = Awaited<ReturnType<typeof sheetsOf>>

export async function sheetsOf(parts: HttpParts, asked: AskedFile, summed: Summed) {
  return figureSheets({
    language: asked.language,
    head: periodHead(asked, summed),
    rows: partsOf(asked, summed),
    staff: await staffFigures(parts, asked, summed),
    sites: asked.sites,
  })
}

export function* allSheets(parts: HttpParts, asked: AskedFile, sheets: Sheets): Generator<Sheet> {
  const words = everyLanguage[asked.language].sheets
  for (const name of SHEETS) {
    const sheet = name === 'tickets' ? null : sheets[name]
    if (sheet) yield sheet
  }
  const columns = ticketColumns(asked.language)
  yield { name: words.names.tickets, columns, rows: firstTickets(parts, asked) }
}

export function* sheetLines({ columns, rows }: Sheet): Generator<string> {
  yield headLine(columns)
  // only the rows of the sheet of tickets come asynchronously, and that sheet is written elsewhere
  for (const row of rows as Iterable<readonly Cell[]>) yield csvLine(row, columns)
}

/** The sheet of tickets as CSV. It ends where the caller has hung up. */
export async function* ticketPages(
  parts: HttpParts,
  asked: AskedFile,
  columns: ReturnType<typeof ticketColumns>,
): AsyncGenerator<readonly string[]> {
  yield [headLine(columns)]
  let page: string[] = []
  try {
    for await (const row of ticketsOf(parts, asked, { days: 0 })) {
      page.push(csvLine(row, columns))
      if (page.length < TOGETHER) continue
      yield page
      page = []
    }
  } catch (error) {
    nullWhereGone(asked.signal)(error)
  }
  yield page
}

export function fileName(
  { period, language }: AskedFile,
  ending: string,
  sheet?: (typeof SHEETS)[number],
): string {
  const words = everyLanguage[language].sheets
  const what = sheet ? `${words.file}-${words.names[sheet]}` : words.file
  return `${what.replaceAll(' ', '-')}-${period.from}-${period.to}.${ending}`
}

/** Takes the error for null where the request was aborted: nobody is left to be answered. Throws it otherwise. */
export function nullWhereGone(signal: AbortSignal): (error: unknown) => null {
  return (error) => {
    if (signal.aborted) return null
    throw error
  }
}

/** As many as a spreadsheet lists, and then a note that there are more. */
async function* firstTickets(parts: HttpParts, asked: AskedFile): AsyncGenerator<readonly Cell[]> {
  const { notes } = everyLanguage[asked.language].sheets
  const erased = { days: 0 }
  let rows = 0
  for await (const row of ticketsOf(parts, asked, erased)) {
    if (rows === MOST_TICKETS) {
      yield [null, notes.cut({ most: MOST_TICKETS })]
      return
    }
    rows += 1
    yield row
  }
  if (erased.days > 0) yield [null, notes.erased({ count: erased.days })]
}

/** Every number whose day still has its log: a day in memory at a time. */
async function* ticketsOf(
  { days }: HttpParts,
  { sites, period, signal, language }: AskedFile,
  erased: { days: number },
): AsyncGenerator<readonly Cell[]> {
  for (const site of sites) {
    for await (const date of days.tallies.dates(site.id, period)) {
      signal.throwIfAborted()
      const day = await days.records.fold(site.id, date, signal)
      if (day) yield* ticketRows(day, site, language)
      else erased.days += 1
    }
  }
}
