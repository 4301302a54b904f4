// The two documents, and pages of them and of the contract, for people who build on a running server.

import { styleHash } from '../docs/frame.ts'
import type { DocPage, DocumentName } from '../docs/names.ts'
import { policyOf } from '../policy.ts'
import { ok } from '../route/answer.ts'
import { written } from '../route/answers.ts'
import { route } from '../route/route.ts'

const openApi = document('/api/openapi.json', 'This document')
const asyncApi = document('/api/asyncapi.json', 'The same for the socket, AsyncAPI 3')
const contractPage = page('/api/docs')
const httpPage = page('/api/docs/http')
const socketPage = page('/api/docs/socket')

export const docRoutes = [openApi, asyncApi, contractPage, httpPage, socketPage] as const

function document<const Name extends DocumentName>(name: Name, description: string) {
  const answers = written(description, 'application/json', { type: 'object' })
  return route(`get ${name}`, { by: 'anyone', answers }, ({ documents }) =>
    ok((response) => documents[name](response)),
  )
}

function page<const Name extends DocPage>(name: Name) {
  return route(`get ${name}`, { by: 'anyone', answers: written('The page', 'text/html') }, ({ documents }) =>
    ok((response) => {
      response.setHeader('Content-Security-Policy', policyOf(response.req.headers.host, { style: styleHash }))
      documents[name](response)
    }),
  )
}
