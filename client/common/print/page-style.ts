interface Adopted {
  replace(css: string): void
  remove(): void
}

/** Adds a style to the whole page: `@page` has no effect inside an element. */
export function adopt(css: string): Adopted {
  const style = document.createElement('style')
  const { litNonce } = window as { litNonce?: string }
  if (litNonce) style.nonce = litNonce
  style.textContent = css
  document.head.append(style)
  return {
    replace: (next) => {
      style.textContent = next
    },
    remove: () => style.remove(),
  }
}
