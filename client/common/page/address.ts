// The site that the page's address names.

/** The slug in `/<page>/<site>`. */
export function siteInAddress(): string {
  return decodeURIComponent(location.pathname.split('/')[2] ?? '')
}
