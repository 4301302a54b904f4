// A browser's translator puts elements of its own in place of a page's words. What is drawn after that changes words which
// nobody sees any more: a phone would go on showing the wait of ten minutes ago. The pages have two languages of their own,
// and one way of drawing that takes no notice of what else stands there (see rewritten.e2e).

import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('client/*/index.html')

test('there are pages', () => expect(pages.length).toBeGreaterThan(4))

test.each(pages)(
  '%s is left as it is by a translator, also by those that look at one of the two signs alone',
  (page) => {
    const html = readFileSync(page, 'utf8')
    expect(html).toMatch(/<html [^>]*translate="no"/)
    expect(html).toContain('<meta name="google" content="notranslate" />')
  },
)

test.each(globSync('client/*/page.ts'))('%s draws over whatever stands in place of its words', (page) => {
  expect(readFileSync(page, 'utf8')).toMatch(/^void begin\('yi-[a-z]+'\)$/m)
  const begin = readFileSync('client/common/page/begin.ts', 'utf8')
  // before there is an element that could draw
  expect(begin).toMatch(/keepOwnText\(\)\n(?:.*\n)*.*createElement/)
})
