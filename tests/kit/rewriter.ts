// What translators, highlighters and readers' aids do to a page: they put elements of their own in place of its words, in
// every shadow root too, as soon as a word appears.

import type { Page } from 'playwright'

/**
 * Has everything that the page will ever show rewritten, each text in one of three ways: a copy of it stands in elements of
 * the rewriter's own and the node is gone, as after Chrome's translator; the node itself stands in them; or it is split and a
 * part of it marked, as by who highlights what was searched for.
 */
export async function rewriteAll(page: Page): Promise<void> {
  await page.addInitScript(REWRITER)
}

/** Everything that stands on a page, its shadow roots in their places, as a reader meets it. */
export async function textOf(page: Page): Promise<string> {
  return page.evaluate(`(${READ})(document.body).replace(/\\s+/g, ' ')`)
}

const REWRITER = `{
  const done = new WeakSet()
  const rewrite = (text) => {
    const within = text.parentElement
    if (done.has(text) || !text.data.trim() || within?.closest('style, script, title, select, svg')) return
    done.add(text)
    const mark = document.createElement('font')
    const inner = mark.appendChild(document.createElement('font'))
    const way = text.data.length % 3
    const part = way === 0 ? document.createTextNode(text.data) : way === 1 ? text : text.splitText(Math.ceil(text.data.length / 2))
    done.add(part)
    ;(way === 2 ? part : text).replaceWith(mark)
    inner.append(part)
  }
  const rewriteIn = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return rewrite(root)
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    texts.forEach(rewrite)
  }
  const watch = (root) => {
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        if (type === 'characterData' && !target.parentElement?.closest('font')) {
          done.delete(target)
          rewriteIn(target)
        }
        for (const node of addedNodes) if (node.isConnected) rewriteIn(node)
      }
      // its own changes
      observer.takeRecords()
    })
    observer.observe(root, { childList: true, characterData: true, subtree: true })
  }
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init)
    watch(root)
    return root
  }
  watch(document)
}`

const READ = `function read(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data
  if (node.nodeType === Node.COMMENT_NODE || node.matches?.('style, script, svg, [hidden]')) return ''
  return [...(node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes].map(read).join('')
}`
