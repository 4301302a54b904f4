// What somebody who looks at a page can see, and what has the focus.

import type { Locator, Page } from 'playwright'

/** Pixels of the bar at the bottom of the window, which covers what is under it. */
const BAR = 60

/** Whether it is in sight: inside the window, and above the bar at the bottom. */
export async function isInSight(page: Page, what: Locator): Promise<boolean> {
  const { height = 0 } = page.viewportSize() ?? {}
  const place = await what.boundingBox()
  return place !== null && place.y >= 0 && place.y + place.height <= height - BAR
}

/** The path of the setting whose field has the focus. */
export function focusedPath(page: Page): Promise<string | null> {
  return page.evaluate(`(() => {
    let at = document.activeElement
    let path = null
    while (at) {
      path = at.dataset.path ?? path
      at = at.shadowRoot?.activeElement
    }
    return path
  })()`)
}

/** Opens a folded part of a form; one that is open stays so. */
export async function openPart(page: Page, name: string): Promise<void> {
  const part = page.locator(`yi-fold[data-part=${name}]`)
  if (!(await part.locator('details[open]').count())) await part.locator('summary').click()
}
