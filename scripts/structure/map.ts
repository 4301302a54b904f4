// Draws the rooms and their imports into docs/map.svg: `npm run map`.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawMap } from './draw-map.ts'
import { graphOf } from './rooms-graph.ts'
import { CODE_FOLDERS, isCode, sourcesIn } from './sources.ts'

const root = join(import.meta.dirname, '../..')
const code = CODE_FOLDERS.flatMap((folder) => sourcesIn(root, folder)).filter(isCode)
writeFileSync(join(root, 'docs/map.svg'), drawMap(graphOf(code)))
