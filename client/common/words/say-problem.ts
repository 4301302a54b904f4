import type { Problem } from '../../../shared/protocol/problems.ts'
import { words } from './words.ts'

/**
 * A problem in the page's language, also after the reader has switched it; in the server's words where this page does
 * not know the code, or where those words say when to try again.
 */
export function sayProblem({ code, title, detail, retryAfter }: Problem): { title: string; detail: string } {
  return (retryAfter === undefined && words().problems[code]) || { title, detail }
}

/** The same as whole sentences, each with its full stop. */
export function sayWhole(problem: Problem): string {
  const { title, detail } = sayProblem(problem)
  return `${title}${/\p{Script=Han}$/u.test(title) ? '。' : '. '}${detail}`
}
