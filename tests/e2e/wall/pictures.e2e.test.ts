// Pictures of the wall with every desk calling, in gallery/: a sample with `npm test`, all of them with `npm run
// gallery`.

import { expect, test } from 'vitest'
import { AT, hallOf } from '../../client/common/wall/views.ts'
import { isWhole, picture } from '../../kit/looking.ts'
import { openBrowser } from '../../kit/pages.ts'
import { readWall } from './rendered.ts'
import { HALLS, openWall, PANELS, show } from './stage.ts'

const DESKS = isWhole ? [1, 3, 6, 10, 20, 60] : [6, 20]
const LINES = isWhole ? [0, 1, 3] : [1]
const WINDOWS = Object.entries(PANELS).filter(([name]) => isWhole || name === '1080p' || name === 'upright')
const SCREENS = Object.entries(HALLS).filter(([name]) => isWhole || name === '65in-6m')

test('every desk calls: each number is on the wall, on every panel and at every distance', {
  timeout: 300_000,
}, async () => {
  const browser = await openBrowser()
  const page = await openWall(browser)
  for (const [panel, [width, height]] of WINDOWS) {
    await page.setViewportSize({ width, height })
    for (const [hall, screen] of SCREENS)
      for (const desks of DESKS)
        for (const lines of LINES) {
          await show(page, hallOf({ desks, lines, ...screen }), AT)
          const name = `wall-${panel}-${hall}-${desks}-desks-${lines}-lines`
          expect((await readWall(page)).faults, name).toEqual([])
          await picture(page, `${name}`, { animations: 'disabled' })
        }
  }
  await browser.close()
})
