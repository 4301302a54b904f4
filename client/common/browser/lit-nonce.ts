// Safari before 16.4 has no constructable style sheets: Lit falls back to style elements, which need the page's nonce.
// Imported before anything that imports Lit.

const nonce = document.querySelector<HTMLMetaElement>('meta[name="litNonce"]')?.content
Object.assign(window, { litNonce: nonce })
