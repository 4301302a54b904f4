import type { Problem } from '../../shared/protocol/problems.ts'
import { words } from './words.ts'

/** A problem in the page's language, also after it was switched; in the server's words where it is news to this page. */
export function sayProblem({ code, title, detail }: Problem): { title: string; detail: string } {
  return words().problems[code] ?? { title, detail }
}
