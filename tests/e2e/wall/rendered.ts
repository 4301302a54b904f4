// What a person before the wall can see of it, read from the page as it is drawn.

import type { Page } from 'playwright'

export interface Seen {
  readonly number: string
  readonly desk: string
  /** Its position: as the newest call, or in its desk's place. */
  readonly at: 'newest' | 'place'
  readonly letters: number
  readonly name: number
}

export interface Rendered {
  readonly calls: readonly Seen[]
  /** The desks that have a place now. */
  readonly desks: readonly string[]
  /** Pages of the board. */
  readonly pages: number
  /** The faults of the drawing, in words. */
  readonly faults: readonly string[]
}

/** Reads every drawn number and desk: whether it is inside the window, uncovered, whole, and larger than its desk. */
export function readWall(page: Page): Promise<Rendered> {
  return page.locator('yi-wall').evaluate((wall) => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own types are not the test's
    const inside = (element: any, all: string): any[] => [
      ...(element?.shadowRoot?.querySelectorAll(all) ?? []),
    ]
    const view = wall.ownerDocument.defaultView
    const { innerWidth, innerHeight } = view
    const faults: string[] = []
    const taken: {
      what: string
      rect: { left: number; right: number; top: number; bottom: number; height: number }
    }[] = []
    // biome-ignore lint/suspicious/noExplicitAny: the page's own types are not the test's
    const sizeOf = (element: any) => Number.parseFloat(view.getComputedStyle(element).fontSize)
    const areas = inside(wall, '.area')

    // biome-ignore lint/suspicious/noExplicitAny: the page's own types are not the test's
    const look = (text: any, box: any, what: string): void => {
      const range = wall.ownerDocument.createRange()
      range.selectNodeContents(text)
      const rect = range.getBoundingClientRect()
      const frame = box.getBoundingClientRect()
      if (rect.width < 1 || rect.height < 1) faults.push(`${what} is not drawn`)
      if (
        rect.left < -0.5 ||
        rect.top < -0.5 ||
        rect.right > innerWidth + 0.5 ||
        rect.bottom > innerHeight + 0.5
      )
        faults.push(`${what} is outside the window`)
      // letters fill seven tenths of their line, so the space above and below them may reach outside
      const spare = 0.16 * sizeOf(text)
      if (rect.left < frame.left - 1 || rect.right > frame.right + 1) faults.push(`${what} is clipped across`)
      if (rect.top < frame.top - spare - 1 || rect.bottom > frame.bottom + spare + 1)
        faults.push(`${what} is clipped`)
      for (const other of taken) {
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left)
        const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top)
        if (across > 1 && down > 0.32 * Math.min(rect.height, other.rect.height))
          faults.push(`${what} lies over ${other.what}`)
      }
      taken.push({ what, rect })
    }

    const calls: Seen[] = []
    const [newest] = areas.filter(({ localName }) => localName === 'yi-newest')
    for (const call of inside(newest, '.call:not(.dim)')) {
      const desk = call.querySelector('.desk')
      for (const [index, span] of [...desk.querySelectorAll('span')].entries())
        look(span, call, `newest desk ${index}`)
      for (const number of call.querySelectorAll('.number')) {
        look(number, call, `newest ${number.textContent}`)
        calls.push({
          number: number.textContent ?? '',
          desk: desk.querySelector('span')?.textContent ?? '',
          at: 'newest',
          letters: sizeOf(number),
          name: Math.max(...[...desk.querySelectorAll('span')].map(sizeOf)),
        })
      }
    }
    const desks: string[] = []
    const [board] = areas.filter(({ localName }) => localName === 'yi-places')
    const cells = inside(board, 'li')
    for (const [index, cell] of cells.entries()) {
      const name = cell.querySelector('.name span')
      if (!name) continue
      desks.push(name.textContent ?? '')
      for (const span of cell.querySelectorAll('.name span'))
        look(span, cell, `desk ${span.textContent} of ${index}`)
      for (const number of cell.querySelectorAll('.number')) {
        look(number, cell, `place ${number.textContent}`)
        if (cell.classList.contains('last')) continue
        calls.push({
          number: number.textContent ?? '',
          desk: name.textContent ?? '',
          at: 'place',
          letters: sizeOf(number),
          name: sizeOf(cell.querySelector('.name')),
        })
      }
    }
    for (const { number, letters, name, at } of calls)
      if (letters <= name) faults.push(`${at} ${number} is smaller than its desk`)
    const frames = areas
      // biome-ignore lint/suspicious/noExplicitAny: the page's own types are not the test's
      .map((area: any) => ({ what: area.localName, rect: area.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 2 && rect.height > 2)
    for (const [index, one] of frames.entries())
      for (const other of frames.slice(index + 1)) {
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        if (across > 0.5 && down > 0.5) faults.push(`${one.what} lies over ${other.what}`)
      }
    return { calls, desks, pages: Math.max(1, inside(board, '.pages i').length), faults }
  })
}
