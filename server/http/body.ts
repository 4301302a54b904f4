// A body is read as JSON whatever it calls itself. One that is none reaches its route as the text it is, which fits no
// shape: so it is refused in the order of the contract, after address and caller.

import express, { type RequestHandler } from 'express'

/** Bytes of a body: the longest command is a fraction of it. */
const LARGEST = 16 * 1024

/** Puts what a request says into its `body`: no body at all is an empty object. Refuses what is too large. */
export const jsonBody: RequestHandler[] = [
  express.text({ limit: LARGEST, type: () => true }),
  (request, _response, next) => {
    request.body = read(request.body)
    next()
  },
]

function read(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
