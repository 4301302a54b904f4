// Built files that are served as they are: what pages load, and what lets them open without the server.

import { join } from 'node:path'
import express, { type Response, Router } from 'express'
import expressStaticGzip from 'express-static-gzip'

export function folders(pages: string): Router {
  const router = Router()
  // the router refuses a name that cannot be decoded; what comes next would answer in words of its own
  router.get('/assets/:file', (_request, _response, next) => next())
  // the names of assets change with their content
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
  // the browser asks each time, and so finds a new version
  const setHeaders = (response: Response) => void response.setHeader('Cache-Control', 'no-cache')
  const files = { cacheControl: false, index: false, redirect: false, setHeaders } as const
  router.use('/marshal/icons', express.static(join(pages, 'marshal', 'icons'), files))
  router.get(
    ['/marshal/service-worker.js', '/s/service-worker.js', '/screen/service-worker.js'],
    express.static(pages, files),
  )
  return router
}
