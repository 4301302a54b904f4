// The headers that guard every answer, as helmet has them. They are the same for all: helmet is asked once, since its chain
// of functions costs each answer as much as deciding a command does.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Header = readonly [name: string, value: string]

/** Sets them before anything else does. `isSecure`: whether the public address is https. */
export function guardingHeaders(isSecure: boolean): RequestHandler {
  const headers = asHelmetSets(isSecure)
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

function asHelmetSets(isSecure: boolean): Header[] {
  const headers: Header[] = []
  const response = {
    setHeader: (...header: Header) => void headers.push(header),
    removeHeader() {},
  } as unknown as ServerResponse
  const set = helmet({
    // a page sets its own, with its nonce; whatever else is opened gets the same without one
    contentSecurityPolicy: false,
    // on a plain local network these would blank the page or be ignored with a warning
    strictTransportSecurity: isSecure,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
  })
  set({} as IncomingMessage, response, (error) => {
    if (error) throw error
  })
  return headers
}
