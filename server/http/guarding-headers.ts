// The headers that guard every answer.

import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** `isSecure`: whether the public address is https. */
export function guardingHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    // a page sets its own, with its nonce; whatever else is opened gets the same without one
    contentSecurityPolicy: false,
    // on a plain local network these would blank the page or be ignored with a warning
    strictTransportSecurity: isSecure,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
  })
}
