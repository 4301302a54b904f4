// What pages write into their consoles, and what of it is no fault of theirs.

/** A server that is away, or goes away in the middle of an answer; `FAILED`: a test cuts the way to it. */
const AWAY =
  'net::ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|SOCKET_NOT_CONNECTED|FAILED|EMPTY_RESPONSE|INTERNET_DISCONNECTED)'
const NOBODY_THERE = new RegExp(
  `^Failed to load resource: ${AWAY}$|^WebSocket connection to '[^']*' failed: (?:Error [a-zA-Z ]+: ${AWAY}$|Connection closed before receiving a handshake response$)`,
)
/** The browser says so where something is written between the end of a connection and the page's hearing of it. */
const CLOSING = 'WebSocket is already in CLOSING or CLOSED state.'
/** The browser itself closes the connection of a page that it keeps for Back. */
const KEPT_FOR_BACK = /^WebSocket connection to '[^']*' failed: Page entered Back-Forward Cache\.$/
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d /
/** What the server refuses to somebody who did something, and addresses of sites that are not there; never a file of a page. */
const MAY_REFUSE = /^\/(?:api|s|marshal|screen)\//

/**
 * Whether what a console says is no fault of the page. `about`: the address that it is about. What was refused to somebody is
 * said on the page too; of pages that nobody touched, see signed-out.e2e.
 */
export function isExpected(text: string, about: string): boolean {
  if (NOBODY_THERE.test(text) || text === CLOSING || KEPT_FOR_BACK.test(text)) return true
  return REFUSED.test(text) && URL.canParse(about) && MAY_REFUSE.test(new URL(about).pathname)
}
