// The site in the page's address.

/** The slug in `/<page>/<site>`. */
export function siteInAddress(): string {
  return decodeURIComponent(location.pathname.split('/')[2] ?? '')
}
