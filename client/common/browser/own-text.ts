// Translators, highlighters and screen readers replace a page's text nodes with elements of their own, also where the
// page asks them not to. Lit then writes into a text node that is no longer on the page, and the page goes on showing
// old text.

import { nothing, render } from 'lit'

/** One place of a template. These names are the same in all releases of Lit 3: its own packages share them. */
interface Part {
  /** The marker before the content of this place. */
  readonly _$AA: Node
  /** The node after this content; null: the content reaches to the end of its parent. */
  _$AB: Node | null
  /** The value that was set last. */
  _$AH: unknown
  /** Sets a value. */
  _$AI(value: unknown, ...more: unknown[]): void
  /** Removes the content. */
  _$AR(): void
}

/** Makes Lit put each changed text back in its place, whatever node is there now. Call it before the first element is drawn. */
export function keepOwnText(): void {
  const parts: Part = Object.getPrototypeOf(render(nothing, document.createElement('div')))
  const put = parts._$AI
  parts._$AI = function (this: Part, value, ...more) {
    // The place ends at a text of the template, which a translator may remove, so a comment of our own marks the end
    // instead.
    if (isText(this._$AB))
      this._$AB = this._$AB.parentNode!.insertBefore(document.createComment(''), this._$AB)
    const last = this._$AH
    if (typeof last !== 'object' && last !== nothing && last !== value && !isOurs(this)) {
      this._$AR()
      this._$AH = nothing
    }
    put.call(this, value, ...more)
  }
}

/** Whether this place holds the text that Lit wrote, and nothing else. */
function isOurs({ _$AA: before, _$AB: after }: Part): boolean {
  const text = before.nextSibling
  return isText(text) && text.nextSibling === after
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}
