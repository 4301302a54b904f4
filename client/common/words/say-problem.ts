import type { Problem } from '../../../shared/protocol/problems.ts'
import { words } from './words.ts'

/**
 * A problem in the page's language, also after it was switched; in the server's words where it is news to this page, or
 * where they say when to ask again.
 */
export function sayProblem({ code, title, detail, retryAfter }: Problem): { title: string; detail: string } {
  return (retryAfter === undefined && words().problems[code]) || { title, detail }
}

/** The same as sentences in a row, each with its stop. */
export function sayWhole(problem: Problem): string {
  const { title, detail } = sayProblem(problem)
  return `${title}${/\p{Script=Han}$/u.test(title) ? '。' : '. '}${detail}`
}
