// The two documents, and pages of them and of the contract. Each is made and compressed once.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncApi } from '../asyncapi.ts'
import { openApi } from '../openapi.ts'
import type { Route } from '../route/route.ts'
import { keptCompressed } from '../send-compressed.ts'
import { framed } from './frame.ts'
import { httpBody, type OpenApi } from './http-page.ts'
import { markdown } from './markdown.ts'
import type { DocPage, Documents } from './names.ts'
import { type AsyncApi, socketBody } from './socket-page.ts'

const CONTRACT = join(import.meta.dirname, '../../../docs/contract.md')

/** The documents of these routes. Each is made at its first request: most servers never need them. */
export function documentsOf(routes: readonly Route[]): Documents {
  const http = () => openApi(routes)
  return {
    '/api/openapi.json': keptCompressed(() => JSON.stringify(http())),
    '/api/asyncapi.json': keptCompressed(() => JSON.stringify(asyncApi())),
    ...page('/api/docs', 'Yimi: contract', () => markdown(readFileSync(CONTRACT, 'utf8'))),
    ...page('/api/docs/http', 'Yimi: HTTP', () => httpBody(http() as unknown as OpenApi)),
    ...page('/api/docs/socket', 'Yimi: live', () => socketBody(asyncApi() as unknown as AsyncApi)),
  }
}

function page<const Page extends DocPage>(address: Page, title: string, body: () => string) {
  return { [address]: keptCompressed(() => framed(address, title, body())) } as Pick<Documents, Page>
}
