// Sorts the messages in the pages' consoles: which of them are no fault of the page.

/** The server is away, or goes away in the middle of an answer. `FAILED`: a test blocks the way to it. */
const AWAY =
  'net::ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|SOCKET_NOT_CONNECTED|FAILED|EMPTY_RESPONSE|INTERNET_DISCONNECTED)'
const NOBODY_THERE = new RegExp(
  `^Failed to load resource: ${AWAY}$|^WebSocket connection to '[^']*' failed: (?:Error [a-zA-Z ]+: ${AWAY}$|Connection closed before receiving a handshake response$)`,
)
/** The browser reports this if a page writes after its connection has ended and before it hears of that. */
const CLOSING = 'WebSocket is already in CLOSING or CLOSED state.'
/** The browser itself closes the connection of a page that it keeps in its back/forward cache. */
const KEPT_FOR_BACK = /^WebSocket connection to '[^']*' failed: Page entered Back-Forward Cache\.$/
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d /
/** A refusal that the server gives to a person, or the address of a site that does not exist; never a file of a page. */
const MAY_REFUSE = /^\/(?:api|s|marshal|screen)\//

/**
 * Whether a message in the console is no fault of the page. `about`: the address that it is about. The page also shows
 * a refusal to its user; for pages that nobody touched, see signed-out.e2e.
 */
export function isExpected(text: string, about: string): boolean {
  if (NOBODY_THERE.test(text) || text === CLOSING || KEPT_FOR_BACK.test(text)) return true
  return REFUSED.test(text) && URL.canParse(about) && MAY_REFUSE.test(new URL(about).pathname)
}
