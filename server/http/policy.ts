// The content security policy of a page: nothing from anywhere else, and nothing inline but what is named.

/** The form of a host name that is safe to repeat in a header. */
const HOST = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i

/** The policy of a page at this host. Inline scripts and styles are named by their nonce, or a style by its hash. */
export function policyOf(
  host: string | undefined,
  { nonce, style }: { readonly nonce?: string; readonly style?: string } = {},
): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`
  // older Safari does not count a web socket of the same host as 'self'
  const sockets = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    `script-src ${own}`,
    `style-src ${own}${style === undefined ? '' : ` ${style}`}`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
