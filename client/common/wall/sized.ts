// Gives an element a font size. The content security policy forbids style attributes, but allows styles set by a
// script.

import { noChange } from 'lit'
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js'

class Sized extends Directive {
  constructor(info: PartInfo) {
    super(info)
    if (info.type !== PartType.ELEMENT) throw new Error('sized() belongs to an element')
  }

  override update(part: ElementPart, [pixels]: [number]): unknown {
    const { style } = part.element as HTMLElement
    const size = `${pixels.toFixed(1)}px`
    if (style.fontSize !== size) style.fontSize = size
    return noChange
  }

  render(_pixels: number): unknown {
    return noChange
  }
}

export const sized = directive(Sized)
