// Translators, highlighters and readers' aids put elements of their own where a page's words stand, also where they are asked
// not to. Lit then writes into a text that nobody sees any more, and the page goes on saying what was true before. Imported
// before anything draws.

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

const parts: Part = Object.getPrototypeOf(render(nothing, document.createElement('div')))
const put = parts._$AI

parts._$AI = function (this: Part, value, ...more) {
  // drawn for the first time: a text of the template's may go, and with it the place
  if (isText(this._$AB)) this._$AB = this._$AB.parentNode!.insertBefore(document.createComment(''), this._$AB)
  const last = this._$AH
  if (typeof last !== 'object' && last !== nothing && last !== value && !isOurs(this)) {
    this._$AR()
    this._$AH = nothing
  }
  put.call(this, value, ...more)
}

/** Whether the text that was put there stands there, and nothing else. */
function isOurs({ _$AA: before, _$AB: after }: Part): boolean {
  const text = before.nextSibling
  return isText(text) && text.nextSibling === after
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}
