// The marshal's tablet in a real browser: by touch, and by keys.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { openBrowser, openPage, otherLanguage, SIZES, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

let browser: Browser
let server: ServerProcess
let tablet: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await signIn(tablet, server.base)
  await tablet.locator('yi-desks button').first().click()
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
  expect(complaints).toEqual([])
})

test('a drag over marks 5 to 9 reports crowding there, and one tap clears it', async () => {
  const rail = tablet.locator('yi-rail').first()
  const middle = async (mark: number) => {
    const box = (await rail.locator(`[data-mark="${mark}"]`).boundingBox())!
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  await rail.scrollIntoViewIfNeeded()
  await tablet.mouse.move(...(await middle(5)))
  await tablet.mouse.down()
  for (const mark of [6, 7, 8, 9]) await tablet.mouse.move(...(await middle(mark)))
  await tablet.mouse.up()
  await tablet
    .getByRole('button', { name: '太挤' })
    .or(tablet.locator('yi-line-desk .report'))
    .first()
    .click()
  await tablet.locator('yi-line-desk .row.crowded').waitFor()
  const ringed = await rail.locator('button.crowded').evaluateAll((all) => all.map((one) => one.textContent))
  expect(ringed).toEqual(['5', '6', '7', '8', '9'])
  await tablet.locator('yi-line-desk .row.crowded button').click()
  await rail.locator('button.crowded').first().waitFor({ state: 'detached' })
})

test('the keys take a walk-in, call and finish; Find shows the state of a number', async () => {
  await tablet.locator('yi-desk h2').click()
  await tablet.keyboard.press('w')
  await tablet.locator('yi-walk-in').getByRole('button', { name: '取号', exact: true }).click()
  await tablet.locator('yi-walk-in .given').waitFor()
  // while a dialog is open a letter is no shortcut
  await tablet.keyboard.press('n')
  await tablet.keyboard.press('Escape')
  await tablet.locator('yi-rail button.taken').waitFor()
  expect(await tablet.locator('yi-called').count()).toBe(0)

  await tablet.keyboard.press('n')
  await tablet.locator('yi-called', { hasText: 'A001' }).waitFor()
  await tablet.keyboard.press('f')
  await tablet.locator('yi-called').waitFor({ state: 'detached' })

  await tablet.keyboard.press('/')
  const find = tablet.locator('yi-find')
  await find.locator('input').fill('a001')
  await tablet.keyboard.press('Enter')
  await find.getByText('已完成').waitFor()
  await find.locator('input').fill('a999')
  await tablet.keyboard.press('Enter')
  await find.locator('#problem').filter({ hasText: /\S/ }).waitFor()
  expect(await find.locator('input').inputValue()).toBe('a999')
  await tablet.keyboard.press('Escape')
})

test('Next changes sides, and the tablet keeps that', async () => {
  await tablet.getByRole('button', { name: '左右对调' }).click()
  await tablet.reload()
  const [desk, site] = await Promise.all(
    ['yi-desk', 'yi-site'].map((part) => tablet.locator(part).boundingBox()),
  )
  expect(desk!.x).toBeLessThan(site!.x)
})

test("Next is in the lower corner at the marshal's hand, in landscape and in portrait, however far the lines are scrolled", async () => {
  for (const side of ['left', 'right']) {
    for (const [width, height] of [
      [1024, 768],
      [768, 1024],
    ] as const) {
      await tablet.setViewportSize({ width, height })
      await tablet.locator('yi-screens').scrollIntoViewIfNeeded()
      const next = (await tablet.locator('yi-desk .next').boundingBox())!
      expect(next.y + next.height, `${side} ${width}`).toBeGreaterThan(height - 60)
      expect(next.y + next.height, `${side} ${width}`).toBeLessThanOrEqual(height)
      expect(next.x + next.width / 2 < width / 2, `${side} ${width}`).toBe(side === 'left')
    }
    await tablet.getByRole('button', { name: '左右对调' }).click()
  }
})

test('while a number is at the desk Next is fully visible, with the buttons that end a turn above it, in both languages', async () => {
  for (const _ of ['at the desk', 'next']) await take(tablet)
  await tablet.locator('yi-desk .next:enabled').click()
  await tablet.locator('yi-called').first().waitFor()
  const endOf = async (part: string) => {
    const { y, height } = (await tablet.locator(`yi-desk ${part}`).first().boundingBox())!
    return y + height
  }
  for (const language of ['zh-CN', 'en']) {
    for (const size of [SIZES.tablet, { width: 1180, height: 820 }]) {
      await tablet.setViewportSize(size)
      const where = `${language} ${size.width}`
      expect(await endOf('.next'), where).toBeLessThanOrEqual(size.height)
      // elements below the end of their part are cut off: that part scrolls
      for (const act of ['miss', 'recall', 'finish', 'arrive'])
        expect(await endOf(`.${act}`), `${where} ${act}`).toBeLessThanOrEqual(await endOf('.called'))
    }
    await otherLanguage(tablet)
  }
  await tablet.setViewportSize(SIZES.tablet)
  for (const _ of ['at the desk', 'next']) {
    await tablet.locator('yi-called .finish').first().click()
    await tablet.locator('yi-called').first().waitFor({ state: 'detached' })
    await tablet.locator('yi-desk .next:enabled').click()
  }
})

test('axe finds nothing on a tablet at work', async () => {
  // also by its best-practice rules, which no norm demands
  expect(await faultsOf(tablet, {})).toEqual([])
})

/** Takes a walk-in by the keys. */
async function take(page: Page): Promise<void> {
  await page.locator('yi-desk h2').click()
  await page.keyboard.press('w')
  await page.locator('yi-walk-in').getByRole('button', { name: '取号', exact: true }).click()
  await page.locator('yi-walk-in .given').waitFor()
  await page.keyboard.press('Escape')
}
