/** Copies the text of the field. Where the browser does not let a page copy, it selects the text, so that the reader can copy it. */
export async function copyFrom(field: HTMLTextAreaElement): Promise<'copied' | 'selected'> {
  // plain HTTP is no secure context, so it has no clipboard
  if (window.isSecureContext && 'clipboard' in navigator) {
    try {
      await navigator.clipboard.writeText(field.value)
      return 'copied'
    } catch {
      // not allowed in this frame, or not now: the reader copies by hand
    }
  }
  field.focus()
  field.select()
  field.setSelectionRange(0, field.value.length)
  return document.execCommand('copy') ? 'copied' : 'selected'
}
