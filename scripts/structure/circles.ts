import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'

/** Every circle of imports, once: `a.ts → b.ts → a.ts`. Imports of types count. */
export function circles(files: readonly Source[]): string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file).map(({ of }) => of)] as const))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found
}
