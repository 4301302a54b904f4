import { expect, test } from 'vitest'
import { importsOf } from '../../../scripts/structure/imports.ts'

test('the reader sees every way to import', () => {
  const text = `
    import v from 'a' // import 'no'
    import { type T,
      b } from 'b'
    import type { C } from 'c'
    import { type D } from 'd'
    import './e.css'
    export { f } from 'f'
    type I = import('i').J
    const g = await import('g')
    const k = await import(\`k\`)
    new Worker(new URL('./h.ts', import.meta.url))`
  const seen = importsOf({ path: 'x.ts', text }).map(({ of, typesOnly }) => (typesOnly ? `type ${of}` : of))
  expect(seen.sort()).toEqual(['a', 'b', 'e.css', 'f', 'g', 'h.ts', 'k', 'type c', 'type d', 'type i'])
})
