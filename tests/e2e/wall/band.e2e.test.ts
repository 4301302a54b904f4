// The band of the wall, as Chromium draws it.

import { expect, test } from 'vitest'
import { AT, hallOf } from '../../client/wall/views.ts'
import { openBrowser } from '../../kit/pages.ts'
import { openWall, PANELS, show } from './stage.ts'

test('what is prompted stands whole in the band, in both languages, on every panel', async () => {
  const browser = await openBrowser()
  const page = await openWall(browser)
  for (const [width, height] of Object.values(PANELS)) {
    await page.setViewportSize({ width, height })
    const hall = hallOf({ desks: 20, lines: 2, diagonal: 55, distance: 10 })
    await show(page, { ...hall, prompt: { id: 1, kind: 'full', queue: 'A', until: AT + 60_000 } }, AT)
    const rest = await page.locator('yi-band').evaluate((band) => {
      const words = band.shadowRoot.querySelector('p')
      return band.clientHeight - words.getBoundingClientRect().height
    })
    expect(rest, `${width} x ${height}`).toBeGreaterThanOrEqual(0)
  }
  await browser.close()
})
