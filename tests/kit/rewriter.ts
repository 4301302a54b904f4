// Imitates translators, highlighters and reading aids: they replace a page's texts by their own elements, in every
// shadow root too, as soon as a text appears.

import type { Page } from 'playwright'

/**
 * Rewrites every text that the page ever shows, in one of three ways: it is replaced by elements with a copy of it, as
 * Chrome's translator does; it is wrapped in elements; or it is split and a part of it is marked, as tools that
 * highlight search results do.
 */
export async function rewriteAll(page: Page): Promise<void> {
  await page.addInitScript(REWRITER)
}

/** All the text on a page, with its shadow roots in their places, in reading order. */
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
