// A handler that goes on after it has answered does what it has just refused. What it says then reaches nobody, so no test
// that looks at answers would notice.

import type { Server } from 'node:http'

/** The requests that were answered and then answered again, by method and address. */
export function answeredAgain(server: Server): readonly string[] {
  const again: string[] = []
  server.prependListener('request', ({ method, url }, response) => {
    const { setHeader, end } = response
    const noted = (isAgain: boolean) => void (isAgain && again.push(`${method} ${url}`))
    response.setHeader = (...header) => {
      noted(response.headersSent)
      return setHeader.apply(response, header)
    }
    response.end = (...rest: never[]) => {
      noted(response.writableEnded)
      return end.apply(response, rest as unknown as Parameters<typeof end>)
    }
  })
  return again
}
