/** Where the QR codes on paper point: a phone may reach the server by another address than this page did. */
export function publicUrl(): string {
  const said = document.querySelector<HTMLMetaElement>('meta[name="publicUrl"]')?.content ?? ''
  return /^https?:/.test(said) ? said.replace(/\/$/, '') : location.origin
}
