// Draws the tablet's icons from client/common/icon.svg, when that has changed: node scripts/icons.ts

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

const at = (path: string) => fileURLToPath(new URL(`../client/${path}`, import.meta.url))
const rounded = readFileSync(at('common/icon.svg'), 'utf8')
// launchers cut their own shape out of the square
const square = rounded.replace(/ rx="\d+"/, '')

const browser = await chromium.launch({
  executablePath: process.env['YIMI_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
for (const [name, size, svg] of [
  ['icon-192', 192, rounded],
  ['icon-512', 512, rounded],
  ['maskable-512', 512, square],
  ['apple-180', 180, square],
] as const) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
  await page.screenshot({ path: at(`marshal/icons/${name}.png`), omitBackground: true })
}
await browser.close()
