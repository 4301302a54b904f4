// Finds the Chromium that the tests drive, or installs one, and makes sure that it has a Chinese font. The tests get
// its path as YIMI_CHROMIUM, which may also be set to choose one.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { goOn, run } from './child.mjs'
import { installedNode } from './packages.mjs'
import { plainError, say, sayProgress } from './say.mjs'
import { inTurn } from './turn.mjs'

const CHOSEN = ['YIMI_CHROMIUM', 'CHROME_PATH']
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
/** Long enough to download 170 MB over a slow line. */
const DOWNLOAD = 10 * 60_000
const PACKAGES = { browser: 'chromium', letters: 'fonts-noto-cjk' }

export async function useChromium() {
  const chosen = CHOSEN.find((name) => process.env[name])
  if (chosen && !existsSync(process.env[chosen])) {
    throw plainError(`${chosen} is ${process.env[chosen]}, where there is no file.`)
  }
  const found = chosen ? process.env[chosen] : await find()
  const whole =
    found && hasChineseLetters() ? found : await inTurn(() => installMissing(chosen ? found : null))
  if (whole) process.env.YIMI_CHROMIUM = whole
  else
    say(
      'There is no Chromium, so the tests that need one will fail. Install one, or set YIMI_CHROMIUM to its path.',
    )
}

async function find() {
  return [await playwrightsOwn(), ...USUAL].find((path) => path && runs(path))
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

/** The file of a browser may exist although it cannot run, since system libraries are missing. */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

/** Only on Linux can they be missing. */
function hasChineseLetters() {
  if (process.platform !== 'linux') return true
  return Boolean(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim())
}

async function installMissing(chosen) {
  let found = chosen ?? (await find())
  if (!found) {
    await installPlaywrights()
    found = await find()
  }
  const missing = [...(found ? [] : [PACKAGES.browser]), ...(hasChineseLetters() ? [] : [PACKAGES.letters])]
  if (missing.length > 0) await installFromDebian(missing)
  if (!hasChineseLetters())
    say('No font here has Chinese letters: pictures of the pages will show boxes instead.')
  return found ?? (await find())
}

async function installPlaywrights() {
  const args = ['node_modules/playwright/cli.js', 'install', '--no-shell', 'chromium']
  await sayProgress('There is no Chromium here: installing one, once.', async () => {
    const code = await run(installedNode(), args, { stdio: 'ignore', timeout: DOWNLOAD })
    goOn()
    if (code !== 0) say('  It could not be downloaded.')
  })
}

async function installFromDebian(packages) {
  const asked = `apt-get install ${packages.join(' ')}`
  if (!existsSync('/usr/bin/apt-get') || process.getuid() !== 0) {
    return say(`As a user with the rights to, run: ${asked}`)
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lock = '-oDPkg::Lock::Timeout=300' // another apt-get may be running
  const apt = (...args) =>
    run('apt-get', ['-qq', lock, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: DOWNLOAD })
  await sayProgress(`Installing ${packages.join(' and ')} from Debian's packages, once.`, async () => {
    await apt('update')
    goOn()
    const code = await apt('install', '-y', '--no-install-recommends', ...packages)
    goOn()
    if (code !== 0) say(`  ${asked} failed; apt-get says why above.`)
  })
}
