/** The address in the QR codes on paper: a phone may reach the server by another address than this page does. */
export function publicUrl(): string {
  const said = document.querySelector<HTMLMetaElement>('meta[name="publicUrl"]')?.content ?? ''
  return /^https?:/.test(said) ? said.replace(/\/$/, '') : location.origin
}
