// Built files that are served as they are: what pages load, and what lets them open without the server.

import { join } from 'node:path'
import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express'
import expressStaticGzip from 'express-static-gzip'

export function folders(pages: string): Router {
  const router = Router()
  // The router refuses a name that cannot be decoded; what comes next would answer in words of its own. It would also take the
  // type of a file from the name as it is encoded, and the names of assets need no encoding.
  router.all('/assets/*name', ({ path }, _response, next) => next(path.includes('%') ? 'router' : undefined))
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
    notSent,
    notSentFor,
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

/** What is said of a file before it is known whether it can be sent. */
const OF_A_FILE = [
  'Accept-Ranges',
  'Cache-Control',
  'Content-Encoding',
  'Content-Type',
  'ETag',
  'Last-Modified',
  'Vary',
] as const

/** Takes back what was said of a file that is not sent: the answer is a problem then, and is not compressed. */
const notSent: RequestHandler = (_request, response, next) => {
  takeBack(response)
  next()
}

const notSentFor: ErrorRequestHandler = (error, _request, response, next) => {
  takeBack(response)
  next(error)
}

function takeBack(response: Response): void {
  // half of the file may be on its way
  if (response.headersSent) return
  for (const name of OF_A_FILE) response.removeHeader(name)
}
