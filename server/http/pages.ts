// The built pages, and the address in the QR code.

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Request, type Response, Router } from 'express'
import expressStaticGzip from 'express-static-gzip'
import { type SiteView, siteView } from '../../shared/day/views/site.ts'
import { type Language, languageFor } from '../../shared/languages.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { problemOf } from '../../shared/text/problem.ts'
import { newDevice } from '../access/cookies.ts'
import type { HttpParts } from './parts.ts'
import { sendCompressed } from './send-compressed.ts'

export type PageName = 'overview' | 'resident' | 'screen' | 'marshal' | 'setup'

const NOT_BUILT = 'The pages are not built yet: run "npm run build".\n'

interface SiteNow {
  readonly view: SiteView
  /** A phone may keep the page, and says later how old what it shows is. */
  readonly at: number
  /** The pass in the address where it proves nothing, and why: the phone says so before anything is chosen. */
  readonly refused?: Problem & { readonly pass: string }
}

/** What a pass may look like before it is written into a page. */
const PASS = /^\w{1,40}$/

/** What a host may look like before it is repeated in a header. */
const HOST = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i

/**
 * The content security policy of a page: nothing from anywhere else, nothing inline but what is named: by its nonce, or a
 * style by its hash.
 */
export function policyOf(
  host: string | undefined,
  { nonce, style }: { readonly nonce?: string; readonly style?: string } = {},
): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`
  // older Safari does not count a web socket of the same host as 'self'
  const sockets = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    `script-src ${own}`,
    `style-src ${own}${style === undefined ? '' : ` ${style}`}`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

export function pageRoutes({ access, clock, days, publicUrl, pages }: HttpParts): Router {
  const router = Router()
  const page = pageIn(pages, publicUrl)
  // their names change with their content
  router.use(
    '/assets',
    expressStaticGzip(join(pages, 'assets'), {
      enableBrotli: true,
      // most browsers name gzip first
      orderPreference: ['br', 'gzip'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y', redirect: false },
    }),
  )

  // a voice pack keeps its names: the browser asks whether what it has is still the newest
  router.use('/voice', express.static(join(pages, 'voice'), { index: false, redirect: false }))

  router.get('/', (_request, response) => page(response, 'overview'))
  router.get('/setup', (_request, response) => page(response, 'setup'))
  for (const [path, name] of [
    ['/screen/:site', 'screen'],
    ['/marshal/:site', 'marshal'],
  ] as const) {
    router.get(path, (request, response) =>
      page(response, name, days.has(String(request.params['site'])) ? 200 : 404),
    )
  }
  router.get('/s/:site', async (request, response) => {
    const site = await siteNow(String(request.params.site))
    const shown = site && site !== 'ended' ? { ...site, ...(await refusedIn(request, site.view)) } : null
    page(response, 'resident', site ? 200 : 404, shown)
  })
  router.get('/q/:site', scanned)
  return router

  /** What a phone sees first comes with the page: one round trip, and no socket yet. */
  async function siteNow(site: string): Promise<SiteNow | 'ended' | null> {
    if (!days.has(site)) return null
    const at = clock.now()
    const day = await days.day(site)
    // the socket says why, in the phone's language
    return day.site.ended ? 'ended' : { view: { ...siteView(day, at), protocol: PROTOCOL }, at }
  }

  async function refusedIn(
    { query, headers }: Request,
    { id, presence }: SiteView,
  ): Promise<Pick<SiteNow, 'refused'>> {
    const pass = query['k']
    if (presence !== 'pass' || typeof pass !== 'string' || !PASS.test(pass)) return {}
    const code = access.door.presence(await access.actorOf(headers), id, pass)
    return code === 'proven'
      ? {}
      : { refused: { ...problemOf(code, languageFor(headers['accept-language'])), pass } }
  }

  /** A good pass is swapped for a join session at once, so that a slow phone is not thrown out. */
  function scanned(request: Request, response: Response): void {
    const site = String(request.params['site'])
    const pass = typeof request.query['k'] === 'string' ? request.query['k'] : ''
    const isGood = days.has(site) && access.passes.check(pass, site, clock.now()) === 'proven'
    if (isGood) {
      const { cookies, passes } = access
      const device = cookies.of(request.headers.cookie).device ?? newDevice()
      const join = passes.joinOf(site, device, clock.now())
      response.setHeader('Set-Cookie', [cookies.join(site, join), cookies.device(device)])
    }
    response.setHeader('Cache-Control', 'no-store')
    response.redirect(303, `/s/${encodeURIComponent(site)}?k=${encodeURIComponent(pass)}`)
  }
}

function pageIn(folder: string, publicUrl: string) {
  const pages = new Map<PageName, string>()
  return (response: Response, name: PageName, status = 200, site: SiteNow | null = null): void => {
    const html =
      pages.get(name) ?? read(join(folder, name, 'index.html'))?.replace('__PUBLIC_URL__', publicUrl)
    if (html === undefined) return void response.status(503).type('text/plain').send(NOT_BUILT)
    pages.set(name, html)
    const nonce = randomBytes(16).toString('base64')
    response.setHeader('Content-Security-Policy', policyOf(response.req.headers.host, { nonce }))
    response.setHeader('Cache-Control', 'no-cache')
    response.vary('Accept-Language')
    const words = wordsOf(folder, name, response.req.headers['accept-language'])
    const whole = html
      .replaceAll('__NONCE__', nonce)
      .replace('"__SITE__"', () => inScript(site))
      .replace('</head>', `${words}</head>`)
    sendCompressed(response.status(status).type('text/html'), whole)
  }
}

/** Has the browser fetch the words that it will want with the page's code; nothing where the build does not say which file. */
function wordsOf(folder: string, name: PageName, accepted: string | undefined): string {
  const file = wordFilesIn(folder, name === 'resident' ? 'phone' : 'client')[languageFor(accepted)]
  return file === undefined ? '' : `<link rel="modulepreload" href="/${file}">`
}

const wordFiles = new Map<string, Readonly<Partial<Record<Language, string>>>>()

function wordFilesIn(folder: string, environment: string): Readonly<Partial<Record<Language, string>>> {
  const path = join(folder, 'words', `${environment}.json`)
  const known = wordFiles.get(path)
  if (known) return known
  const text = read(path)
  if (text === undefined) return {}
  const files = JSON.parse(text) as Partial<Record<Language, string>>
  wordFiles.set(path, files)
  return files
}

/** As JSON that cannot end the script element it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
