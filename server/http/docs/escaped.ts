/** A text that stands for itself in HTML, also in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** A name that can be linked to. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-|-$/g, '')
}
