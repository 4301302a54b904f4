// The two documents, and pages of them and of the contract: for whoever builds on a running server.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import { asyncApi } from '../asyncapi.ts'
import { openApi } from '../openapi.ts'
import type { Json } from '../openapi-shapes.ts'
import { policyOf } from '../pages.ts'
import { keptCompressed } from '../send-compressed.ts'
import { type Address, framed, styleHash } from './frame.ts'
import { httpBody, type OpenApi } from './http-page.ts'
import { markdown } from './markdown.ts'
import { type AsyncApi, socketBody } from './socket-page.ts'

const CONTRACT = join(import.meta.dirname, '../../../docs/contract.md')

/** Made when the first asks for it: most servers are never asked. */
const pages: Readonly<Record<Address, () => string>> = {
  '/api/docs': () => framed('/api/docs', 'Yimi: contract', markdown(readFileSync(CONTRACT, 'utf8'))),
  '/api/docs/http': () => framed('/api/docs/http', 'Yimi: HTTP', httpBody(openApi() as unknown as OpenApi)),
  '/api/docs/socket': () =>
    framed('/api/docs/socket', 'Yimi: live', socketBody(asyncApi() as unknown as AsyncApi)),
}

export function docRoutes(): Router {
  const router = Router()
  json('/api/openapi.json', openApi)
  json('/api/asyncapi.json', asyncApi)
  for (const [address, make] of Object.entries(pages)) {
    const send = keptCompressed(make)
    router.get(address, ({ headers }: Request, response: Response) => {
      response.setHeader('Content-Security-Policy', policyOf(headers.host, { style: styleHash }))
      send(response.type('text/html'))
    })
  }
  return router

  function json(address: string, make: () => Json): void {
    const send = keptCompressed(() => JSON.stringify(make()))
    router.get(address, (_request: Request, response: Response) => send(response.type('application/json')))
  }
}
