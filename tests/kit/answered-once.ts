// A handler that goes on after a refusal may still do the refused work. Its second answer reaches nobody, so tests that
// look at answers would not notice.

import type { Server } from 'node:http'

/** The requests that were answered twice, by method and address. */
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
