import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { drawMap } from '../../../scripts/structure/draw-map.ts'
import { graphOf } from '../../../scripts/structure/rooms-graph.ts'
import { CODE_FOLDERS, isCode, sourcesIn } from '../../../scripts/structure/sources.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const COUNTS = /(\d+) files? · (\d+) doors?/g
/** Counts change with many commits. They may lag by this share, or by a few, until somebody draws the map again. */
const [SHARE, FEW] = [0.25, 4]

test('the map in docs shows the rooms and arrows of today, and counts that are nearly right: else `npm run map`', () => {
  const kept = readFileSync(new URL('../../../docs/map.svg', import.meta.url), 'utf8')
  const now = drawMap(graphOf(CODE_FOLDERS.flatMap((folder) => sourcesIn(root, folder)).filter(isCode)))
  expect(kept.replace(COUNTS, '')).toBe(now.replace(COUNTS, ''))
  const [shown, counted] = [countsIn(kept), countsIn(now)]
  const wrong = shown.filter((count, index) => {
    const today = counted[index] ?? 0
    return Math.abs(count - today) > Math.max(FEW, today * SHARE)
  })
  expect(wrong).toEqual([])
})

test('an arrow that follows from two others is left out, and rooms that import each other keep theirs', () => {
  const file = (path: string, ...of: string[]) => ({
    path,
    text: of.map((one) => `import '${one}'`).join('\n'),
  })
  const { rooms, arrows } = graphOf([
    file('client/page/a.ts', '../parts/b.ts', '../words/c.ts'),
    file('client/parts/b.ts', '../words/c.ts', './d.ts'),
    file('client/parts/d.ts'),
    file('client/words/c.ts', '../voice/e.ts'),
    file('client/voice/e.ts', '../words/c.ts'),
  ])
  expect(arrows.map((ends) => ends.join(' > '))).toEqual([
    'client/page > client/parts',
    'client/parts > client/words',
    'client/voice > client/words',
    'client/words > client/voice',
  ])
  expect(rooms.map(({ name, files, doors }) => `${name} ${files} ${doors}`)).toEqual([
    'client/page 1 0',
    'client/parts 2 1',
    'client/voice 1 1',
    'client/words 1 1',
  ])
})

function countsIn(svg: string): number[] {
  return [...svg.matchAll(COUNTS)].flatMap(([, files, doors]) => [Number(files), Number(doors)])
}
