// Finds folders that import each other. If a folder has subfolders, each of its own files counts alone: `server/app.ts`
// uses `server/days`, and `server/days` may use `server/clock.ts`.

import { dirname } from 'node:path'
import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'

/** Every group of folders in which each reaches the others by imports, types included: `a, b`. Dynamic imports do not count. */
export function folderCircles(files: readonly Source[]): string[] {
  const paths = new Set(files.map(({ path }) => path))
  const folders = new Set([...paths].map((path) => dirname(path)))
  const isParent = (folder: string) => [...folders].some((other) => other.startsWith(`${folder}/`))
  const parents = new Set([...folders].filter(isParent))
  const roomOf = (path: string) => (parents.has(dirname(path)) ? path : dirname(path))
  const graph = new Map<string, Set<string>>()
  for (const file of files) {
    const next = graph.get(roomOf(file.path)) ?? new Set()
    graph.set(roomOf(file.path), next)
    for (const { of, isLater } of importsOf(file)) if (paths.has(of) && !isLater) next.add(roomOf(of))
  }
  return groupsIn(graph)
}

function groupsIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = new Map([...graph.keys()].map((from) => [from, reachedFrom(graph, from)]))
  const groups = [...graph.keys()].map((one) =>
    [...(reached.get(one) ?? [])].filter((other) => other === one || reached.get(other)?.has(one)),
  )
  return [...new Set(groups.filter((group) => group.length > 1).map((group) => group.sort().join(', ')))]
}

function reachedFrom(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const reached = new Set([from])
  for (const one of reached) for (const next of graph.get(one) ?? []) reached.add(next)
  return reached
}
