// A browser's translator replaces the text nodes of a page with its own elements. Lit then changes text nodes that are
// no longer on the page: a phone would go on showing an old wait. So the pages, which have two languages of their own,
// ask not to be translated, and draw whatever else is there (see rewritten.e2e).

import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('client/*/index.html')

test('there are pages', () => expect(pages.length).toBeGreaterThan(4))

test.each(pages)('%s asks not to be translated, by both signs that translators look at', (page) => {
  const html = readFileSync(page, 'utf8')
  expect(html).toMatch(/<html [^>]*translate="no"/)
  expect(html).toContain('<meta name="google" content="notranslate" />')
})

test.each(globSync('client/*/page.ts'))('%s draws even where its text nodes were replaced', (page) => {
  expect(readFileSync(page, 'utf8')).toMatch(/^void begin\('yi-[a-z]+'\)$/m)
  const begin = readFileSync('client/common/page/begin.ts', 'utf8')
  // before any element exists that could draw
  expect(begin).toMatch(/keepOwnText\(\)\n(?:.*\n)*.*createElement/)
})
