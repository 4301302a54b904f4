/** Copies what stands in the field. Where the browser does not let a page copy, the text is left selected for a finger. */
export async function copyFrom(field: HTMLTextAreaElement): Promise<'copied' | 'selected'> {
  // plain HTTP is no secure context: there is no clipboard
  if (window.isSecureContext && 'clipboard' in navigator) {
    try {
      await navigator.clipboard.writeText(field.value)
      return 'copied'
    } catch {
      // not allowed in this frame, or not now: by hand then
    }
  }
  field.focus()
  field.select()
  field.setSelectionRange(0, field.value.length)
  return document.execCommand('copy') ? 'copied' : 'selected'
}
