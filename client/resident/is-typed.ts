// Whether somebody has typed something that would go with the page.

type MayBeField = Element & { readonly value?: string; readonly defaultValue?: string }

/** Looks into every element of the page, since each keeps its fields to itself. A choice is no typing: it has its value from the first. */
export function isTyped(root: ParentNode = document): boolean {
  return [...root.querySelectorAll<MayBeField>('*')].some(
    ({ value, defaultValue, shadowRoot }) =>
      (value !== defaultValue && defaultValue !== undefined) || (shadowRoot !== null && isTyped(shadowRoot)),
  )
}
