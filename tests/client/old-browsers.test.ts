// The built pages against the oldest browsers that they support: Chrome 87, which WeChat uses; on the phone also Safari
// 14.0, and on tablet, overview and set-up Safari 15.4. The build lowers the syntax of scripts; it adds no missing
// functions, and leaves the elements' styles as they are.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DIST = join(import.meta.dirname, '../../dist')
const CHROME = 87
const SAFARI = 14
const SAFARI_OF_STAFF = 15.4

/** Features that some browser in use lacks, and the first Chrome and Safari that have each (caniuse.com, MDN). */
const LATER: readonly (readonly [what: string, is: RegExp, chrome: number, safari: number])[] = [
  [
    'gap between flex items',
    /\{[^{}]*display: ?flex[^{}]*[;\s]gap:|\{[^{}]*[;\s]gap:[^{}]*display: ?flex/,
    84,
    14.1,
  ],
  ['inset', /[;{\s]inset:/, 87, 14.1],
  ['logical margins and paddings in short', /(?:margin|padding)-(?:block|inline):/, 87, 14.1],
  ['logical places', /[;{\s]inset-(?:inline|block)/, 87, 14.1],
  ['logical corners', /border-(?:start|end)-(?:start|end)-radius/, 89, 15],
  [':dir()', /:dir\(/, 120, 16.4],
  ['aspect-ratio', /aspect-ratio:/, 88, 15],
  [':is() and :where()', /:(?:is|where)\(/, 88, 14],
  [':has()', /:has\(/, 105, 15.4],
  ['container queries', /@container|container-type:|\dcq(?:w|h|i|b|min|max)\b/, 105, 16],
  ['windows that move', /\d[dsl]v(?:h|w)\b/, 108, 15.4],
  ['color-mix()', /color-mix\(/, 111, 16.2],
  ['rules in rules', /\{[^{}]*;\s*&[ :.[]/, 112, 16.5],
  ['overflow: clip', /overflow(?:-[xy])?: ?clip/, 90, 16],
  ['dialogs', /showModal/, 37, 15.4],
  ['at()', /\.at\(-?\w+\)/, 92, 15.4],
  ['Object.hasOwn', /Object\.hasOwn\b/, 93, 15.4],
  ['structuredClone', /structuredClone\(/, 98, 15.4],
  ['randomUUID', /\.randomUUID\b/, 92, 15.4],
  ['findLast', /\.findLast(?:Index)?\(/, 97, 15.4],
  ['arrays changed in a copy', /\.to(?:Sorted|Reversed|Spliced)\(/, 110, 16],
  ['looking behind in patterns', /\(\?<[!=]/, 62, 16.4],
  ['weak references', /new WeakRef\(/, 84, 14.1],
  ['Promise.any', /Promise\.any\(/, 85, 14],
  ['signals that end by themselves', /AbortSignal\.(?:timeout|any|abort)\(/, 103, 16],
  ['error causes by option', /new Error\([^)]*\{\s*cause:/, 93, 15],
  ['private names in objects', /#\w+ in \w/, 91, 15],
]
/** Features that are used all the same, since an older form stands before each. */
const WITH_MORE: readonly RegExp[] = [/height: ?100vh;\s*height: ?100dvh/g]

test('the phone uses only what Chrome 87 and Safari 14.0 have', () => {
  const files = filesFrom('resident')
  expect(files.length).toBeGreaterThan(3)
  expect(
    foundIn([...files, 's/service-worker.js'], (chrome, safari) => chrome > CHROME || safari > SAFARI),
  ).toEqual([])
})

test('every other page uses only what Chrome 87 has', () => {
  for (const page of ['marshal', 'overview', 'screen', 'setup']) {
    const files = filesFrom(page)
    expect(files.length, page).toBeGreaterThan(2)
    expect(
      foundIn(files, (chrome) => chrome > CHROME),
      page,
    ).toEqual([])
  }
})

test('tablet, overview and set-up use only what Safari 15.4 has', () => {
  for (const page of ['marshal', 'overview', 'setup'])
    expect(
      foundIn(filesFrom(page), (_, safari) => safari > SAFARI_OF_STAFF),
      page,
    ).toEqual([])
})

test('each of these features is recognised', () => {
  const samples = `a { display: flex; gap: 1px } a { inset: 0 } a { margin-inline: 0 } a { inset-inline-start: 0; border-end-start-radius: 0 } a:dir(rtl) a { aspect-ratio: 1 } :is(a) a:has(b)
    a { width: 3cqw } a { height: 1dvh } color-mix(in srgb) a { b: c; &:hover {} } overflow: clip x.showModal() x.at(-1) Object.hasOwn(a)
    structuredClone(a) crypto.randomUUID() x.findLast(f) x.toSorted() /(?<!a)/ new WeakRef(a) Promise.any([]) AbortSignal.timeout(1)
    new Error('a', { cause: b }) #a in b`
  for (const [what, is] of LATER) expect(is.test(samples), what).toBe(true)
})

function foundIn(files: readonly string[], isTooNew: (chrome: number, safari: number) => boolean): string[] {
  return files.flatMap((file) => {
    const text = WITH_MORE.reduce((all, one) => all.replace(one, ''), readFileSync(join(DIST, file), 'utf8'))
    return LATER.filter(([, is, chrome, safari]) => isTooNew(chrome, safari) && is.test(text)).map(
      ([what]) => `${file}: ${what}`,
    )
  })
}

/** Every file that a page loads, at once or later. */
function filesFrom(page: string): string[] {
  const assets = readdirSync(join(DIST, 'assets'))
  const found = new Set<string>([`${page}/index.html`])
  for (const file of found) {
    if (!/\.(?:html|js)$/.test(file)) continue
    const text = readFileSync(join(DIST, file), 'utf8')
    for (const asset of assets)
      if (/\.(?:js|css)$/.test(asset) && text.includes(asset)) found.add(`assets/${asset}`)
  }
  return [...found]
}
