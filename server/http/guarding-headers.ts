// The headers that guard every answer, as helmet has them. They are the same for all: helmet is asked once, since its chain
// of functions costs each answer as much as deciding a command does.

import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Sets them before anything else does. `isSecure`: whether the public address is https. */
export function guardingHeaders(isSecure: boolean): RequestHandler {
  const headers = Object.entries(asHelmetSets(isSecure))
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

function asHelmetSets(isSecure: boolean): Record<string, string> {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  const set = helmet({
    // a page sets its own, with its nonce; whatever else is opened gets the same without one
    contentSecurityPolicy: false,
    // on a plain local network these would blank the page or be ignored with a warning
    strictTransportSecurity: isSecure,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
  })
  set(request, response, (error) => {
    if (error) throw error
  })
  return response.getHeaders() as Record<string, string>
}
