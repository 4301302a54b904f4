import { words } from '../common/words.ts'

/** What came of a call, in words: whom it called, or else whom it finished. */
export function sayCalled(result: Record<string, unknown>): string {
  const { called, finished } = result as { called: string[]; finished: string[] }
  const text = words().marshal
  if (called.length) return text.called({ numbers: called.join(' ') })
  return text.finished({ numbers: finished.join(' ') })
}
