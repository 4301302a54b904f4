/** Escapes a text for HTML, also within an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** Turns a name into an anchor that can be linked to. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-|-$/g, '')
}
