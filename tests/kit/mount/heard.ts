/** What the events of this name carry that an element sends from now on, in order; null where one carries nothing. */
export function heard<Detail = unknown>(element: HTMLElement, event: string): (Detail | null)[] {
  const details: (Detail | null)[] = []
  element.addEventListener(event, (one) => details.push((one as CustomEvent<Detail | null>).detail))
  return details
}
