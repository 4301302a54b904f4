// What lets pages open without the server: the service workers of the tablet, the phone and the screen; and what makes the tablet's an
// app: its manifest, a site each, and its icons.

import { join } from 'node:path'
import express, { type Response, Router } from 'express'
import { languagesOf, textIn } from '../../shared/day/nouns/text.ts'
import { languages } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

const PNG = 'image/png'
const icons = [
  { src: '/marshal/icons/icon-192.png', sizes: '192x192', type: PNG },
  { src: '/marshal/icons/icon-512.png', sizes: '512x512', type: PNG },
  { src: '/marshal/icons/maskable-512.png', sizes: '512x512', type: PNG, purpose: 'maskable' },
  { src: '/marshal/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
]

export function appRoutes({ days, pages }: HttpParts): Router {
  const router = Router()
  router.get('/marshal/:site/app.webmanifest', async (request, response) => {
    const settings = await days.settings(request.params.site)
    if (!settings) return sendProblem(request, response, 'unknown-site')
    const [language] = languagesOf(settings)
    const site = textIn(settings.name, language)
    const { name, short } = everyLanguage[language].outbox.install
    const start = `/marshal/${settings.id}`
    response.setHeader('Cache-Control', 'no-cache')
    response.type('application/manifest+json').json({
      id: start,
      name: name({ site }),
      short_name: short({ site }),
      lang: language,
      dir: languages[language].dir,
      start_url: start,
      scope: '/marshal/',
      display: 'standalone',
      background_color: '#f6f9f7',
      theme_color: '#0a6b50',
      icons,
    })
  })
  // asked anew each time: a new version is noticed by it
  const setHeaders = (response: Response) => void response.setHeader('Cache-Control', 'no-cache')
  const files = { cacheControl: false, index: false, redirect: false, setHeaders } as const
  router.use('/marshal/icons', express.static(join(pages, 'marshal', 'icons'), files))
  router.get(
    ['/marshal/service-worker.js', '/s/service-worker.js', '/screen/service-worker.js'],
    express.static(pages, files),
  )
  return router
}
