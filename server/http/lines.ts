// Long texts, sent as they are made: a day of a big site is megabytes, and everyone else is answered meanwhile.

import type { Response } from 'express'

/** Lines in one turn of the event loop: about two milliseconds of the dearer file. */
const TOGETHER = 200

/** Sends the lines, each with its line end, no faster than the caller reads (back-pressure). Stops when the caller hangs up. */
export function sendLines(response: Response, lines: Iterable<string>): Promise<void> {
  return sendPages(response, pagesOf(lines))
}

/** Sends lines that come in pages. It takes the next page when the last has been sent. */
export async function sendPages(
  response: Response,
  pages: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): Promise<void> {
  for await (const page of pages) {
    await send(response, page)
    if (response.closed) return
  }
  response.end()
}

function* pagesOf(lines: Iterable<string>): Generator<readonly string[]> {
  let waiting: string[] = []
  for (const line of lines) {
    waiting.push(line)
    if (waiting.length < TOGETHER) continue
    yield waiting
    waiting = []
  }
  yield waiting
}

async function send(response: Response, lines: readonly string[]): Promise<void> {
  const isFree = response.write(lines.map(ended).join(''))
  await new Promise<void>((resolve) => {
    if (isFree) return void setImmediate(resolve)
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}

function ended(line: string): string {
  return `${line}\n`
}
