// What can be learnt of a page at the end of a failed journey. It stands in the error itself: of a long run the end of
// its output is often all that is kept.

import type { Page } from 'playwright'
import { printedAt } from './server-process.ts'

/** Milliseconds to wait for each part: a page that hangs must not hide what the others say. */
const PATIENCE = 10_000
/** Characters of what a page shows, and of what a server has printed. */
const MOST = { shown: 4_000, printed: 3_000 }
/** Lines that are the same on each page, or that only a camera can read: they would fill what is kept. */
const DULL = /^\s*- option |^\s*- button "\d+ 号线，空"|^[\s\u2580-\u259f]*$/
/** How many presses are told. */
const PRESSES = 6

/**
 * Runs in the page, before its own scripts: notes what each press fell on, also where that was no button, since the
 * layout had moved between the two halves of the press.
 */
export const NOTE_PRESSES = `{
  const presses = []
  Object.assign(globalThis, { pressesSeen: presses })
  const name = (node) => node instanceof Element ? [node.localName, ...node.classList].join('.') : '?'
  for (const kind of ['pointerdown', 'click'])
    addEventListener(kind, (event) => {
      const path = event.composedPath().slice(0, 3).map(name).join(' < ')
      const text = String(event.composedPath()[0]?.textContent ?? '').trim().replace(/\\s+/g, ' ').slice(0, 30)
      presses.push(new Date().toISOString().slice(11, 23) + ' ' + kind + ' on ' + path + ' "' + text + '"')
      if (presses.length > ${2 * PRESSES}) presses.shift()
    }, true)
}`

/** What a page shows, what was pressed on it, and which commands it keeps: for a person. */
export async function lastSeen(page: Page): Promise<string> {
  const [presses, outbox, shown] = await Promise.all([
    soon(page.evaluate(() => (globalThis as { pressesSeen?: string[] }).pressesSeen?.join('\n') ?? '')),
    soon(page.evaluate<string>(KEPT_COMMANDS)),
    soon(page.locator('body').ariaSnapshot()),
  ])
  const url = page.url()
  return [
    `--- ${url} at ${new Date().toISOString()} shows:\n${telling(shown).slice(0, MOST.shown)}`,
    presses && `its last presses:\n${presses}`,
    outbox && `its outbox: ${outbox}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** What the server of a page printed at last, in all its lives. */
export function lastPrinted(page: Page): string {
  const { origin } = URL.parse(page.url()) ?? { origin: '' }
  const printed = telling(printedAt(origin)).slice(-MOST.printed)
  return printed && `--- ${origin} printed, at last:\n${printed}`
}

function telling(lines: string): string {
  return lines
    .split('\n')
    .filter((line) => !DULL.test(line))
    .join('\n')
}

/** Runs in the page: the commands in a tablet's outbox, or an empty text where there is none. */
const KEPT_COMMANDS = `(async () => {
  const all = await indexedDB.databases()
  if (!all.some(({ name }) => name === 'yimi-outbox')) return ''
  return new Promise((resolve) => {
    const opening = indexedDB.open('yimi-outbox')
    opening.onerror = () => resolve('cannot be opened')
    opening.onsuccess = () => {
      const reading = opening.result.transaction('commands').objectStore('commands').getAll()
      reading.onerror = () => resolve('cannot be read')
      reading.onsuccess = () => resolve(reading.result.map((entry) => JSON.stringify(entry)).join('\\n') || 'empty')
    }
  })
})()`

/** The answer, or why there is none. */
function soon(asked: Promise<string>): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, 'no answer'))
  return Promise.race([asked.catch(String), late])
}
