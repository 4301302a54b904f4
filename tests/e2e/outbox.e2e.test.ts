// The tablet on bad Wi-Fi: real tabs against a real server, over a connection that breaks in the middle of a command.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { eventually, openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, type World } from '../kit/world.ts'

let browser: Browser
let world: World
let wire: Wire
let tablet: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  wire = await wireTo(Number(new URL(world.base).port))
  tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await tablet.clock.install()
  await signIn(tablet, `http://127.0.0.1:${wire.port}`)
  await tablet.evaluate('navigator.serviceWorker.ready')
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('yi-desk').waitFor()
})
beforeEach(() => expect(complaints).toEqual([]))
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
})

test('a walk-in that is cut off in the middle and over a reload becomes one number, also with two tabs open', async () => {
  await tablet.getByRole('button', { name: '代取号' }).click()
  await tablet.getByRole('button', { name: '增加一人' }).click()
  wire.pause()
  await tablet.getByRole('button', { name: '取号', exact: true }).click()
  await waitingAtServer(1)
  wire.resume()
  wire.sever()
  await tablet.getByText('没有连接，暂时不知道号码').waitFor()

  await tablet.reload()
  await tablet.getByText('1 项等待发送').waitFor()
  await tablet.getByText('1 项等待发送').click()
  await tablet.getByText('代取号 · A 队 · 2 人').waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  await walkIn()
  await tablet.getByText('2 项等待发送').waitFor()
  const second = await tablet.context().newPage()
  await second.goto(tablet.url())
  await second.getByText('2 项等待发送').waitFor()

  await mend()
  for (const page of [tablet, second]) {
    await page.locator('yi-pending .arrived', { hasText: 'A001' }).waitFor()
    await page.locator('yi-pending .arrived', { hasText: 'A002' }).waitFor()
  }
  await waitingAtServer(2)
  for (const number of ['A001', 'A002']) {
    const arrived = second.locator('yi-pending .arrived', { hasText: number })
    // by keys: the second button is where the first was, so a touch so soon would count as an echo
    await arrived.getByRole('button', { name: '知道了' }).press('Enter')
    await tablet.locator('yi-pending .arrived', { hasText: number }).waitFor({ state: 'detached' })
  }
  await second.close()
})

test('next pressed twice without a connection says that the number is not known yet, and calls one', async () => {
  await tablet.locator('yi-desk .next:not([disabled])').waitFor()
  wire.sever()
  for (let taps = 0; taps < 2; taps++) {
    await tablet.getByRole('button', { name: '下一位' }).click()
    await tablet.locator('yi-desk').getByText('没有连接时不知道下一位是谁').waitFor()
  }
  await tablet.getByText('1 项等待发送').waitFor()
  await mend()
  await tablet.locator('yi-called', { hasText: 'A001' }).waitFor()
  await tablet.locator('yi-desk').getByText('已叫 A001').waitFor()
  await tablet.locator('yi-pending section').waitFor({ state: 'detached' })
  await waitingAtServer(1)
})

test('a Next that waited for half a minute is not done, and the tablet says so; other waiting commands are done', async () => {
  await tablet.locator('yi-desk .next:not([disabled])').waitFor()
  wire.sever()
  // so soon after the call Next may ask first, or rest again where the server has set the time
  const asks = tablet.getByRole('button', { name: '已完成，叫下一位' })
  const said = tablet.locator('yi-desk').getByText('没有连接时不知道下一位是谁')
  await expect
    .poll(async () => {
      await tablet
        .locator('yi-desk .next:not([disabled])')
        .evaluateAll((found: { click(): void }[]) => found[0]?.click())
      return asks.or(said).first().isVisible()
    })
    .toBe(true)
  if (await asks.isVisible()) await asks.click()
  await said.waitFor()
  await walkIn()
  await tablet.clock.fastForward(31_000)
  await tablet.getByText('已作废：超过 30 秒没有连接。').first().waitFor()
  await mend()
  await tablet.locator('yi-pending .arrived', { hasText: 'A003' }).waitFor()
  await tablet.locator('yi-called', { hasText: 'A001' }).waitFor()
  await waitingAtServer(2)
})

test('a refused command says why; waiting commands of a signed-out account go on after the sign-in', async () => {
  wire.sever()
  await tablet.locator('yi-called').getByRole('button', { name: '没来' }).click()
  await tablet.locator('yi-called').getByRole('button', { name: '完成' }).click()
  await tablet.getByText('2 项等待发送').waitFor()
  await tablet.context().clearCookies()
  await mend()
  await tablet.getByText('登录已失效。等待发送的都还在').waitFor()
  await tablet.locator('input[name=name]').fill('owner')
  await tablet.locator('input[name=passcode]').fill(PASSCODE)
  await tablet.getByRole('button', { name: '登录' }).click()
  const failed = tablet.locator('yi-pending li', { hasText: 'A001 完成' })
  await failed.getByText('现在不能这样做').waitFor()
  await failed.getByRole('button', { name: '知道了' }).click()
  await failed.waitFor({ state: 'detached' })
})

test('a command of an account that was deleted meanwhile is set aside and can be discarded, and those of the next one are sent', async () => {
  await hire('王芳', '246810')
  await hire('李明', '135790')
  await signInAs('王芳', '246810')
  await tablet.locator('yi-desk').waitFor()
  wire.sever()
  await walkIn()
  await tablet.getByText('1 项等待发送').waitFor()
  await world.owner.ask('DELETE', `/api/staff/${encodeURIComponent('王芳')}`)
  await mend()
  await tablet.getByText('登录已失效。等待发送的都还在').waitFor()
  await typeIn('李明', '135790')
  const aside = tablet.locator('yi-pending section', { hasText: '没有发送：由 王芳 操作' })
  await aside.getByText('代取号 · A 队').waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  // a later connection does not send it either, and it blocks nothing
  wire.sever()
  await walkIn()
  await mend()
  await tablet.locator('yi-pending .arrived', { hasText: 'A004' }).waitFor()
  const { lines } = (await audit()).body
  expect(lines[0]).toMatchObject({ command: 'take-ticket', staff: { name: '李明' } })
  expect(lines.filter(({ staff }: { staff?: { name: string | null } }) => staff?.name === null)).toEqual([])
  await aside.getByRole('button', { name: '不发了' }).click()
  await aside.waitFor({ state: 'detached' })
})

test('a command that another release of the page kept is sent after the upgrade, or shown with its act and its number', async () => {
  const [before] = (await audit()).body.lines
  await keepInOutbox([
    // as 0.1.0 kept it: without the protocol
    { command: 'take-ticket', input: { queue: 'A', party: 3, needs: [] }, day: null },
    { command: 'move-floor', input: { number: 'A001', floor: 2 }, day: null, protocol: 99 },
    { command: 'hold', input: { number: 'A002', until: 'noon' }, day: null, protocol: 1, isTried: true },
  ])
  await tablet.reload()
  await tablet.locator('yi-pending .arrived', { hasText: 'A005' }).getByText('代取号 · A 队 · 3 人').waitFor()
  const back = (what: string) => tablet.locator('yi-pending li', { hasText: what })
  await back('另一个版本的操作“move-floor” · A001').getByText('没有执行。如仍需要，请重新操作。').waitFor()
  await back('保留 A002').getByText('操作时页面是另一个版本。可能已经执行，请看最新情况。').waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  const { lines } = (await audit()).body
  expect(lines[0]).toMatchObject({ command: 'take-ticket' })
  expect(lines[1]).toEqual(before)
  // it is not lost before somebody has seen it
  await tablet.reload()
  await back('move-floor').getByRole('button', { name: '知道了' }).click()
  await back('move-floor').waitFor({ state: 'detached' })
  await back('保留 A002').waitFor()
})

const hire = (name: string, passcode: string) =>
  world.owner.ask('POST', '/api/staff', { name, passcode, role: 'marshal', sites: ['xingfuli'] })

async function audit() {
  const { date } = await world.app.days.day('xingfuli')
  return world.owner.ask('GET', `/api/sites/xingfuli/days/${date}/audit`)
}

async function signInAs(name: string, passcode: string): Promise<void> {
  await tablet.getByRole('button', { name: '退出', exact: true }).click()
  await typeIn(name, passcode)
}

async function typeIn(name: string, passcode: string): Promise<void> {
  await tablet.locator('input[name=name]').fill(name)
  await tablet.locator('input[name=passcode]').fill(passcode)
  await tablet.getByRole('button', { name: '登录', exact: true }).click()
}

/** Restores the connection, and tells the tablet so, as its system would. */
async function mend(): Promise<void> {
  wire.mend()
  await tablet.evaluate('dispatchEvent(new Event("online"))')
}

async function walkIn(): Promise<void> {
  await tablet.getByRole('button', { name: '代取号' }).click()
  await tablet.getByRole('button', { name: '取号', exact: true }).click()
  await tablet.getByText('没有连接，暂时不知道号码').waitFor()
  await tablet.locator('yi-walk-in').getByRole('button', { name: '关闭' }).click()
}

/** Asks the server itself, not through the broken connection, until so many tickets wait there. */
async function waitingAtServer(count: number): Promise<void> {
  const waiting = async () => {
    const response = await fetch(`${world.base}/api/sites/xingfuli`)
    return ((await response.json()) as { waiting: number }).waiting
  }
  await eventually(waiting).toBe(count)
}

interface Kept {
  readonly command: string
  readonly input: object
  readonly day: string | null
  readonly protocol?: number
  readonly isTried?: boolean
}

/** Writes entries that another release of the page may have left in its outbox. */
async function keepInOutbox(kept: readonly Kept[]): Promise<void> {
  const at = await tablet.evaluate<number>('Date.now()')
  const entries = kept.map(({ isTried = false, ...one }) => ({
    ...one,
    id: `${one.command}-kept`,
    site: 'xingfuli',
    at,
    fate: { is: 'pending', tried: isTried },
  }))
  await tablet.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('yimi-outbox')
    opening.onerror = reject
    opening.onsuccess = () => {
      const writing = opening.result.transaction('commands', 'readwrite')
      for (const entry of ${JSON.stringify(entries)}) writing.objectStore('commands').add(entry)
      writing.onabort = reject
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })`)
}
