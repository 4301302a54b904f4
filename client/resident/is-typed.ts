// Whether somebody has typed something that a reload would lose.

type MayBeField = Element & { readonly value?: string; readonly defaultValue?: string }

/** Searches every element of the page, since each has its fields in its own shadow root. A choice does not count: it always has a value. */
export function isTyped(root: ParentNode = document): boolean {
  return [...root.querySelectorAll<MayBeField>('*')].some(
    ({ value, defaultValue, shadowRoot }) =>
      (value !== defaultValue && defaultValue !== undefined) || (shadowRoot !== null && isTyped(shadowRoot)),
  )
}
