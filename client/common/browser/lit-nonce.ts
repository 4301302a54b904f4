// Safari before 16.4 has no constructable style sheets: Lit falls back to style elements, which need the page's nonce.

/** Gives Lit the nonce of the page. Call it before the first element is made. */
export function passNonceToLit(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="litNonce"]')?.content
  Object.assign(window, { litNonce: nonce })
}
