// A resident's first visit on a slow line and an old phone, as Lighthouse measures it, and from the scan to the number.
// Only when it is named: Lighthouse and its dependencies are 185 MB, which npm downloads then.

import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CHROMIUM } from '../../kit/chromium.ts'
import { openBrowser, openPage, SIZES } from '../../kit/pages.ts'
import type { RunningYimi } from '../processes.ts'
import type { Owner } from '../sites.ts'
import type { Compared } from '../table.ts'
import type { Scale } from './scale.ts'

const LIGHTHOUSE = 'lighthouse@13'
/** Lighthouse's own slow 4G, as the browser's tools apply it: 562 ms a round trip, 1.44 Mbit/s. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
}
const SLOWER_CPU = 4

interface Audit {
  readonly audits: Record<string, { readonly numericValue: number }>
  readonly categories: Record<string, { readonly score: number }>
}

export async function phone(yimi: RunningYimi, owner: Owner, { rounds }: Scale): Promise<Compared[]> {
  const site = await owner.site('phone')
  const url = `${yimi.base}/s/${site}`
  const seen: Audit[] = []
  const numbers: number[] = []
  for (let round = 0; round < rounds; round++) {
    seen.push(await lighthouse(url))
    numbers.push(await untilNumber(url))
  }
  const audit = (name: string) => seen.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN)
  const score = (name: string) => seen.map(({ categories }) => (categories[name]?.score ?? 0) * 100)
  const row = (what: string, unit: string, ours: number[], target?: Compared['target']): Compared => ({
    what: `phone page, slow 4G, 4 × slower processor: ${what}`,
    unit,
    ours,
    baseline: [],
    baselineName: 'none',
    ...(target ? { target } : {}),
  })
  return [
    row('largest contentful paint', 'ms', audit('largest-contentful-paint'), { of: 'figure', most: 1500 }),
    row('total blocking time', 'ms', audit('total-blocking-time'), { of: 'figure', most: 50 }),
    row(
      'over the wire',
      'kB',
      audit('total-byte-weight').map((bytes) => bytes / 1000),
      { of: 'figure', most: 45 },
    ),
    row('performance score', '', score('performance'), { of: 'figure', least: 99 }),
    row('accessibility score', '', score('accessibility'), { of: 'figure', least: 99 }),
    row('from the address to the number on the screen, taken in two taps', 'ms', numbers),
  ]
}

async function lighthouse(url: string): Promise<Audit> {
  const file = join(tmpdir(), `lighthouse-${process.pid}.json`)
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking'
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${file}`]
  await promisify(execFile)('npx', [
    ...args,
    '--only-categories=performance,accessibility',
    '--no-enable-error-reporting',
    `--chrome-path=${CHROMIUM}`,
    `--chrome-flags=${flags}`,
  ])
  const audit = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return audit
}

/** Milliseconds until the number can be read: the page, the two taps, the answer. */
async function untilNumber(url: string): Promise<number> {
  const browser = await openBrowser()
  const page = await openPage(browser, { viewport: SIZES.phone, isMobile: true, hasTouch: true })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
  const began = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByText('普通').first().tap()
  await page.getByRole('button', { name: '取号', exact: true }).tap()
  await page.locator('h1', { hasText: /^A\d+$/ }).waitFor()
  const took = performance.now() - began
  await browser.close()
  return took
}
