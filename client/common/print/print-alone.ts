// Puts something on the page that only the printer sees, and prints it.

import { render } from 'lit'
import type { QrElement } from '../elements/qr.ts'
import { adopt } from './page-style.ts'

let clear = (): void => {}

/**
 * Prints `content` in an element of the class `name`, with `style` as a style of the whole page. `measured` gives the
 * style once the element is on the page, where it depends on the element's size. Resolves once the print dialog was
 * opened.
 */
export async function printAlone(
  name: string,
  content: unknown,
  style: string,
  measured: ((place: HTMLElement) => string) | null = null,
): Promise<void> {
  clear()
  const place = document.createElement('div')
  place.className = name
  document.body.append(place)
  render(content, place)
  const adopted = adopt(style)
  clear = () => {
    place.remove()
    adopted.remove()
  }
  await Promise.all([...place.querySelectorAll<QrElement>('yi-qr')].map((code) => code.updateComplete))
  if (measured) adopted.replace(measured(place))
  // Safari on iOS does not wait for its dialog, so the event or the next print clears the paper
  addEventListener('afterprint', () => clear(), { once: true })
  print()
}
