// The built pages, each with its nonce and the data that its first view needs.

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Response } from 'express'
import { type Language, languageFor } from '../../shared/languages.ts'
import { policyOf } from './policy.ts'
import { sendCompressed } from './send-compressed.ts'

export type PageName = 'overview' | 'resident' | 'screen' | 'marshal' | 'setup'

const NOT_BUILT = 'The pages are not built yet: run "npm run build".\n'

/** Writes a page. `site`: what stands in it as JSON. */
export type WritePage = (response: Response, name: PageName, site?: unknown) => void

/** The pages of a folder. */
export function pagesIn(folder: string, publicUrl: string): WritePage {
  const pages = new Map<PageName, string>()
  return (response, name, site = null) => {
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
    sendCompressed(response.type('text/html'), whole)
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
  const before = wordFiles.get(path)
  if (before) return before
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
