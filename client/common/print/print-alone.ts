// Puts something on the page where only the printer sees it, and prints.

import { render } from 'lit'
import type { QrElement } from '../elements/qr.ts'
import { adopt } from './page-style.ts'

let clear = (): void => {}

/**
 * Prints what is given, in an element of the class `name`, with `style` as a style of the whole page. `measured`: the style once
 * it stands there, where that depends on how large it came out. Resolves once the printer has been asked.
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
  // Safari on iOS goes on while its dialog is open, so the paper is cleared by the event, or by the next print
  addEventListener('afterprint', () => clear(), { once: true })
  print()
}
