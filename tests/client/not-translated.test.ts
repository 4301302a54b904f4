// A browser's translator puts elements of its own in place of a page's words. What is drawn after that changes words which
// nobody sees any more: a phone would go on showing the wait of ten minutes ago. The pages have two languages of their own.

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
