// CONTRIBUTING.md and docs/adding.md name files and names that are there.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const guide = read('CONTRIBUTING.md')

test('the way of one call leads through ten files, and each has the name that it promises', () => {
  const steps = [...guide.matchAll(/^\| \d+ \| `([^`]+)` \| `([^`]+)` \|/gm)]
  const missing = steps.filter(
    ([, path = '', name = '']) => !existsSync(join(root, path)) || !read(path).includes(name),
  )
  expect(missing.map(([, path, name]) => `${path} has no ${name}`)).toEqual([])
  expect(steps).toHaveLength(10)
})

test('every file and folder that the guides name is there', () => {
  const text = guide + read('docs/adding.md').replace(/^( *)```[\s\S]*?^\1```$/gm, '')
  const named = [
    ...text.matchAll(/`((?:client|docs|scripts|server|shared|tests)\/[\w./-]+)`|\]\(([\w./-]+)\)/g),
  ]
  const paths = named.map(([, inCode, linked = '']) => inCode ?? linked)
  expect(paths.length).toBeGreaterThan(20)
  const there = (path: string) => existsSync(join(root, path)) || existsSync(join(root, 'docs', path))
  expect(paths.filter((path) => !there(path))).toEqual([])
})
