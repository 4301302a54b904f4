// The figures of a period as files: a spreadsheet with a sheet for each figure, and each of its sheets as CSV.

import { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import { LANGUAGES, type Language, languageFor } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import { faultsOf } from '../days/faults.ts'
import { figureSheets } from '../sheets/figure-sheets.ts'
import type { Cell, Sheet } from '../sheets/sheet.ts'
import { SHEETS } from '../sheets/sheet-names.ts'
import { ticketColumns, ticketRows } from '../sheets/ticket-sheet.ts'
import { xlsxOf } from '../sheets/xlsx.ts'
import { type AskedPeriod, askedPeriod } from './asked-period.ts'
import { csvLine, headLine } from './csv.ts'
import { type AddUp, headOf, partsOf, type Summed, staffOf } from './figures.ts'
import { sendLines, sendPages } from './lines.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

/** Numbers that a spreadsheet lists: its thread holds all of them at once. A CSV file has as many as there are. */
const MOST_TICKETS = 50_000
/** Files that are made at once, each of another account: a spreadsheet is some hundred megabytes while it is made. */
const MOST_FILES = 2
/** Milliseconds after which to ask again where as many are made. */
const BUSY = 5_000
/** Milliseconds that a file may take. */
const LONGEST = 10 * 60_000
/** Lines of a page of a CSV file. */
const TOGETHER = 100

const FileQuery = v.object({
  /** Else by what the browser reads. */
  language: v.optional(v.picklist(LANGUAGES)),
  sheet: v.optional(v.picklist(SHEETS), 'sites'),
})

interface Asked extends AskedPeriod, v.InferOutput<typeof FileQuery> {
  readonly language: Language
  readonly signal: AbortSignal
}

export function figureFileRoutes(parts: HttpParts, addUp: AddUp): Router {
  const { days, clock } = parts
  const router = Router()
  const making = new Set<string>()

  router.get('/figures.xlsx', async (request, response) => {
    const asked = await begin(request, response)
    const summed = asked && (await addUp(asked, request, response, true))
    if (!asked || !summed) return
    const sheets = await sheetsOf(asked, summed)
    const file = await xlsxOf(allOf(asked, sheets), asked.signal).catch(gone(asked.signal))
    if (!file || response.closed) return
    response.attachment(fileName(asked, 'xlsx'))
    response.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    response.end(file)
  })

  router.get('/figures.csv', async (request, response) => {
    const asked = await begin(request, response)
    if (!asked) return
    const name = fileName(asked, 'csv', asked.sheet)
    if (asked.sheet === 'tickets') {
      const columns = ticketColumns(asked.language)
      response.attachment(name).type('text/csv')
      await sendPages(response, ticketPages(asked, columns)).catch(gone(asked.signal))
      return
    }
    const summed = await addUp(asked, request, response, true)
    if (!summed) return
    const sheet = (await sheetsOf(asked, summed))[asked.sheet]
    if (!sheet) return sendProblem(request, response, 'not-allowed')
    response.attachment(name).type('text/csv')
    await sendLines(response, linesOf(sheet))
  })
  return router

  /**
   * Resolves to null after it has answered with a problem. The account's place in `making` is free again once the
   * response is closed.
   */
  async function begin(request: Request, response: Response): Promise<Asked | null> {
    const asked = await askedPeriod(parts, request, response)
    if (!asked) return null
    const query = v.safeParse(FileQuery, request.query)
    if (!query.success) {
      sendProblem(request, response, 'invalid', faultsOf(query.issues))
      return null
    }
    const { id } = asked.staff
    if (making.has(id) || making.size >= MOST_FILES) {
      sendProblem(request, response, 'too-many-requests', [], BUSY)
      return null
    }
    making.add(id)
    const ended = new AbortController()
    const cut = clock.after(LONGEST, () => response.destroy())
    response.once('close', () => {
      making.delete(id)
      cut()
      ended.abort()
    })
    if (response.closed) ended.abort()
    const language = query.output.language ?? languageFor(request.headers['accept-language'])
    return { ...asked, ...query.output, language, signal: ended.signal }
  }

  async function sheetsOf(asked: Asked, summed: Summed) {
    return figureSheets({
      language: asked.language,
      head: headOf(asked, summed),
      rows: partsOf(asked, summed),
      staff: await staffOf(parts, asked, summed),
      sites: asked.sites,
    })
  }

  function* allOf(asked: Asked, sheets: Awaited<ReturnType<typeof sheetsOf>>): Generator<Sheet> {
    const words = everyLanguage[asked.language].sheets
    for (const name of SHEETS) {
      const sheet = name === 'tickets' ? null : sheets[name]
      if (sheet) yield sheet
    }
    const columns = ticketColumns(asked.language)
    yield { name: words.names.tickets, columns, rows: firstTickets(asked) }
  }

  /** As many as a spreadsheet lists, and then that there are more. */
  async function* firstTickets(asked: Asked): AsyncGenerator<readonly Cell[]> {
    const { notes } = everyLanguage[asked.language].sheets
    const erased = { days: 0 }
    let rows = 0
    for await (const row of ticketsOf(asked, erased)) {
      if (rows === MOST_TICKETS) {
        yield [null, notes.cut({ most: MOST_TICKETS })]
        return
      }
      rows += 1
      yield row
    }
    if (erased.days > 0) yield [null, notes.erased({ count: erased.days })]
  }

  async function* ticketPages(
    asked: Asked,
    columns: ReturnType<typeof ticketColumns>,
  ): AsyncGenerator<readonly string[]> {
    yield [headLine(columns)]
    let page: string[] = []
    for await (const row of ticketsOf(asked, { days: 0 })) {
      page.push(csvLine(row, columns))
      if (page.length < TOGETHER) continue
      yield page
      page = []
    }
    yield page
  }

  /** Every number whose day still has its log: a day in memory at a time. */
  async function* ticketsOf(
    { sites, period, signal, language }: Asked,
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
}

function* linesOf({ columns, rows }: Sheet): Generator<string> {
  yield headLine(columns)
  // only the rows of the sheet of tickets come asynchronously, and that sheet is written elsewhere
  for (const row of rows as Iterable<readonly Cell[]>) yield csvLine(row, columns)
}

function fileName({ period, language }: Asked, ending: string, sheet?: (typeof SHEETS)[number]): string {
  const words = everyLanguage[language].sheets
  const what = sheet ? `${words.file}-${words.names[sheet]}` : words.file
  return `${what.replaceAll(' ', '-')}-${period.from}-${period.to}.${ending}`
}

/** Takes the error for null where the request was aborted: nobody is left to be answered. Throws it otherwise. */
function gone(signal: AbortSignal): (error: unknown) => null {
  return (error) => {
    if (signal.aborted) return null
    throw error
  }
}
