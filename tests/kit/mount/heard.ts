/** The details of the events of this name that an element sends from now on, in order; null for an event without one. */
export function heard<Detail = unknown>(element: HTMLElement, event: string): (Detail | null)[] {
  const details: (Detail | null)[] = []
  element.addEventListener(event, (one) => details.push((one as CustomEvent<Detail | null>).detail))
  return details
}
