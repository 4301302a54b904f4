// Translators, highlighters and screen readers put elements of their own in place of a page's words, also where the page asks
// them not to. Lit then writes into a text node that is no longer on the page, and the page goes on showing old news.

import { nothing, render } from 'lit'

/** What stands at one place of a template. These names are the same in all releases of Lit 3: its own packages share them. */
interface Part {
  /** The marker before what stands there. */
  readonly _$AA: Node
  /** What comes after it; null: nothing, to the end of its parent. */
  _$AB: Node | null
  /** What was put there last. */
  _$AH: unknown
  /** Puts a value there. */
  _$AI(value: unknown, ...more: unknown[]): void
  /** Takes away what stands there. */
  _$AR(): void
}

/** Makes Lit put each changed text back in its place, whatever stands there. To be called before the first element is drawn. */
export function keepOwnText(): void {
  const parts: Part = Object.getPrototypeOf(render(nothing, document.createElement('div')))
  const put = parts._$AI
  parts._$AI = function (this: Part, value, ...more) {
    // The place ends at a text of the template, which a translator may remove: a comment of our own marks the end instead.
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

/** Whether the text that was put there stands there, and nothing else. */
function isOurs({ _$AA: before, _$AB: after }: Part): boolean {
  const text = before.nextSibling
  return isText(text) && text.nextSibling === after
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}
